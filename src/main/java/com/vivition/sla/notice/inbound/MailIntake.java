package com.vivition.sla.notice.inbound;

/** Takes mails in. */
@FunctionalInterface
interface MailIntake {

  /**
   * Takes in one mail. When this returns, it is safe, whatever it was; when it throws, nothing of it has happened, and
   * it is to be handed over again.
   *
   * @return how it was understood; of one that was taken in before, too
   */
  MailKind receive(Delivery delivery);
}
