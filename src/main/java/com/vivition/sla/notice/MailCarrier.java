package com.vivition.sla.notice;

import jakarta.mail.internet.MimeMessage;

/** Carries a finished mail out of the application. */
interface MailCarrier {

  /**
   * Hands the mail over; when this returns, somebody else is responsible for it. A repeated call with the same mail
   * has no second effect.
   *
   * @throws com.vivition.sla.engine.PermanentFailure when this mail is refused for good
   * @throws Exception when it may work later
   */
  void carry(Mail mail, MimeMessage message) throws Exception;
}
