package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.Correction;
import com.vivition.sla.agreement.Ending;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What people and processes do with an incident: each act is checked by the clock's rules, written to its history and
 * told on the timeline, in one transaction. The process is told by others.
 */
@Service
@Transactional
class IncidentDesk {

  /** A pause is looked at again by then. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(366);
  private static final Set<PauseReason> WAITS_FOR_WORD = EnumSet.of(PauseReason.NO_ACCESS, PauseReason.NO_ANSWER);

  private final IncidentTable table;
  private final ClockHistory clocks;
  private final Timeline timeline;
  private final Replies replies;
  private final StudioRegistry studios;
  private final Priorities priorities;
  private final Entitlement entitlement;
  private final EmergencyNumber emergencyNumber;
  private final ServiceHours hours;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncidentDesk(IncidentTable table, ClockHistory clocks, Timeline timeline, Replies replies, StudioRegistry studios,
      Priorities priorities, Entitlement entitlement, EmergencyNumber emergencyNumber, ServiceHours hours,
      ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.clocks = clocks;
    this.timeline = timeline;
    this.replies = replies;
    this.studios = studios;
    this.priorities = priorities;
    this.entitlement = entitlement;
    this.emergencyNumber = emergencyNumber;
    this.hours = hours;
    this.events = events;
    this.clock = clock;
  }

  /** An engineer has completed triage: ADDRESS is met (R4); a wrong studio is corrected from the start (R7). */
  void triaged(String number, Triage triage, String by) {
    final Incident incident = held(number);
    final Instant now = clock.instant();
    final Studio studio = studios.resolve(triage.studio());
    SlaClock running = clocks.clock(number);
    if (running.addressedAt().isEmpty()) {
      running = running.addressed(now, now, by);
    }
    table.set(number, values("impact", triage.impact(), "urgency", triage.urgency(), "engineer", by));
    if (!studio.id().equals(incident.studio())) {
      running = movedTo(studio, incident, running, now, by);
    }
    clocks.save(number, running);
    timeline.add(number, by, Kind.TRIAGE, (triage.isIncident() ? "Triaged as an incident" : "Triaged: not an incident")
        + (triage.note() == null ? "" : ": " + triage.note()), false);
    if (!triage.isIncident()) {
      table.set(number, values("solution", triage.note()));
    }
  }

  private SlaClock movedTo(Studio studio, Incident incident, SlaClock running, Instant now, String by) {
    final Agreement agreement = studio.agreementOn(incident.reportedAt().atZone(Reporting.ZONE).toLocalDate());
    timeline.add(incident.number(), by, Kind.CLOCK,
        "Corrected: it is about %s, not %s".formatted(studio.id(), incident.studio()), false);
    final SlaClock moved = agreement == running.facts().agreement() ? running
        : triageCorrects(incident.number(), running, Correction.of(agreement), "The report named the wrong studio", now, by);
    // the agreement that the clock counts by, which a breach may have kept
    table.set(incident.number(), values("studio", studio.id(), "agreement", moved.facts().agreement()));
    return moved;
  }

  /** Triage never fails over a breach that its finding would undo: that finding waits for a lead (R7). */
  private SlaClock triageCorrects(String number, SlaClock running, Correction correction, String reason, Instant now, String by) {
    try {
      return running.correct(correction, entitlement, now, by, reason, false);
    } catch (ClockRefused refused) {
      if (refused.code() != ClockRefused.Code.NEEDS_LEAD) {
        throw refused;
      }
      timeline.add(number, by, Kind.CLOCK, "Not corrected (%s): %s".formatted(reason, refused.getMessage()), false);
      return running;
    }
  }

  /** Impact and urgency as a person confirmed them give the priority; another one than implied is a correction (R7). */
  void prioritised(String number, String by) {
    final Incident incident = held(number);
    final Priority priority = priorities.of(incident.channel(), true, incident.impact(), incident.urgency());
    final Instant now = clock.instant();
    final SlaClock running = clocks.clock(number);
    final SlaClock confirmed = priority == running.facts().priority() ? running
        : triageCorrects(number, running, Correction.of(priority), "triage found priority " + priority, now, by);
    clocks.save(number, confirmed);
    table.set(number, values("priority", confirmed.facts().priority(), "priority_confirmed", true));
    timeline.add(number, by, Kind.CLOCK,
        "Priority %s. %s".formatted(confirmed.facts().priority(), Words.dueTime(confirmed, now)), false);
  }

