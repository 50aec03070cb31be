package com.vivition.sla.visit;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What a technician reports from the site: stock, registry, clock and process follow in one transaction. */
@Service
@Transactional
public class VisitReports {

  private final Visits visits;
  private final Stock stock;
  private final StudioRegistry studios;
  private final RegistryEditor registry;
  private final Errands errands;
  private final VisitProcess process;
  private final Planning planning;
  private final Clock clock;

  VisitReports(Visits visits, Stock stock, StudioRegistry studios, RegistryEditor registry, Errands errands,
      VisitProcess process, Planning planning, Clock clock) {
    this.visits = visits;
    this.stock = stock;
    this.studios = studios;
    this.registry = registry;
    this.errands = errands;
    this.process = process;
    this.planning = planning;
    this.clock = clock;
  }

  /**
   * The technician has the part with him.
   *
   * @throws PartGone       when nothing is reserved (any more)
   * @throws PartOrdered    when it has not arrived
   * @throws VisitNotAgreed when nothing is agreed
   * @throws VisitOver      when the visit is over
   */
  public void pickedUp(String visitId, String by) {
    final Visit visit = ahead(visitId);
    stock.pick(visit.errand(), visit.component(), visit.technician());
    errands.note(visit.errand(), by, "The part for %s is picked up".formatted(visit.component()), false);
  }

  /**
   * The part does not lie where it should: another one is sought, and the visit is planned anew. As {@link #pickedUp}.
   *
   * @param note null: nothing to say
   */
  public void partMissing(String visitId, String note, String by) {
    final Visit visit = ahead(visitId);
    final Reservation part = stock.missing(visit.errand(), visit.component());
    errands.note(visit.errand(), by, "The part for %s is not at %s%s".formatted(visit.component(),
        part.location().name(), note == null ? "" : ": " + note), false);
    process.tell(visitId, "VisitEndangered");
  }

  /**
   * How the visit ended. Reported a second time, the same has no second effect.
   *
   * @throws InvalidInput   naming the fields of the report that are wrong
   * @throws OtherPart      when the new serial number belongs to no piece that could have been installed
   * @throws PartGone       when the part is no longer reserved for it
   * @throws VisitNotAgreed when nothing is agreed
   * @throws VisitOver      when it ended otherwise
   */
  public void report(String visitId, VisitReport report, String by) {
    final Visit known = visits.get(visitId);
    if (known.state() == VisitState.DONE && report.outcome() == VisitReport.Outcome.RESTORED) {
      return;
    }
    final Visit visit = ahead(visitId);
    refuse(problems(visit, report));
    switch (report.outcome()) {
      case RESTORED -> restored(visit, report, by);
      case PART_WRONG -> partWrong(visit, report, by);
      case NO_ACCESS -> noAccess(visit, report, by);
      case MORE_BROKEN -> moreBroken(visit, report, by);
    }
  }

  /**
   * What is wrong with a report, so that a page can say it beside what it finds itself; empty: it can be sent.
   *
   * @throws UnknownVisit when there is no such visit
   */
  @Transactional(readOnly = true)
  public List<FieldProblem> problems(String visitId, VisitReport report) {
    return problems(visits.get(visitId), report);
  }

  /**
   * The visit as it is once nobody else acts on it, on what it is for or on the technician's schedule, until the end of
   * the transaction: for reports that write more than {@link #report}, and write that before.
   *
   * @throws VisitNotAgreed when nothing is agreed
   * @throws VisitOver      when the visit is over
   */
  public Visit hold(String visitId) {
    ahead(visitId);
    // what it is for may have nothing to hold: then this row decides who was first
    final Visit held = visits.hold(visitId);
    refuseUnlessAgreed(held);
    return held;
  }

  /**
   * The planned maintenance that the visit was for is done; nothing stood still for it.
   *
   * @param note        null: nothing to say
   * @param signedOffBy null: nobody signed
   * @throws VisitNotAgreed when nothing is agreed
   * @throws VisitOver      when the visit is over
   */
  public void maintained(String visitId, String note, String signedOffBy, String by) {
    final Visit visit = ahead(visitId);
    visits.done(visitId, signedOffBy, note);
    note(visit, by, "The maintenance is done%s%s".formatted(
        signedOffBy == null ? "" : "; %s signed it off".formatted(signedOffBy), note == null ? "" : ": " + note));
    end(visit, VisitOutcome.DONE, Map.of());
  }

  /** Nothing of what was planned could be done there. @param note why; otherwise as {@link #maintained} */
  public void notDone(String visitId, String note, String by) {
    final Visit visit = ahead(visitId);
    visits.fail(visitId, FailReason.NOT_DONE, note);
    note(visit, by, "The work could not be done: " + note);
    end(visit, VisitOutcome.NOT_POSSIBLE, Map.of());
  }

  private void restored(Visit visit, VisitReport report, String by) {
    part(visit, report);
    visits.done(visit.id(), report.signedOffBy(), report.note());
    note(visit, by, "The studio works again; %s signed it off%s".formatted(report.signedOffBy(), said(report)));
    errands.diagnosed(visit.errand(), report.cause(), null, solution(visit, report), by);
    if (errands.get(visit.errand()).kind() == Errand.Kind.INCIDENT) {
      visits.ofIncident(visit.errand()).stream().filter(other -> !other.state().isOver())
          .forEach(other -> process.tell(other.id(), "VisitCalledOff"));
    }
    errands.restored(visit.errand(), by);
    end(visit, VisitOutcome.RESTORED, Map.of());
    errands.goOnRestored(visit.errand());
  }

