package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.Attachments;
import com.vivition.sla.incident.Attachments.Checked;
import com.vivition.sla.notice.OwnMail;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** Takes mails in, each once: recorded, and with it, in one transaction, all that it causes. */
@Service
class MailDesk implements MailIntake {

  private static final Logger log = LoggerFactory.getLogger(MailDesk.class);
  private static final int TRIES = 3;

  private final MailParser parser;
  private final Sorter sorter;
  private final MailFiling filing;
  private final MailRows rows;
  private final Attachments attachments;
  /** How often a mail could neither be filed nor be given to a person, since this node runs. */
  private final Map<String, Integer> failures = new ConcurrentHashMap<>();

  MailDesk(OwnMail own, MailboxSettings settings, People people, MailFiling filing, MailRows rows,
      Attachments attachments) {
    this.parser = new MailParser(own, settings.authority());
    this.sorter = new Sorter(own, people);
    this.filing = filing;
    this.rows = rows;
    this.attachments = attachments;
  }

  @Override
  public MailKind receive(Delivery delivery) {
    final String key = delivery.key();
    final Optional<MailKind> before = rows.kindOf(key);
    if (before.isPresent()) {
      return before.get();
    }
    try {
      final MailIn mail = read(delivery);
      fileOrSetAside(delivery, key, mail);
      return mail.kind();
    } catch (RuntimeException | Error e) {
      if (Outage.is(e) || failures.merge(key, 1, Integer::sum) < TRIES) {
        // later it may work
        throw e;
      }
      log.error("Nobody can be given the mail {}: it is on record as it came, and lies with the unreadable ones", key,
          e);
      filing.keepUnread(delivery, key, e);
      failures.remove(key);
      return MailKind.UNREADABLE;
    }
  }

  private void fileOrSetAside(Delivery delivery, String key, MailIn mail) {
    try {
      file(delivery, key, mail);
    } catch (RuntimeException | Error e) {
      if (Outage.is(e)) {
        throw e;
      }
      log.error("The mail {} could not be filed: a person places it", key, e);
      filing.setAside(delivery, key, mail, e);
    }
  }

  /** How a mail is understood. */
  MailIn read(Delivery delivery) {
    return delivery.whole() ? parser.parse(delivery.raw()) : parser.parseHeaders(delivery.raw(), delivery.size());
  }

  private void file(Delivery delivery, String key, MailIn mail) {
    final List<Checked> files = attachments.check(mail.files());
    for (int left = TRIES; ; left--) {
      try {
        filing.file(delivery, key, mail, sorter.sort(mail), files);
        return;
      } catch (RuntimeException clash) {
        // somebody else takes in the same mail, or changes the same incident, at this very moment
        if (rows.kindOf(key).isPresent()) {
          return;
        }
        if (left == 1 || !(clash instanceof DuplicateKeyException || Outage.is(clash))) {
          throw clash;
        }
      }
    }
  }
}
