package com.vivition.sla.notice.inbound;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetupTest;
import com.vivition.sla.notice.inbound.MailboxSettings.Security;
import com.vivition.sla.testing.StoryDatabase;
import com.zaxxer.hikari.HikariDataSource;
import jakarta.mail.Folder;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.unit.DataSize;

/** The mailbox on a real IMAP server, filled by real SMTP. */
@Timeout(60)
class ImapMailboxTest {

  private static final String USER = "storing@vivition.example";

  @RegisterExtension
  static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP_IMAP)
      .withConfiguration(GreenMailConfiguration.aConfig().withUser(USER, USER, "secret"));

  private final ScheduledExecutorService alarm = Executors.newSingleThreadScheduledExecutor();
  private final MailParser parser = new MailParser(MailParserTest.OWN, "");
  private final Set<String> recorded = ConcurrentHashMap.newKeySet();
  private final AtomicInteger handedOver = new AtomicInteger();
  private final List<SourceWatch> watches = new ArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private HikariDataSource database;
  private WatchRows rows;
  private Wire wire;

  @BeforeEach
  void anEmptyMailbox() throws IOException {
    wire = new Wire(SERVER.getImap().getPort());
    database = StoryDatabase.with("V98__mail_in");
    rows = new WatchRows(JdbcClient.create(database), Clock.systemUTC());
  }

  @AfterEach
  void theEnd() throws Exception {
    watches.forEach(SourceWatch::stop);
    for (final Thread thread : threads) {
      thread.join(10_000);
    }
    alarm.shutdownNow();
    wire.close();
    database.close();
  }

  @Test
  void mails_of_all_kinds_come_in_once_and_lie_where_they_belong_afterwards() throws Exception {
    for (int mail = 0; mail < 150; mail++) {
      put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("Storing " + mail).words("Hij piept").bytes());
    }
    put(("Content-Type: multipart/mixed; boundary=b\n\n" + "--b\n\nx\n".repeat(6_000)).getBytes());
    put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("Film").words("x".repeat(2_000_000)).bytes());

    final ImapMailbox mailbox = mailbox(Duration.ofMinutes(1), this::record);
    try (var visit = mailbox.open()) {
      visit.takeIn(() -> true);
    }

    assertThat(recorded).hasSize(152);
    assertThat(in("INBOX")).isZero();
    assertThat(List.of(in("Handled"), in("Unreadable"), in("Too large"))).containsExactly(150, 1, 1);
  }

  @Test
  void a_mail_that_arrives_while_somebody_watches_is_there_at_once() {
    watch(Duration.ofMinutes(1), this::record);
    await().atMost(Duration.ofSeconds(20)).until(wire::idles);

    GreenMailUtil.sendTextEmail(USER, "sanne@autohuis-voorbeeld.example", "Storing", "Hij piept", ServerSetupTest.SMTP);

    await().atMost(Duration.ofSeconds(20)).until(() -> recorded.size() == 1 && in("Handled") == 1);
  }

  @Test
  void a_connection_that_drops_loses_nothing_and_doubles_nothing() throws Exception {
    for (int mail = 0; mail < 55; mail++) {
      put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("Storing " + mail).words("Hij piept").bytes());
    }
    watch(Duration.ofMillis(200), mail -> {
      final MailKind kind = record(mail);
      if (handedOver.get() == 30) {
        // recorded, and the server cannot be told
        wire.cut();
      }
      return kind;
    });

    await().atMost(Duration.ofSeconds(30)).until(() -> in("INBOX") == 0);
    assertThat(recorded).hasSize(55);
    assertThat(in("Handled")).isEqualTo(55);
    assertThat(handedOver.get()).isGreaterThan(55);
  }

  @Test
  void a_mail_that_cannot_be_recorded_now_stays_and_does_not_stop_the_others() throws Exception {
    put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("bad").words("x").bytes());
    put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("good").words("x").bytes());
    final AtomicInteger tries = new AtomicInteger();

    watch(Duration.ofMillis(200), mail -> {
      if (parser.parse(mail.raw()).subject().equals("bad") && tries.incrementAndGet() == 1) {
        throw new IllegalStateException("the database is away");
      }
      return record(mail);
    });

    await().atMost(Duration.ofSeconds(20)).until(() -> in("Handled") == 2);
    assertThat(recorded).hasSize(2);
  }

  @Test
  void mails_that_can_never_be_recorded_whatever_is_wrong_stop_nothing_behind_them() throws Exception {
    for (int mail = 0; mail < 4; mail++) {
      put(Letterbox.from("x@y.example").subject("bad").words("x" + mail).bytes());
    }
    put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("good").words("x").bytes());
    watch(Duration.ofMillis(200), mail -> {
      if (parser.parse(mail.raw()).subject().equals("bad")) {
        throw new StackOverflowError("an error of ours");
      }
      return record(mail);
    });

    await().atMost(Duration.ofSeconds(20)).until(() -> recorded.size() == 1);
    put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("good").words("y").bytes());
    await().atMost(Duration.ofSeconds(20)).until(() -> in("Handled") == 2);
    assertThat(in("INBOX")).isEqualTo(4);
    assertThat(watches.get(0).trouble()).isNull();
  }

  @Test
  void a_folder_that_takes_no_mail_stops_none_from_being_recorded_and_each_is_handed_over_once() throws Exception {
    for (int mail = 0; mail < 60; mail++) {
      put(Letterbox.from("sanne@autohuis-voorbeeld.example").subject("Storing " + mail).words("x").bytes());
    }
    wire.refuse("CREATE");
    final ImapMailbox mailbox = mailbox("Full", Duration.ofMinutes(1), this::record);
    try (var visit = mailbox.open()) {
      visit.takeIn(() -> true);
      visit.takeIn(() -> true);
    }

    assertThat(recorded).hasSize(60);
    assertThat(handedOver).hasValue(60);
    assertThat(in("INBOX")).isEqualTo(60);
  }

  @Test
  void a_mailbox_that_cannot_be_reached_is_told_and_no_error_ends_the_watch() {
    final AtomicInteger tries = new AtomicInteger();
    final var watch = new SourceWatch(new MailSource() {
      @Override
      public String name() {
        return "broken";
      }

      @Override
      public Visit open() {
        tries.incrementAndGet();
        throw new NoClassDefFoundError("an error of ours");
      }
    }, rows, Duration.ofMillis(200));
    watches.add(watch);
    threads.add(new Thread(watch));
    threads.get(0).start();

    await().atMost(Duration.ofSeconds(20)).until(() -> tries.get() == 2);
    assertThat(watch.trouble()).contains("an error of ours");
  }

  @Test
  void one_node_watches_and_another_takes_over_when_it_is_gone() throws Exception {
    final AtomicInteger first = new AtomicInteger();
    final AtomicInteger second = new AtomicInteger();
    final SourceWatch one = watch(Duration.ofMillis(300), mail -> counted(first, mail));
    put(Letterbox.from("a@b.example").subject("1").words("x").bytes());
    await().until(() -> first.get() == 1);
    watch(Duration.ofMillis(300), mail -> counted(second, mail));
    put(Letterbox.from("a@b.example").subject("2").words("x").bytes());
    await().until(() -> first.get() == 2);

    one.stop();
    put(Letterbox.from("a@b.example").subject("3").words("x").bytes());

    await().atMost(Duration.ofSeconds(20)).until(() -> second.get() == 1);
    assertThat(first).hasValue(2);
  }

  // ---- the words of these stories

  private MailKind record(Delivery mail) {
    recorded.add(mail.key());
    handedOver.incrementAndGet();
    return mail.whole() ? parser.parse(mail.raw()).kind() : parser.parseHeaders(mail.raw(), mail.size()).kind();
  }

  private MailKind counted(AtomicInteger node, Delivery mail) {
    node.incrementAndGet();
    return record(mail);
  }

  private ImapMailbox mailbox(Duration pollEvery, MailIntake desk) {
    return mailbox("Handled", pollEvery, desk);
  }

  private ImapMailbox mailbox(String handled, Duration pollEvery, MailIntake desk) {
    return new ImapMailbox(new MailboxSettings("127.0.0.1", wire.port(), USER, "secret", Security.NONE,
        "INBOX", handled, "Unreadable", "Too large", pollEvery, DataSize.ofMegabytes(1), "", null), desk, alarm,
        Clock.systemUTC());
  }

  private SourceWatch watch(Duration pollEvery, MailIntake desk) {
    final var watch = new SourceWatch(mailbox(pollEvery, desk), rows, pollEvery);
    final var thread = new Thread(watch);
    watches.add(watch);
    threads.add(thread);
    thread.start();
    return watch;
  }

  private static void put(byte[] mail) throws MessagingException {
    final var message = new MimeMessage(Session.getInstance(new Properties()), new ByteArrayInputStream(mail));
    SERVER.getUserManager().getUser(USER).deliver(message);
  }

  private static int in(String folder) throws MessagingException {
    final Store store = Session.getInstance(new Properties()).getStore("imap");
    store.connect("127.0.0.1", SERVER.getImap().getPort(), USER, "secret");
    try {
      final Folder its = store.getFolder(folder);
      return its.exists() ? its.getMessageCount() : 0;
    } finally {
      store.close();
    }
  }
}
