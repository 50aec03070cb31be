package com.vivition.sla.notice.inbound;

import com.vivition.sla.notice.inbound.MailboxSettings.Security;
import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.UIDFolder;
import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A mailbox on an IMAP server: told of news by IDLE, where the server can, and looked at now and then in any case. */
final class ImapMailbox implements MailSource {

  private static final Logger log = LoggerFactory.getLogger(ImapMailbox.class);
  private static final int HANDFUL = 50;

  private final MailboxSettings settings;
  private final MailIntake desk;
  private final ScheduledExecutorService alarm;
  private final Clock clock;

  /** @param alarm ends the wait for news */
  ImapMailbox(MailboxSettings settings, MailIntake desk, ScheduledExecutorService alarm, Clock clock) {
    this.settings = settings;
    this.desk = desk;
    this.alarm = alarm;
    this.clock = clock;
  }

  @Override
  public String name() {
    return settings.name();
  }

  @Override
  public Visit open() throws MessagingException {
    final String protocol = settings.security() == Security.TLS ? "imaps" : "imap";
    final IMAPStore store = (IMAPStore) Session.getInstance(properties(protocol)).getStore(protocol);
    try {
      store.connect(settings.host(), settings.port(), settings.user(), settings.password());
      final IMAPFolder folder = (IMAPFolder) store.getFolder(settings.folder());
      folder.open(Folder.READ_WRITE);
      return new Opened(store, folder);
    } catch (MessagingException | RuntimeException e) {
      close(store);
      throw e;
    }
  }

  private Properties properties(String protocol) {
    final Properties all = new Properties();
    final String silence = Long.toString(settings.pollEvery().plusSeconds(30).toMillis());
    final Map<String, String> wanted = Map.of("connectiontimeout", "20000", "timeout", silence, "writetimeout", "60000",
        "peek", "true", "fetchsize", "262144", "ssl.checkserveridentity", "true",
        "starttls.enable", Boolean.toString(settings.security() == Security.STARTTLS),
        "starttls.required", Boolean.toString(settings.security() == Security.STARTTLS));
    wanted.forEach((name, value) -> all.put("mail.%s.%s".formatted(protocol, name), value));
    return all;
  }

  private static void close(IMAPStore store) {
    try {
      store.close();
    } catch (MessagingException e) {
      log.debug("The connection to the mailbox did not close well", e);
    }
  }

  /** A connection. */
  private final class Opened implements Visit {

    private final IMAPStore store;
    private final IMAPFolder folder;
    /** What is on record, by its number in the mailbox, where nothing but the move was missing. */
    private final Map<Long, MailKind> onRecord = new HashMap<>();

    private Opened(IMAPStore store, IMAPFolder folder) {
      this.store = store;
      this.folder = folder;
    }

    @Override
    public void takeIn(BooleanSupplier goOn) throws MessagingException {
      // what cannot be recorded or put away now stays, and does not stand in the way of the others
      int stay = 0;
      while (folder.getMessageCount() > stay && goOn.getAsBoolean()) {
        final Message[] mails = folder.getMessages(stay + 1, Math.min(folder.getMessageCount(), stay + HANDFUL));
        prefetch(mails);
        final Map<MailKind, List<Message>> done = new EnumMap<>(MailKind.class);
        for (final Message mail : mails) {
          final MailKind kind = recorded(mail);
          if (kind != null) {
            done.computeIfAbsent(kind, its -> new ArrayList<>()).add(mail);
          }
        }
        stay += mails.length - putAway(done);
        // the library counts what has left until then
        folder.close(false);
        folder.open(Folder.READ_WRITE);
      }
    }

    /** Null: it could not be recorded. */
    private MailKind recorded(Message mail) throws MessagingException {
      final long uid = folder.getUID(mail);
      try {
        if (!onRecord.containsKey(uid)) {
          onRecord.put(uid, received(mail));
        }
        return onRecord.get(uid);
      } catch (Exception | Error e) {
        if (!folder.isOpen()) {
          throw new MessagingException("The connection broke off", e instanceof Exception broken ? broken : null);
        }
        log.error("A mail in {} could not be recorded; it is tried again later", name(), e);
        return null;
      }
    }

    private void prefetch(Message[] mails) throws MessagingException {
      final FetchProfile profile = new FetchProfile();
      profile.add(FetchProfile.Item.SIZE);
      profile.add(FetchProfile.Item.FLAGS);
      profile.add(IMAPFolder.FetchProfileItem.INTERNALDATE);
      profile.add(UIDFolder.FetchProfileItem.UID);
      folder.fetch(mails, profile);
    }

    private MailKind received(Message message) throws MessagingException, IOException {
      if (message.isSet(Flags.Flag.DELETED)) {
        return MailKind.OURS;
      }
      final long largest = settings.largestMail().toBytes();
      final Instant at = message.getReceivedDate() == null ? clock.instant() : message.getReceivedDate().toInstant();
      try (InputStream content = ((IMAPMessage) message).getMimeStream()) {
        final long size = message.getSize();
        final byte[] raw = content.readNBytes(size > largest ? Delivery.MOST_HEADERS : (int) largest + 1);
        return desk.receive(size > largest || raw.length > largest
            ? Delivery.headers(Arrays.copyOf(raw, Math.min(raw.length, Delivery.MOST_HEADERS)),
                Math.max(size, raw.length), at)
            : Delivery.whole(raw, at));
      }
    }

    /** Only now: all of them are on record. How many have left. */
    private int putAway(Map<MailKind, List<Message>> done) throws MessagingException {
      int left = 0;
      for (final var kind : done.entrySet()) {
        final Message[] mails = kind.getValue().toArray(Message[]::new);
        final String target = switch (kind.getKey()) {
          case UNREADABLE -> settings.unreadable();
          case TOO_LARGE -> settings.tooLarge();
          default -> settings.handled();
        };
        try {
          move(mails, (IMAPFolder) store.getFolder(target));
          left += mails.length;
        } catch (MessagingException | RuntimeException e) {
          if (!folder.isOpen()) {
            throw e;
          }
          log.error("{} takes no mail: {} mails are on record and stay in {}", target, mails.length, name(), e);
        }
      }
      return left;
    }

    private void move(Message[] mails, IMAPFolder target) throws MessagingException {
      if (!target.exists()) {
        target.create(Folder.HOLDS_MESSAGES);
      }
      if (store.hasCapability("MOVE")) {
        folder.moveMessages(mails, target);
      } else {
        folder.copyMessages(mails, target);
        folder.setFlags(mails, new Flags(Flags.Flag.DELETED), true);
        folder.expunge(mails);
      }
    }

    @Override
    public void await(Duration longest, CountDownLatch over) throws MessagingException, InterruptedException {
      if (!store.hasCapability("IDLE")) {
        over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
        folder.getMessageCount();
        return;
      }
      // any other command ends the wait
      final ScheduledFuture<?> end = alarm.schedule(this::look, longest.toMillis(), TimeUnit.MILLISECONDS);
      try {
        folder.idle(true);
      } finally {
        end.cancel(false);
      }
    }

    private void look() {
      try {
        folder.doCommand(server -> {
          server.noop();
          return null;
        });
      } catch (MessagingException | RuntimeException e) {
        close();
      }
    }

    /** Without waiting for a server that may not answer: what was recorded is put away, or recorded no second time. */
    @Override
    public void close() {
      try {
        folder.forceClose();
      } catch (MessagingException | RuntimeException e) {
        log.debug("The mailbox did not close well", e);
      }
      ImapMailbox.close(store);
    }
  }
}