  /** Something was wrong from the start (R7). @param leading whether {@code by} is lead or manager */
  void corrected(String number, CorrectionRequest request, String by, boolean leading) {
    final Incident incident = open(number);
    final Instant now = clock.instant();
    Agreement agreement = request.agreement();
    final var columns = new HashMap<String, Object>();
    if (request.studio() != null) {
      final Studio studio = studios.resolve(request.studio());
      final Instant reportedAt = request.reportedAt() == null ? incident.reportedAt() : request.reportedAt().toInstant();
      columns.put("studio", studio.id());
      agreement = agreement == null ? studio.agreementOn(reportedAt.atZone(Reporting.ZONE).toLocalDate()) : agreement;
    }
    if (request.reportedAt() != null && request.reportedAt().toInstant().isBefore(incident.recordedAt().minus(Reporting.OLDEST))) {
      throw new InvalidInput(List.of(new FieldProblem("reportedAt",
          "lies more than 30 days before it was recorded: give the time at which the report reached VIVITION")));
    }
    final var correction = new Correction(agreement, request.priority(), request.channel(),
        request.reportedAt() == null ? null : request.reportedAt().toInstant());
    final SlaClock before = clocks.clock(number);
    final SlaClock corrected = before.correct(correction, entitlement, now, by, request.reason(), leading);
    clocks.save(number, corrected);
    columns.put("reported_at", corrected.facts().reportedAt());
    table.set(number, withFacts(corrected, columns));
    final String studioNow = columns.getOrDefault("studio", incident.studio()).toString();
    timeline.add(number, by, Kind.CLOCK, "Corrected (%s): %s. %s".formatted(
        Words.differences(incident.studio(), studioNow, before.facts(), corrected.facts()), request.reason(),
        Words.dueTime(corrected, now)), false);
  }

  /** Something became different (R7). */
  void changed(String number, Priority priority, Channel channel, Instant at, String reason, String by) {
    final Incident incident = open(number);
    final Instant now = clock.instant();
    if (at.isBefore(incident.reportedAt())) {
      throw new ClockRefused(ClockRefused.Code.BEFORE_THE_REPORT,
          "It cannot have changed before the report. Give a later time, or correct it.");
    }
    final SlaClock before = clocks.clock(number);
    final SlaClock changed = before.change(priority, channel, entitlement, arrived(at, now), now, by);
    clocks.save(number, changed);
    table.set(number, withFacts(changed, new HashMap<>()));
    final String what = changed.facts().priority() == before.facts().priority() ? ""
        : " (priority %s instead of %s)".formatted(changed.facts().priority(), before.facts().priority());
    timeline.add(number, by, Kind.CLOCK, channel, null,
        "Changed%s: %s. %s".formatted(what, reason, Words.dueTime(changed, now)), false);
  }

  /** Whether the emergency number serves it now: not without the agreement for it, nor once the studio works again (R5). */
  boolean servesEmergency(String number) {
    open(number);
    final SlaClock running = clocks.clock(number);
    return running.restoredAt().isEmpty() && emergencyNumber.serves(running.facts().agreement());
  }

  /**
   * The customer rang the emergency number, since the studio stands still: HIGH from then on, or from the latest word that
   * changed the clock when the call is written down after it (R5, R7).
   *
   * @return false when nothing becomes different: it was live already
   */
  boolean emergencyCall(String number, Instant at, String by) {
    final Incident incident = open(number);
    final Instant now = clock.instant();
    final SlaClock before = clocks.clock(number);
    final Instant called = Times.later(arrived(at, now), Times.later(incident.reportedAt(), before.changedAt()));
    final SlaClock changed = before.change(Priority.HIGH, Channel.EMERGENCY_PHONE, entitlement, called, now, by);
    if (changed.facts().priority() == before.facts().priority() && changed.startsAt().equals(before.startsAt())
        && changed.due(Target.RESTORE).equals(before.due(Target.RESTORE))) {
      return false;
    }
    changed(number, Priority.HIGH, Channel.EMERGENCY_PHONE, called, "the emergency number was called", by);
    return true;
  }

  /** Whoever acts on the incident now waits for this one. */
  void hold(String number) {
    held(number);
  }

  /** Another engineer takes it over. @param engineer null: the team */
  void handedOver(String number, String engineer, String words, String by) {
    open(number);
    table.set(number, values("engineer", engineer));
    timeline.add(number, by, Kind.NOTE, null, IncidentActions.HANDED_OVER, words, false);
  }

  /** Somebody tried to reach the customer, or stood before his door: what a pause may begin with (R8). */
  void attempted(String number, String note, String by) {
    open(number);
    timeline.add(number, by, Kind.ATTEMPT, "Tried to reach the customer: " + note, true);
  }

