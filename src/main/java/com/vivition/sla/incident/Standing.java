package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What an act on an incident may change.
 *
 * @param addressDueAt null without a target
 * @param restoreDueAt null without a target, and while paused without a known end
 * @param promise      the same in words
 */
record Standing(IncidentState state, boolean paused, String studio, Priority priority, Agreement agreement,
    OffsetDateTime addressDueAt, OffsetDateTime restoreDueAt, String promise) {

  static Standing of(Incident incident, SlaClock clock, Instant now) {
    return new Standing(incident.state(), !incident.state().isOver() && clock.pausedAt(now).isPresent(), incident.studio(),
        incident.priority(), incident.agreement(), IncidentDocument.local(clock.due(Target.ADDRESS).orElse(null)),
        IncidentDocument.local(clock.due(Target.RESTORE).orElse(null)), Words.standing(incident, clock, now));
  }
}
