package com.vivition.sla.notice;

import java.time.Instant;

/**
 * A notice to one person.
 *
 * @param audience   as whom he gets it
 * @param invitation what becomes of the visit in his calendar; null: nothing
 * @param until      when it is too late to send it; null: never
 */
record Letter(Audience audience, Recipient person, Invitation invitation, Instant until) {

  Letter(Audience audience, Recipient person, Invitation invitation) {
    this(audience, person, invitation, null);
  }

  /** A call of somebody on duty, which must not reach him later than that. */
  static Letter before(Instant until, Recipient person) {
    return new Letter(Audience.DUTY, person, null, until);
  }

  /** A notice that touches no calendar. */
  static Letter plain(Audience audience, Recipient person) {
    return new Letter(audience, person, null);
  }

  static Letter with(Invitation invitation) {
    return new Letter(invitation.audience(), invitation.person(), invitation);
  }
}