  /** The customer did not answer (R8). @return whether RESTORE stands still from now on, since it was the second time */
  boolean notReached(String number, String note, String by) {
    attempted(number, note, by);
    final Instant now = clock.instant();
    final SlaClock running = clocks.clock(number);
    if (running.restoredAt().isPresent() || running.pausedAt(now).isPresent()) {
      return false;
    }
    try {
      clocks.save(number, running.pause(PauseRequest.noAnswer(attempts(running, number)), now, by));
    } catch (ClockRefused once) {
      return false;
    }
    timeline.add(number, by, Kind.CLOCK, "Paused: " + PauseReason.NO_ANSWER.english(), true);
    return true;
  }

  /**
   * The customer was heard from: attempts count anew.
   *
   * @param at when the word came
   * @return whether RESTORE waits for that word (R8), also when an earlier one is heard later than this
   */
  boolean heard(String number, Channel channel, Instant at, String by) {
    if (held(number).state().isOver()) {
      return false;
    }
    final SlaClock running = clocks.clock(number);
    if (!attempts(running, number).isEmpty()) {
      timeline.add(number, by, Kind.CONTACT, "The customer was heard from", false);
    }
    return running.restoredAt().isEmpty()
        && running.waitsFor(WAITS_FOR_WORD, arrived(at, clock.instant()), channel, entitlement);
  }

  /**
   * The customer said something about it, which waits to be read: no attempt to reach him is left without an answer.
   *
   * @param at   when it reached us
   * @param said the number under which he knows it: its own, or one that was merged into it
   */
  void replied(String number, Reply reply, Instant at, String said, String by) {
    held(number);
    replies.add(number, reply, arrived(at, clock.instant()));
    table.set(number, values("attempts", 0));
    timeline.add(number, by, Kind.CONTACT, reply.channel(), reply.says().name(),
        said.equals(number) ? reply.text() : "About %s: %s".formatted(said, reply.text()), true);
  }

  /** Somebody has read what the customer said, and done something about it. */
  void replyRead(String number, String note, String by) {
    held(number);
    replies.read(number, by);
    timeline.add(number, by, Kind.NOTE, "Read the reply: " + note, false);
  }

  /** RESTORE stands still (R8). */
  void paused(String number, PauseRequest request, String note, String by) {
    open(number);
    final Instant now = clock.instant();
    arrived(request.since(), now);
    if (request.reason() == PauseReason.LATER_SLOT) {
      throw new InvalidInput(List.of(new FieldProblem("reason",
          "comes with the slot that the customer chooses: agree on the slot, and the clock stands still for it")));
    }
    if (request.reviewAt() != null && !request.reviewAt().isAfter(now)) {
      throw new InvalidInput(List.of(new FieldProblem("reviewAt", "has passed: give a time that lies ahead")));
    }
    if (request.reviewAt() != null && request.reviewAt().isAfter(now.plus(LONGEST_WAIT))) {
      throw new InvalidInput(List.of(new FieldProblem("reviewAt", "lies more than a year ahead: ask again before that")));
    }
    final SlaClock running = clocks.clock(number);
    final PauseRequest logged = asLogged(request, running, number, now);
    clocks.save(number, running.pause(logged, now, by));
    timeline.add(number, by, Kind.CLOCK, "Paused%s: %s%s".formatted(
        logged.since().isBefore(now) ? " since " + Words.at(logged.since()) : "", request.reason().english(),
        note == null ? "" : ", " + note), true);
  }

  /** Nobody brings word from the future; a caller's clock may be a little ahead of ours. */
  private static Instant arrived(Instant at, Instant now) {
    if (at.isAfter(now.plus(Reporting.SKEW))) {
      throw new ClockRefused(ClockRefused.Code.IN_THE_FUTURE, "That time lies ahead. Say it when it has come.");
    }
    return at.isAfter(now) ? now : at;
  }

  /**
   * The pause as the log allows it (R8): no answer counts from the second logged attempt, everything else from now, or
   * from earlier when an attempt or arrival was logged before. What was asked for as of now arrives a moment later.
   */
  private PauseRequest asLogged(PauseRequest request, SlaClock running, String number, Instant now) {
    final List<Instant> attempts = attempts(running, number);
    if (request.reason() == PauseReason.NO_ANSWER) {
      return PauseRequest.noAnswer(attempts).reviewedAt(request.reviewAt());
    }
    if (request.since().isAfter(now.minus(Reporting.SKEW)) && request.since().isBefore(now)) {
      return new PauseRequest(request.reason(), now, request.until(), request.reviewAt(), null);
    }
    return attempts.stream().filter(at -> !at.isAfter(request.since())).max(Comparator.naturalOrder())
        .map(request::loggedAt).orElse(request);
  }

