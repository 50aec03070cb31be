package com.vivition.sla.portal;

/**
 * Which number reaches us at this hour (R5); times in words.
 *
 * @param kind   REGULAR in business hours; EMERGENCY where that number starts the clock of a studio that stands still;
 *               else CLOSED
 * @param number as people write it; null: nobody answers now, or no number is set
 * @param opens  when the regular number is answered next
 * @param emergencyOpens when the emergency number is, where it is his and sooner; else null
 */
record CallView(Kind kind, String number, String opens, String emergencyOpens) {

  enum Kind { REGULAR, EMERGENCY, CLOSED }

  /** The number as a phone dials it. */
  public String dialled() {
    return number == null ? null : number.replaceAll("[^0-9+]", "");
  }
}
