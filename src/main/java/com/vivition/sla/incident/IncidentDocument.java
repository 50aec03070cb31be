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
import java.util.Map;

/**
 * An incident as the API shows it; times with the offset of Europe/Amsterdam, null where there is none.
 *
 * @param promise    the due time and what is left of it, in words for staff
 * @param paused     whether RESTORE stands still just now
 * @param mergedInto the number of the incident that goes on instead
 * @param unread     the earliest of the customer's words that nobody has read yet; null: all are read
 * @param version    grows with the clock's history; an act may name the one that it rests on: {@link Asked#seen()}
 */
record IncidentDocument(
    String number, IncidentState state, String promise, boolean paused, String studio, Channel channel, String summary,
    String description, Reporter reportedBy, Impact impact, Urgency urgency, Priority priority, boolean priorityConfirmed,
    Agreement agreement, OffsetDateTime reportedAt, String engineer, Cause cause, String solution, Confirmation confirmation,
    String breachReason, OffsetDateTime closedAt, String mergedInto, ClockDocument clock, ExplanationDocument explanation,
    List<Entry> timeline, UnreadDocument unread, int version) {

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

  /** Time that does not count (R8). @param until null while no end is known @param reviewAt null: nobody asks */
  record PauseDocument(PauseReason reason, OffsetDateTime since, OffsetDateTime until, OffsetDateTime reviewAt, String by) {
  }

  /** A reply that waits for somebody to read it. @param at when it reached us */
  record UnreadDocument(OffsetDateTime at, Channel channel, String text) {
  }

  /**
   * One line of the timeline.
   *
   * @param actorName who did it, as people call him
   * @param channel   over which the customer said it; null: he did not
   * @param code      what it was, for programs; null: the text alone says it
   * @param open      whether the customer may read it
   */
  record Entry(OffsetDateTime at, String actor, String actorName, TimelineEntry.Kind kind, Channel channel, String code,
      String text, boolean open) {

    static Entry of(TimelineEntry entry, String actorName) {
      return new Entry(local(entry.at()), entry.actor(), actorName, entry.kind(), entry.channel(), entry.code(),
          entry.text(), entry.open());
    }
  }

  /** @param unread null: none @param names of those who act on the timeline, by what it calls them */
  static IncidentDocument of(Incident incident, String mergedInto, SlaClock clock, List<TimelineEntry> timeline,
      ReceivedReply unread, Map<String, String> names, Instant now) {
    return new IncidentDocument(
        incident.number(), incident.state(), Words.standing(incident, clock, now),
        clock.pausedAt(now).isPresent() && !incident.state().isOver(), incident.studio(),
        incident.channel(), incident.summary(), incident.description(), incident.reporter(), incident.impact(),
        incident.urgency(), incident.priority(), incident.priorityConfirmed(), incident.agreement(),
        local(incident.reportedAt()), incident.engineer(), incident.cause(), incident.solution(), incident.confirmation(),
        incident.breachReason(), local(incident.closedAt()), mergedInto, clock(clock, now),
        ExplanationDocument.of(clock.explanation(Target.RESTORE, now)),
        timeline.stream().map(entry -> Entry.of(entry, names.get(entry.actor()))).toList(),
        unread == null ? null : new UnreadDocument(local(unread.at()), unread.channel(), unread.text()),
        clock.history().size());
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
    return new PauseDocument(pause.reason(), local(pause.since()), local(pause.until()), local(pause.reviewAt()), pause.by());
  }
}
