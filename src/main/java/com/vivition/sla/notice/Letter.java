package com.vivition.sla.notice;

import java.time.Instant;

/**
 * A notice to one person.
 *
 * @param audience   as whom he gets it
 * @param invitation what becomes of the visit in his calendar; null: nothing
 * @param known      whether it may say what somebody wrote: anybody can give an address as his own
 * @param until      when it is too late to send it; null: never
 */
record Letter(Audience audience, Recipient person, Invitation invitation, boolean known, Instant until) {

  Letter(Audience audience, Recipient person, Invitation invitation) {
    this(audience, person, invitation, true, null);
  }

  /** A call of somebody on duty, which must not reach him later than that. */
  static Letter before(Instant until, Recipient person) {
    return new Letter(Audience.DUTY, person, null, true, until);
  }

  /** A notice that touches no calendar. */
  static Letter plain(Audience audience, Recipient person) {
    return new Letter(audience, person, null);
  }

  /** The same to somebody whom we do not know, and do not address by what he calls himself. */
  Letter toStranger() {
    return new Letter(audience, new Recipient(new Mailbox(person.mailbox().address(), null), person.language()),
        invitation, false, until);
  }

  static Letter with(Invitation invitation) {
    return new Letter(invitation.audience(), invitation.person(), invitation);
  }
}
