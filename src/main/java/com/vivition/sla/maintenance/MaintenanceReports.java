package com.vivition.sla.maintenance;

import static java.util.Objects.requireNonNullElse;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.maintenance.MaintenanceReport.Outcome;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.FailReason;
import com.vivition.sla.visit.UnknownVisit;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitNotAgreed;
import com.vivition.sla.visit.VisitOver;
import com.vivition.sla.visit.VisitReport;
import com.vivition.sla.visit.VisitReports;
import com.vivition.sla.visit.VisitState;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a technician reports of maintenance: order, registry, visit, clock and process follow in one transaction. */
@Service
@Transactional
public class MaintenanceReports {

  private final Maintenance maintenance;
  private final Visits visits;
  private final VisitReports reports;
  private final MaintenanceProcess process;
  private final Errands errands;
  private final Clock clock;

  MaintenanceReports(Maintenance maintenance, Visits visits, VisitReports reports, MaintenanceProcess process,
      Errands errands, Clock clock) {
    this.maintenance = maintenance;
    this.visits = visits;
    this.reports = reports;
    this.process = process;
    this.errands = errands;
    this.clock = clock;
  }

  /**
   * How a visit for maintenance ended. Reported a second time, the same has no second effect. One that was called off
   * while the technician was at work there stays so, but what he did is done.
   *
   * @param by the technician's user id
   * @throws InvalidInput      naming the fields of the report that are wrong
   * @throws NothingToMaintain when no order goes with the visit
   * @throws OrderOver         when the order is over otherwise
   * @throws VisitNotAgreed    when nothing is agreed
   * @throws VisitOver         when it ended otherwise
   * @throws UnknownVisit      when there is no such visit
   */
  public void report(String visitId, MaintenanceReport report, String by) {
    if (isTold(visits.get(visitId), report)) {
      return;
    }
    if (report.outcome() == Outcome.DONE && isCalledOffAtWork(visits.get(visitId))) {
      doneAllTheSame(visits.get(visitId), report, by);
      return;
    }
    final Visit visit = reports.hold(visitId);
    final MaintenanceOrder order = orderOf(visit);
    refuse(problems(visit, order, report));
    switch (report.outcome()) {
      case DONE -> done(visit, order, report, by);
      case NO_ACCESS -> {
        reports.report(visitId, visited(VisitReport.Outcome.NO_ACCESS, report.note(), null), by);
        // an incident's is planned again at once, and nothing joins it
        if (Maintenance.isOwn(visit)) {
          maintenance.unplanned(order.number());
        }
      }
      case NOT_DONE -> {
        reports.notDone(visitId, report.note(), by);
        maintenance.unplanned(order.number());
      }
    }
  }

  /**
   * The maintenance that went along with a visit for something else is done; the visit has a report of its own.
   *
   * @throws InvalidInput      naming what is wrong with the checklists
   * @throws NothingToMaintain when no order goes with the visit (any more)
   * @throws OrderOver         when the order was skipped meanwhile
   */
  public MaintenanceDone alongside(String visitId, List<ItemResult> results, String by) {
    return maintenance.done(orderOf(visits.get(visitId)).number(), results, by);
  }

  /**
   * What is wrong with a report, so that a page can say it beside what it finds itself; empty: it can be sent.
   *
   * @throws UnknownVisit      when there is no such visit
   * @throws NothingToMaintain when no order goes with it
   */
  @Transactional(readOnly = true)
  public List<FieldProblem> problems(String visitId, MaintenanceReport report) {
    final Visit visit = visits.get(visitId);
    return problems(visit, orderOf(visit), report);
  }

  /** Whether a report of that visit can still be sent: it is agreed, or was called off while somebody was at work. */
  @Transactional(readOnly = true)
  public boolean isAwaited(Visit visit) {
    return visit.state().isAgreed()
        || isCalledOffAtWork(visit) && find(visit).filter(order -> order.state().isOpen()).isPresent();
  }

  /** Whether the checklist was sent, and the order done by that visit. */
  @Transactional(readOnly = true)
  public boolean isDoneBy(Visit visit) {
    return maintenance.on(visit)
        .filter(order -> order.state() == OrderState.DONE && visit.id().equals(order.visit())).isPresent();
  }