  /** When we tried to reach the customer since we last heard from him. */
  private List<Instant> attempts(SlaClock running, String number) {
    final List<TimelineEntry> entries = timeline.of(number);
    final Instant heard = Stream.concat(running.pauses().stream().map(Pause::until).filter(Objects::nonNull),
            entries.stream().filter(entry -> entry.kind() == Kind.CONTACT).map(TimelineEntry::at))
        .max(Comparator.naturalOrder()).orElse(Instant.MIN);
    return entries.stream().filter(entry -> entry.kind() == Kind.ATTEMPT)
        .map(TimelineEntry::at).filter(at -> at.isAfter(heard)).toList();
  }

  /** RESTORE goes on (R8). @param channel over which the customer's word came; null: our own people's word */
  void resumed(String number, Instant at, Channel channel, String by) {
    open(number);
    final Instant now = clock.instant();
    final SlaClock running = clocks.clock(number);
    final Instant word = arrived(at, now);
    final SlaClock resumed = channel == null ? running.resume(word, now, by)
        : running.resume(word, channel, entitlement, now, by);
    clocks.save(number, resumed);
    timeline.add(number, by, Kind.CLOCK, channel, null, "Resumed. " + Words.dueTime(resumed, now), true);
  }

  /** The customer's slot was agreed, or moved (R8): what he preferred to wait pauses, and what he waits no longer does not. */
  void slotAgreed(String number, PauseRequest pause, Instant pauseEnds, String by) {
    open(number);
    final Instant now = clock.instant();
    SlaClock running = clocks.clock(number);
    if (pauseEnds != null && running.pausedAt(pauseEnds).isPresent()) {
      running = running.resume(pauseEnds, now, by);
    }
    if (pause != null) {
      running = running.pause(pause, now, by);
      timeline.add(number, by, Kind.CLOCK, "Paused from %s to %s: %s. %s".formatted(Words.at(pause.since()),
          Words.at(pause.until()), pause.reason().english(), Words.dueTime(running, now)), true);
    }
    clocks.save(number, running);
  }

  /**
   * What was found, whether or not it restored the studio.
   *
   * @param cause     null: not found yet
   * @param component the defective one; null: none, or not found yet
   */
  void diagnosed(String number, Cause cause, String component, String findings, String by) {
    held(number);
    if (cause != null) {
      table.set(number, values("cause", cause, "component", cause == Cause.HARDWARE ? component : null));
    }
    if (findings != null) {
      table.set(number, values("solution", findings));
      timeline.add(number, by, Kind.DIAGNOSIS, findings, false);
    }
  }

  /** The studio works again: RESTORE stops (R4). @param at null: now */
  void restored(String number, Instant at, String evidence, String by) {
    held(number);
    final Instant now = clock.instant();
    final SlaClock stopped = clocks.clock(number).stopped(at == null ? now : at, evidence, now, by);
    clocks.save(number, stopped);
    table.set(number, values("confirmation", null, "attempts", 0));
    timeline.add(number, by, Kind.REPAIR, "The studio works again%s%s".formatted(
        at == null || !at.isBefore(now) ? "" : " since " + Words.at(at), evidence == null ? "" : ": " + evidence), true);
  }

  /**
   * What the operator said, or that he did not answer.
   *
   * @return the id of his reply that tells it: of those since restored which nobody had read the first that says it does not
   *         work, else the first; null when there is none
   */
  Long confirmed(String number, Confirmation confirmation, String note, String by) {
    held(number);
    final Instant restored = clocks.clock(number).restoredAt().orElse(Instant.MIN);
    final Long told = replies.unread(number).stream().filter(reply -> !reply.at().isBefore(restored))
        .min(Comparator.comparing(reply -> reply.says() != Reply.Says.DOES_NOT_WORK)).map(ReceivedReply::id)
        .orElse(null);
    replies.read(number, by);
    table.set(number, values("confirmation", confirmation));
    if (confirmation == Confirmation.NO_ANSWER) {
      table.attempt(number);
    }
    timeline.add(number, by, Kind.CONFIRMATION, Words.confirmation(confirmation) + (note == null ? "" : ": " + note), false);
    return told;
  }

