package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict;
import com.vivition.sla.diagnosis.Cause;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

/**
 * An incident as the API shows it; times with the offset of Europe/Amsterdam, null where there is none.
 *
 * @param paused     whether RESTORE stands still just now
 * @param mergedInto the number of the incident that goes on instead
 */
record IncidentDocument(
    String number, IncidentState state, boolean paused, String studio, Channel channel, String summary, String description,
    Reporter reportedBy, Impact impact, Urgency urgency, Priority priority, boolean priorityConfirmed, Agreement agreement,
    OffsetDateTime reportedAt, String engineer, Cause cause, String solution, Confirmation confirmation,
    String breachReason, OffsetDateTime closedAt, String mergedInto, ClockDocument clock, ExplanationDocument explanation,
    List<Entry> timeline) {

  /**
   * The clock. A verdict is null while it is open; BREACHED as soon as the due time has passed.
   *
   * @param restoreDueAt null without a target, and while paused without a known end
   * @param breachedBy   service time past the due time; null unless BREACHED and restored
   */
  record ClockDocument(
      OffsetDateTime startsAt, List<PauseDocument> pauses, OffsetDateTime addressDueAt, OffsetDateTime restoreDueAt,
      OffsetDateTime addressedAt, OffsetDateTime restoredAt, Verdict.Outcome verdict, Verdict.Outcome addressVerdict,
      Duration breachedBy) {
  }

  /** Time that does not count (R8). @param until null while no end is known */
  record PauseDocument(PauseReason reason, OffsetDateTime since, OffsetDateTime until, String by) {
  }

  /** One line of the timeline. @param open whether the customer may read it */
  record Entry(OffsetDateTime at, String actor, TimelineEntry.Kind kind, String text, boolean open) {
  }

  static IncidentDocument of(Incident incident, String mergedInto, SlaClock clock, List<TimelineEntry> timeline,
      Instant now) {
    return new IncidentDocument(
        incident.number(), incident.state(), clock.pausedAt(now).isPresent() && !incident.state().isOver(), incident.studio(),
        incident.channel(), incident.summary(), incident.description(), incident.reporter(), incident.impact(),
        incident.urgency(), incident.priority(), incident.priorityConfirmed(), incident.agreement(),
        local(incident.reportedAt()), incident.engineer(), incident.cause(), incident.solution(), incident.confirmation(),
        incident.breachReason(), local(incident.closedAt()), mergedInto, clock(clock, now),
        ExplanationDocument.of(clock.explanation(Target.RESTORE, now)),
        timeline.stream().map(entry -> new Entry(local(entry.at()), entry.actor(), entry.kind(), entry.text(), entry.open())).toList());
  }

  static OffsetDateTime local(Instant instant) {
    return instant == null ? null : instant.atZone(Reporting.ZONE).toOffsetDateTime();
  }

  private static ClockDocument clock(SlaClock clock, Instant now) {
    return new ClockDocument(local(clock.startsAt()), clock.pauses().stream().map(IncidentDocument::pause).toList(),
        local(clock.due(Target.ADDRESS).orElse(null)), local(clock.due(Target.RESTORE).orElse(null)),
        local(clock.addressedAt().orElse(null)), local(clock.restoredAt().orElse(null)),
        verdict(clock, Target.RESTORE, now), verdict(clock, Target.ADDRESS, now),
        clock.verdict(Target.RESTORE, now).map(Verdict::by).orElse(null));
  }

  private static Verdict.Outcome verdict(SlaClock clock, Target target, Instant now) {
    return clock.verdict(target, now).map(Verdict::outcome).orElseGet(() ->
        clock.breachedSince(target, now).isPresent() && clock.closed().isEmpty() ? Verdict.Outcome.BREACHED : null);
  }

  private static PauseDocument pause(Pause pause) {
    return new PauseDocument(pause.reason(), local(pause.since()), local(pause.until()), pause.by());
  }
}
