package com.vivition.sla.portal;

import static java.util.stream.Collectors.partitioningBy;

import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.portal.PromiseView.Kind;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Technicians;
import com.vivition.sla.visit.Visit;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what an operator reads about his incident or his studio's maintenance, as one moment sees it. */
@Service
@Transactional(readOnly = true)
class IncidentViews {

  private final Errands errands;
  private final Incidents incidents;
  private final Maintenance maintenance;
  private final StudioRegistry studios;
  private final Appointments appointments;
  private final Technicians technicians;
  private final Engineers engineers;
  private final Histories histories;
  private final CallAdvice calls;
  private final Clock clock;

  IncidentViews(Errands errands, Incidents incidents, Maintenance maintenance, StudioRegistry studios,
      Appointments appointments, Technicians technicians, Engineers engineers, Histories histories,
      CallAdvice calls, Clock clock) {
    this.errands = errands;
    this.incidents = incidents;
    this.maintenance = maintenance;
    this.studios = studios;
    this.appointments = appointments;
    this.technicians = technicians;
    this.engineers = engineers;
    this.histories = histories;
    this.calls = calls;
    this.clock = clock;
  }

  /** @throws com.vivition.sla.engine.DomainProblem when it has been erased */
  ErrandView of(OperatorLink link) {
    return switch (errands.get(link.incident()).kind()) {
      case INCIDENT -> incident(link);
      case MAINTENANCE -> maintenance(link);
    };
  }

  private MaintenanceView maintenance(OperatorLink link) {
    final MaintenanceOrder order = maintenance.get(link.incident());
    final Studio studio = studios.get(order.studio());
    return new MaintenanceView(order.number(), studio.name(), order.state(), order.works(link.language()),
        visits(order.number(), studio, null, times(link)),
        calls.of(studio.agreementOn(times(link).today()), times(link)));
  }

  private IncidentView incident(OperatorLink link) {
    final Incident incident = incidents.get(link.incident());
    final SlaClock running = incidents.clock(link.incident());
    final Studio studio = studios.get(incident.studio());
    final PageTimes times = times(link);
    final Instant due = running.due(Target.RESTORE).orElse(null);
    final List<VisitView> visits = incident.state().isOver() ? List.of()
        : visits(incident.number(), studio, due, times);
    return new IncidentView(incident.number(), studio.name(), incident.ours() ? null : incident.summary(),
        times.say(incident.reportedAt()), incident.state(), promise(incident, running, times),
        engineers.name(incident.engineer()), incident.cause(), visits, histories.of(incident, times, true),
        calls.of(incident.agreement(), times), goesOn(incident));
  }

  /** The incident without what is for the customer alone. */
  IncidentView forEverybody(Incident incident, Studio studio, PageTimes times) {
    return new IncidentView(incident.number(), studio.name(), null, times.say(incident.reportedAt()), incident.state(),
        promise(incident, incidents.clock(incident.number()), times), null, incident.cause(), List.of(),
        histories.of(incident, times, false), calls.of(incident.agreement(), times), goesOn(incident));
  }

  private String goesOn(Incident incident) {
    return incident.state() == IncidentState.MERGED ? incidents.survivor(incident.number()) : null;
  }

  /** What choosing that slot pauses; null: nothing. @throws com.vivition.sla.visit.UnknownSlot */
  PauseView pauseIfChosen(OperatorLink link, String slot) {
    final PageTimes times = times(link);
    return appointments.pauseIfChosen(link.incident(), slot)
        .map((PauseRequest pause) -> new PauseView(times.say(pause.since()), times.say(pause.until()))).orElse(null);
  }

  /**
   * One of the visits that he sees.
   *
   * @throws com.vivition.sla.visit.UnknownVisit when it is not his
   * @throws VisitGone                           when it is over
   */
  VisitView visit(ErrandView errand, String id) {
    return errand.visits().stream().filter(visit -> visit.id().equals(id)).findFirst().orElseThrow(() -> {
      appointments.open(errand.number(), id);
      return new VisitGone();
    });
  }

  PageTimes times(OperatorLink link) {
    return new PageTimes(clock.instant(), link.language());
  }

  private List<VisitView> visits(String number, Studio studio, Instant due, PageTimes times) {
    return appointments.ahead(number).stream().map(visit -> visit(visit, studio, due, times)).toList();
  }

  private VisitView visit(Visit visit, Studio studio, Instant due, PageTimes times) {
    final boolean agreed = visit.state().isAgreed();
    final boolean begun = agreed && !visit.start().isAfter(times.now());
    final Map<Boolean, List<OfferedSlot>> open = begun ? Map.of(true, List.of(), false, List.of())
        : appointments.open(visit.errand(), visit.id()).stream().collect(partitioningBy(slot -> agreed
            && slot.start().equals(visit.start()) && slot.technician().equals(visit.technician())));
    final List<SlotView> slots = open.get(false).stream().map(slot -> slot(slot, due, times)).toList();
    return new VisitView(visit.id(), visit.purpose(),
        visit.component() == null ? null : studio.component(visit.component()).map(Component::type).orElse(null),
        seen(visit), agreed, begun, open.get(true).stream().map(OfferedSlot::id).findFirst().orElse(null),
        agreed ? times.inFull(visit.start()) : null, agreed ? PageTimes.range(visit.start(), visit.end()) : null,
        agreed ? firstName(technicians.get(visit.technician()).name()) : null, visit.agreedWith(),
        visit.pausedSince() == null ? null
            : new PauseView(times.say(visit.pausedSince()), times.say(visit.pausedUntil())),
        slots, due != null && !slots.isEmpty() && slots.stream().noneMatch(SlotView::inTime));
  }

  private static SlotView slot(OfferedSlot slot, Instant due, PageTimes times) {
    return new SlotView(slot.id(), slot.start(), times.day(slot.start()), PageTimes.range(slot.start(), slot.end()),
        firstName(slot.technicianName()), due != null && !slot.end().isAfter(due));
  }

  private static PromiseView promise(Incident incident, SlaClock running, PageTimes times) {
    final Instant now = times.now();
    final Pause pause = running.pausedAt(now).orElse(null);
    final Kind kind = running.restoredAt().isPresent() ? Kind.RESTORED
        : running.coverage().target(Target.RESTORE).isEmpty() ? Kind.NO_TARGET
        : running.breachedSince(Target.RESTORE, now).isPresent() ? Kind.OVERDUE
        : pause != null ? Kind.PAUSED
        : running.startsAt().isAfter(now) ? Kind.STARTS_LATER
        : incident.priorityConfirmed() ? Kind.CONFIRMED : Kind.PROVISIONAL;
    return new PromiseView(kind, times.say(running.due(Target.RESTORE).orElse(null)), times.say(running.startsAt()),
        pause == null ? null : pause.reason(), pause == null ? null : times.say(pause.until()),
        times.say(running.restoredAt().orElse(null)));
  }

  /** What was agreed when somebody looked: changes with every agreement and move. */
  static String seen(Visit visit) {
    return visit.state().isAgreed() ? String.valueOf(visit.start().getEpochSecond()) : "nothing";
  }

  private static String firstName(String name) {
    return name.strip().split("\\s+")[0];
  }
}
