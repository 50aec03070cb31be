package com.vivition.sla.emergency;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;

/**
 * What the telephone system hears, in Europe/Amsterdam's time.
 *
 * @param call         our number of the call
 * @param number       the incident's; null: somebody has to find out first
 * @param known        whether we know which studio is meant
 * @param entitled     whether the emergency number serves that studio (R5)
 * @param startsAt     when service time begins to pass; null: not known yet
 * @param restoreDueAt provisional until triage; null: nothing promised, not known yet, or paused
 * @param announcement what the caller may be told
 */
record AnswerDocument(String call, String number, String studio, boolean known, boolean entitled,
    OffsetDateTime startsAt, OffsetDateTime restoreDueAt, Announcement announcement) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  static AnswerDocument of(EmergencyCall call, CallAnswer answer) {
    return new AnswerDocument(call.number(), answer.incident(), answer.studio(), answer.studio() != null,
        answer.entitled(), local(answer.startsAt()), local(answer.restoreDueAt()), answer.announcement());
  }

  private static OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(ZONE).toOffsetDateTime();
  }
}
