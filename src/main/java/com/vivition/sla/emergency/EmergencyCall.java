package com.vivition.sla.emergency;

import com.vivition.sla.studio.Phones;
import java.time.Instant;

/**
 * A call of the emergency number as it stands now.
 *
 * @param number     CALL-year-six digits; also the business key of its process instance
 * @param reference  what a repeated request repeats; null: typed into the form
 * @param recordedBy user id, or the telephone system's
 * @param caller     his number as it was sent or typed; null, or no number: withheld
 * @param studio     the studio's id; null: not known
 * @param saidStudio what was named as his studio; null: nothing
 * @param incident   the incident that it is about; null before that is known
 */
record EmergencyCall(String number, String reference, String recordedBy, String caller, Instant calledAt,
    Instant recordedAt, String studio, String saidStudio, String summary, StandsStill standsStill, String incident,
    Outcome outcome) {

  /** Whether the caller can be rung back: his number is one. */
  boolean callable() {
    return caller != null && Phones.isNumber(caller);
  }
}
