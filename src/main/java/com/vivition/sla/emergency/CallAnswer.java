package com.vivition.sla.emergency;

import java.time.Instant;

/**
 * How a call is served, as it stands now.
 *
 * @param incident     the number of the incident that it is about; null: not known yet
 * @param studio       null: not known yet
 * @param entitled     whether the agreement has the emergency number (R5); false while the studio is not known
 * @param startsAt     when service time began to pass, or will; null: not known yet
 * @param restoreDueAt null: nothing promised, not known yet, or paused
 */
record CallAnswer(String incident, String studio, boolean entitled, Instant startsAt, Instant restoreDueAt,
    Announcement announcement) {
}