  /** What was done; null: nothing to say beside what was found before. */
  private static String solution(Visit visit, VisitReport report) {
    final String swapped = report.partUsed() ? visit.component() + " replaced" : null;
    if (swapped == null || report.note() == null) {
      return swapped == null ? report.note() : swapped;
    }
    return swapped + ". " + report.note();
  }

  private void partWrong(Visit visit, VisitReport report, String by) {
    takeIn(visit, null);
    stock.reject(visit.errand(), visit.component(), report.partBroken());
    visits.fail(visit.id(), FailReason.PART_WRONG, report.note());
    note(visit, by, "The part %s%s".formatted(report.partBroken() ? "is broken" : "does not fit", said(report)));
    end(visit, VisitOutcome.PART_WRONG, Map.of());
  }

  private void noAccess(Visit visit, VisitReport report, String by) {
    visits.fail(visit.id(), FailReason.NO_ACCESS, report.note());
    errands.noAccess(visit.errand(), report.note(), by);
    end(visit, VisitOutcome.NO_ACCESS, Map.of());
  }

  private void moreBroken(Visit visit, VisitReport report, String by) {
    part(visit, report);
    visits.fail(visit.id(), FailReason.MORE_BROKEN, report.note());
    note(visit, by, report.component() == null ? "It needs something else" + said(report)
        : "%s has to be replaced%s".formatted(report.component(), said(report)));
    errands.diagnosed(visit.errand(), report.component() != null ? Cause.HARDWARE : report.cause(),
        report.component(), report.note(), by);
    final Map<String, Object> found = new HashMap<>();
    if (report.component() != null) {
      found.put(VisitVars.COMPONENT.name(), report.component());
    }
    end(visit, report.component() == null ? VisitOutcome.ANOTHER_CAUSE : VisitOutcome.ANOTHER_PART, found);
  }

  // what was brought is installed, or goes back to where it lay
  private void part(Visit visit, VisitReport report) {
    if (visit.purpose() != Purpose.SWAP) {
      return;
    }
    if (!report.partUsed()) {
      stock.release(visit.errand(), visit.component());
      return;
    }
    takeIn(visit, report.newSerial());
    final String serial = stock.use(visit.errand(), visit.component(), report.newSerial(), report.oldSerial());
    studios.get(visit.studio()).component(visit.component()).ifPresent(old -> registry.putComponent(visit.studio(),
        new Component(old.id(), old.type(), old.make(), old.model(), serial, null,
            LocalDate.ofInstant(clock.instant(), planning.zone()), null, old.endpoint())));
  }

  // an express order may go to the site before anybody has taken it in
  private void takeIn(Visit visit, String serial) {
    stock.reservation(visit.errand(), visit.component()).filter(part -> part.state() == PartState.ORDERED)
        .ifPresent(part -> stock.arrived(part.part(), serial));
  }

  private void end(Visit visit, VisitOutcome outcome, Map<String, Object> found) {
    final Map<String, Object> variables = new HashMap<>(found);
    variables.put(VisitVars.OUTCOME.name(), outcome.name());
    process.visited(visit.id(), variables);
  }

  private void note(Visit visit, String by, String text) {
    errands.note(visit.errand(), by, text, true);
  }

  private static String said(VisitReport report) {
    return report.note() == null ? "" : ": " + report.note();
  }

  /** The visit as it is once nobody else acts on its incident. */
  private Visit ahead(String visitId) {
    errands.hold(visits.get(visitId).errand());
    final Visit visit = visits.get(visitId);
    refuseUnlessAgreed(visit);
    return visit;
  }

  private static void refuseUnlessAgreed(Visit visit) {
    if (visit.state().isOver()) {
      throw new VisitOver(visit.state());
    }
    if (!visit.state().isAgreed()) {
      throw new VisitNotAgreed(visit.state());
    }
  }

  private List<FieldProblem> problems(Visit visit, VisitReport report) {
    final List<FieldProblem> problems = new ArrayList<>();
    if (report.outcome() == null) {
      problems.add(new FieldProblem("outcome", "is missing: say how the visit ended"));
      return problems;
    }
    final boolean restored = report.outcome() == VisitReport.Outcome.RESTORED;
    if (restored && report.signedOffBy() == null) {
      problems.add(new FieldProblem("signedOffBy", "is missing: who at the customer's saw that it works?"));
    }
    if (!restored && report.note() == null) {
      problems.add(new FieldProblem("note", "is missing: the next one has to know what you saw"));
    }
    if (report.outcome() == VisitReport.Outcome.PART_WRONG && visit.purpose() != Purpose.SWAP) {
      problems.add(new FieldProblem("outcome", "cannot be a wrong part: none was brought"));
    }
    final Studio studio = studios.get(visit.studio());
    if (report.component() != null && studio.component(report.component()).isEmpty()) {
      problems.add(new FieldProblem("component",
          "'%s' is no component of %s".formatted(report.component(), studio.id())));
    }
    if (report.component() != null && report.component().equals(visit.component()) && report.partUsed()) {
      problems.add(new FieldProblem("component", "is the one that was just replaced: choose another one"));
    }
    tooLong(problems, "note", report.note(), 2000);
    tooLong(problems, "signedOffBy", report.signedOffBy(), 200);
    tooLong(problems, "oldSerial", report.oldSerial(), 100);
    tooLong(problems, "newSerial", report.newSerial(), 100);
    return problems;
  }

  private static void tooLong(List<FieldProblem> problems, String field, String text, int max) {
    if (text != null && text.length() > max) {
      problems.add(new FieldProblem(field, "is longer than %d characters".formatted(max)));
    }
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
