package com.vivition.sla.notice.inbound;

import com.vivition.sla.incident.Attachments;
import com.vivition.sla.incident.Attachments.Checked;
import com.vivition.sla.notice.OwnMail;
import java.util.List;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.CannotCreateTransactionException;

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
    final MailIn mail = read(delivery);
    if (rows.has(key)) {
      return mail.kind();
    }
    try {
      file(delivery, key, mail);
    } catch (TransientDataAccessException | DataAccessResourceFailureException | CannotCreateTransactionException
        | DuplicateKeyException | OptimisticLockingException outage) {
      // later it may work
      throw outage;
    } catch (RuntimeException e) {
      log.error("The mail {} could not be filed: a person places it", key, e);
      filing.setAside(delivery, key, mail, e);
    }
    return mail.kind();
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
      } catch (DuplicateKeyException | TransientDataAccessException | OptimisticLockingException clash) {
        // somebody else takes in the same mail, or changes the same incident, at this very moment
        if (rows.has(key)) {
          return;
        }
        if (left == 1) {
          throw clash;
        }
      }
    }
  }
}
