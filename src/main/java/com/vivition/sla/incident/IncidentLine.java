package com.vivition.sla.incident;

import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * An incident in a list.
 *
 * @param dueAt           RESTORE's; null without a target, and while paused without a known end
 * @param reopenableUntil before when a reply reopens it (R10); null: nothing does
 * @param version         as {@link IncidentDocument#version()}
 */
record IncidentLine(String number, String studio, String summary, IncidentState state, Priority priority,
    OffsetDateTime reportedAt, OffsetDateTime dueAt, OffsetDateTime reopenableUntil, int version) {

  static IncidentLine of(Incident incident, SlaClock clock, Instant now) {
    return new IncidentLine(incident.number(), incident.studio(), incident.summary(), incident.state(), incident.priority(),
        IncidentDocument.local(incident.reportedAt()), IncidentDocument.local(clock.due(Target.RESTORE).orElse(null)),
        incident.state() != IncidentState.CLOSED ? null
            : IncidentDocument.local(clock.reopenableUntil().filter(now::isBefore).orElse(null)),
        clock.history().size());
  }
}
