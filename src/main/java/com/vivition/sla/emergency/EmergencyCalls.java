package com.vivition.sla.emergency;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.incident.EmergencyNumber;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Reply;
import com.vivition.sla.incident.Report;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Phones;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Calls of the emergency number: recorded, then served by the caller's agreement (R5). */
@Service
@Transactional
class EmergencyCalls {

  private static final String NOT_SAID = "Called the emergency number";
  private static final int LONGEST = 100;

  private final CallRows rows;
  private final IncidentActions actions;
  private final Incidents incidents;
  private final EmergencyNumber number;
  private final StudioRegistry studios;
  private final Clock clock;

  EmergencyCalls(CallRows rows, IncidentActions actions, Incidents incidents, EmergencyNumber number,
      StudioRegistry studios, Clock clock) {
    this.rows = rows;
    this.actions = actions;
    this.incidents = incidents;
    this.number = number;
    this.studios = studios;
    this.clock = clock;
  }

  /** Writes it down, whatever is missing. */
  EmergencyCall record(NewCall call, String by) {
    final Instant now = clock.instant();
    final Instant calledAt = call.calledAt() == null ? now : Times.earlier(call.calledAt(), now);
    final var recorded = new EmergencyCall(rows.nextNumber(Year.from(calledAt.atOffset(ZoneOffset.UTC))),
        call.reference(), by, kept(call.caller()), calledAt, now, null, kept(call.saidStudio()),
        call.summary() == null ? NOT_SAID : call.summary(), call.standsStill(), null, Outcome.OPEN);
    rows.insert(recorded);
    return recorded;
  }

  /** @throws UnknownCall when there is none of that number */
  @Transactional(readOnly = true)
  EmergencyCall get(String call) {
    return rows.find(call).orElseThrow(() -> new UnknownCall(call));
  }

  @Transactional(readOnly = true)
  Optional<EmergencyCall> findByReference(String by, String reference) {
    return rows.findByReference(by, reference);
  }

  /** Finds its studio by what was said, else by the caller's number, if that is one studio's alone. */
  void findStudio(String call) {
    final EmergencyCall its = get(call);
    final Optional<String> said = Optional.ofNullable(its.saidStudio()).flatMap(studios::find).map(Studio::id);
    said.or(() -> one(possibleStudios(its)))
        .ifPresent(studio -> identified(its, studio, its.summary(), its.standsStill()));
  }

  /** The studios from which his number calls, by id. */
  @Transactional(readOnly = true)
  List<String> possibleStudios(EmergencyCall call) {
    return !call.callable() ? List.of() : studios.reachedBy(call.caller());
  }

  /** Somebody knows more of it. @param summary null: as before @throws com.vivition.sla.engine.DomainProblem for no studio */
  void identified(String call, String studio, String summary, StandsStill standsStill) {
    final EmergencyCall its = get(call);
    identified(its, studios.resolve(studio).id(), summary == null ? its.summary() : summary, standsStill);
  }

  /** Of two calls from one studio at once the second sees what the first has made. */
  private void identified(EmergencyCall call, String studio, String summary, StandsStill standsStill) {
    studios.hold(studio);
    rows.update(call.number(), studio, summary, standsStill);
  }

  /** The caller has no studio of ours. */
  void noStudio(String call) {
    rows.ended(call, null, Outcome.NO_STUDIO);
  }

  /**
   * The reports of its studio that it may be about, the oldest first: those that are open; without any, those that work
   * again by our records, since they may have failed again (R10). Small work that we planned ourselves is none.
   */
  @Transactional(readOnly = true)
  List<Incident> openReports(EmergencyCall call) {
    final List<Incident> reports = call.studio() == null ? List.of() : incidents.openOf(call.studio()).stream()
        .filter(open -> !open.ours() || open.priority() != Priority.LOW)
        .toList();
    final List<Incident> failing = reports.stream().filter(open -> !isRestored(open)).toList();
    return failing.isEmpty() ? reports.stream().filter(restored -> !isWorse(call, restored)).toList() : failing;
  }

  private static boolean isRestored(Incident incident) {
    return incident.state() == IncidentState.RESTORED;
  }

  /** Stood still it never: that is another failure, whose clock runs at once where the number serves it. */
  private boolean isWorse(EmergencyCall call, Incident restored) {
    return call.standsStill().isEmergency() && restored.priority() != Priority.HIGH && number.serves(restored.agreement());
  }

  /**
   * Does what R5 promises: an open report becomes a live one, or a new one is made; where the number does not serve it, it
   * is served as over a regular channel. A report that was merged or ended a moment ago is no reason to refuse the call.
   *
   * @param report the incident that it is about; null: none yet
   * @param by     user id, or the telephone system's
   */
  void serve(String call, String report, String by) {
    final EmergencyCall its = get(call);
    final String open = report == null ? null : actions.goesOn(report);
    if (open == null || incidents.get(open).state().isOver()) {
      final String fresh = actions.report(asReport(its), null, by).number();
      incidents.openOf(its.studio()).stream().filter(EmergencyCalls::isRestored).forEach(before -> incidents.note(
          before.number(), by, TimelineEntry.Kind.NOTE, "The emergency number was called: see " + fresh, false));
      final boolean served = its.standsStill().isEmergency() && number.serves(incidents.get(fresh).agreement());
      rows.ended(call, fresh, served ? Outcome.SERVED : Outcome.REGULAR);
    } else if (its.standsStill().isEmergency()) {
      rows.ended(call, open, actions.emergencyCall(open, its.calledAt(), by) ? Outcome.SERVED : Outcome.REGULAR);
    } else {
      actions.replied(open, new Reply(Channel.EMERGENCY_PHONE, its.caller(),
          "Called the emergency number: " + its.summary(), Reply.Says.SOMETHING), its.calledAt(), by);
      rows.ended(call, open, Outcome.REGULAR);
    }
  }

  /** An engineer has told the caller how he is served. @param note what the caller said; null: nothing */
  void told(String call, String note, String by) {
    incidents.note(get(call).incident(), by, TimelineEntry.Kind.CONTACT,
        "The caller was told how he is served" + (note == null ? "" : ": " + note), false);
  }

  private Report asReport(EmergencyCall call) {
    return new Report(call.studio(), Channel.EMERGENCY_PHONE, call.summary(), null, call.standsStill().impact(),
        call.standsStill().urgency(), call.callable() ? Phones.dialled(call.caller()) : null,
        call.calledAt().atOffset(ZoneOffset.UTC), call.number());
  }

  private static Optional<String> one(List<String> found) {
    return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
  }

  /** As much of it as is kept; null when blank. */
  private static String kept(String text) {
    final String stripped = text == null ? "" : text.strip();
    return stripped.isEmpty() ? null : stripped.substring(0, Math.min(LONGEST, stripped.length()));
  }
}
