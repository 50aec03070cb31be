package com.vivition.sla.notice;

/**
 * A notice to one person.
 *
 * @param audience   as whom he gets it
 * @param invitation what becomes of the visit in his calendar; null: nothing
 */
record Letter(Audience audience, Recipient person, Invitation invitation) {

  /** A notice that touches no calendar. */
  static Letter plain(Audience audience, Recipient person) {
    return new Letter(audience, person, null);
  }

  static Letter with(Invitation invitation) {
    return new Letter(invitation.audience(), invitation.person(), invitation);
  }
}