  /**
   * It never worked, or failed again: the same clock goes on (R4), from the reply's arrival by its channel (R10).
   *
   * @param told the id of the reply that tells it; null: he says it now
   */
  void runsOn(String number, Long told, String by) {
    final Incident incident = held(number);
    final Instant now = clock.instant();
    final SlaClock stopped = clocks.clock(number);
    final Optional<ReceivedReply> reply = Optional.ofNullable(told).map(replies::get);
    final SlaClock running = incident.confirmation() == Confirmation.NEVER_WORKED ? stopped.stopWithdrawn(now, by)
        : stopped.reopened(reply.map(ReceivedReply::at).orElse(now),
            reply.map(ReceivedReply::channel).orElse(incident.channel()), entitlement, now, by);
    clocks.save(number, running);
    timeline.add(number, by, Kind.CLOCK, "The clock runs on. " + Words.dueTime(running, now), false);
  }

  /** Something worth keeping that changes nothing by itself. */
  void noted(String number, Kind kind, String text, String by) {
    timeline.add(number, by, kind, text, false);
  }

  /** The service hours were edited: what follows is computed by the new ones (R11). */
  void hoursEdited(String number, Hours edited, String by) {
    held(number);
    final Instant now = clock.instant();
    final SlaClock running = clocks.clock(number).hoursEdited(hours, edited.name(), now, by);
    clocks.save(number, running);
    timeline.add(number, by, Kind.CLOCK, "Service hours edited. " + Words.dueTime(running, now), false);
  }

  /** A reply to the closed incident takes it up again (R10). */
  void reopened(String number, Channel channel, Instant at, String reason, String by) {
    final Incident incident = held(number);
    if (incident.state() != IncidentState.CLOSED) {
      throw new ClockRefused(ClockRefused.Code.NOT_CLOSED, "Only a closed incident can be reopened. Carry on with it.");
    }
    final Instant now = clock.instant();
    clocks.save(number, clocks.clock(number).reopened(arrived(at, now), channel, entitlement, now, by));
    table.set(number, values("closed_at", null, "confirmation", null, "state", IncidentState.IN_DIAGNOSIS));
    timeline.add(number, by, Kind.CLOCK, channel, null, "Reopened: " + reason, true);
  }

  /** The end of a restored incident: verdicts are final from now on (R11). @param breachReason needed when breached */
  void closed(String number, Cause cause, String solution, String breachReason, String by) {
    open(number);
    final Instant now = clock.instant();
    final SlaClock closed = clocks.clock(number).closed(Ending.RESTORED, now, by);
    clocks.save(number, closed);
    table.set(number, values("cause", cause, "solution", solution, "breach_reason", breachReason, "closed_at", now));
    timeline.add(number, by, Kind.CLOSING, "Closed: %s. %s".formatted(cause.label(), solution), true);
    events.publishEvent(new IncidentOver(number, IncidentState.CLOSED));
  }

  /** The end of one that is not to be restored any more (R11). */
  void ended(String number, Ending ending, String reason, String by) {
    open(number);
    final Instant now = clock.instant();
    final SlaClock running = clocks.clock(number);
    if (running.restoredAt().isPresent()) {
      throw new ClockRefused(ClockRefused.Code.ALREADY_RESTORED, "The studio works again. Close the incident instead.");
    }
    clocks.save(number, running.closed(ending, now, by));
    table.set(number, values("closed_at", now));
    timeline.add(number, by, Kind.CLOSING, reason, true);
    events.publishEvent(new IncidentOver(number, switch (ending) {
      case RESTORED -> IncidentState.CLOSED;
      case CANCELLED -> IncidentState.CANCELLED;
      case MERGED -> IncidentState.MERGED;
      case NOT_AN_INCIDENT -> IncidentState.NOT_AN_INCIDENT;
    }));
  }

  /** Everybody who acts on an incident waits for the one before, so that no act is lost or done on old knowledge. */
  private Incident held(String number) {
    table.lock(number);
    return table.find(number).orElseThrow(() -> new UnknownIncident(number));
  }

  private Incident open(String number) {
    final Incident incident = held(number);
    if (incident.state().isOver()) {
      throw new ClockRefused(ClockRefused.Code.CLOSED, "%s is over. Reopen it, or report a new incident.".formatted(number));
    }
    return incident;
  }

  private static Map<String, Object> withFacts(SlaClock clock, Map<String, Object> columns) {
    columns.put("priority", clock.facts().priority());
    columns.put("agreement", clock.facts().agreement());
    columns.put("channel", clock.facts().channel());
    return columns;
  }

  /** As Map.of, with room for null. */
  private static Map<String, Object> values(Object... pairs) {
    final var values = new HashMap<String, Object>();
    for (int i = 0; i < pairs.length; i += 2) {
      values.put((String) pairs[i], pairs[i + 1]);
    }
    return values;
  }

  /** What an engineer found at triage. @param impact null: not said @param urgency null: not said @param note may be null */
  record Triage(boolean isIncident, String studio, Impact impact, Urgency urgency, String note) {
  }
}