  // whoever waits for the work has gone on without it: only the order's own way is left
  private void doneAllTheSame(Visit visit, MaintenanceReport report, String by) {
    errands.hold(visit.errand());
    final MaintenanceOrder order = orderOf(visit);
    if (!order.state().isOpen()) {
      throw new OrderOver(order);
    }
    refuse(problems(visit, order, report));
    process.callOffVisit(order.number());
    maintenance.planned(order.number(), visit.id());
    maintenance.done(order.number(), report.results(), by);
    errands.note(visit.errand(), by, "Maintenance %s was carried out though its visit was called off%s%s".formatted(
        order.number(), Boolean.FALSE.equals(report.worksAgain()) ? "; the studio does not work" : "",
        report.note() == null ? "" : ": " + report.note()), true);
    process.handOn(order.number());
  }

  private boolean isCalledOffAtWork(Visit visit) {
    return visit.state() == VisitState.CANCELLED && visit.begunBy(clock.instant());
  }

  // the order first, since the visit's process goes on to what was found
  private void done(Visit visit, MaintenanceOrder order, MaintenanceReport report, String by) {
    maintenance.done(order.number(), report.results(), by);
    if (Maintenance.isOwn(visit)) {
      reports.maintained(visit.id(), report.note(), report.signedOffBy(), by);
      return;
    }
    final String note = requireNonNullElse(report.note(), "Maintenance %s carried out".formatted(order.number()));
    reports.report(visit.id(), report.worksAgain()
        ? visited(VisitReport.Outcome.RESTORED, note, report.signedOffBy())
        : visited(VisitReport.Outcome.MORE_BROKEN, note, null), by);
  }

  private boolean isTold(Visit visit, MaintenanceReport report) {
    if (report.outcome() == null || !visit.state().isOver()) {
      return false;
    }
    return switch (report.outcome()) {
      case DONE -> visit.state() == VisitState.CANCELLED ? isDoneBy(visit)
          : (visit.state() == VisitState.DONE || visit.failedBy() == FailReason.MORE_BROKEN)
              && maintenance.on(visit).filter(order -> order.state() == OrderState.DONE).isPresent();
      case NO_ACCESS -> visit.failedBy() == FailReason.NO_ACCESS;
      case NOT_DONE -> visit.failedBy() == FailReason.NOT_DONE;
    };
  }

  private MaintenanceOrder orderOf(Visit visit) {
    return find(visit).orElseThrow(NothingToMaintain::new);
  }

  private Optional<MaintenanceOrder> find(Visit visit) {
    // one that was called off has lost its order by the next morning; a later one it cannot have been about
    return maintenance.on(visit).or(() -> !isCalledOffAtWork(visit) ? Optional.empty()
        : maintenance.openOf(visit.studio())
            .filter(order -> !order.createdFor().isAfter(LocalDate.ofInstant(visit.start(), ZoneOffset.UTC))));
  }

  private List<FieldProblem> problems(Visit visit, MaintenanceOrder order, MaintenanceReport report) {
    final List<FieldProblem> problems = new ArrayList<>();
    final boolean done = report.outcome() == Outcome.DONE;
    final boolean waited = done && !Maintenance.isOwn(visit) && visit.state() != VisitState.CANCELLED;
    if (report.outcome() == null) {
      problems.add(new FieldProblem("outcome", "is missing: say how it went"));
    }
    if (done) {
      problems.addAll(maintenance.problems(order.number(), report.results()));
    }
    if (waited && report.worksAgain() == null) {
      problems.add(new FieldProblem("worksAgain", "is missing: try it out, and say whether the studio works again"));
    }
    if (waited && Boolean.TRUE.equals(report.worksAgain()) && report.signedOffBy() == null) {
      problems.add(new FieldProblem("signedOffBy", "is missing: who at the customer's saw that it works?"));
    }
    final boolean well = done && !(waited && Boolean.FALSE.equals(report.worksAgain()));
    if (report.outcome() != null && !well && report.note() == null) {
      problems.add(new FieldProblem("note", "is missing: the next one has to know what you saw"));
    }
    tooLong(problems, "note", report.note(), 2000);
    tooLong(problems, "signedOffBy", report.signedOffBy(), 200);
    return problems;
  }

  private static VisitReport visited(VisitReport.Outcome outcome, String note, String signedOffBy) {
    return new VisitReport(outcome, false, false, null, null, null, null, note, signedOffBy);
  }

  private static void tooLong(List<FieldProblem> problems, String field, String text, int most) {
    if (text != null && text.length() > most) {
      problems.add(new FieldProblem(field, "is longer than %d characters".formatted(most)));
    }
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
