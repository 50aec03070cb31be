package com.vivition.sla.portal.site;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitReport;
import com.vivition.sla.visit.VisitReport.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** What stands in the fields of the report, as it was typed; all may be null. */
record VisitForm(String outcome, String partUsed, String partBroken, String oldSerial, String newSerial,
    String component, String cause, String note, String signedOffBy) {

  private static final String YES = "YES";

  /** The page as it opens: the serial numbers that are known. */
  static VisitForm opened(String oldSerial, String newSerial) {
    return new VisitForm(null, null, null, oldSerial, newSerial, null, null, null, null);
  }

  /** What only this page has to ask; see {@link com.vivition.sla.visit.VisitReports#problems} for the rest. */
  List<FieldProblem> problems(Visit visit) {
    final List<FieldProblem> problems = new ArrayList<>();
    final Outcome outcome = chosen();
    if (asksForPart(visit) && partUsed == null) {
      problems.add(new FieldProblem("partUsed", "Say whether the part that you brought stays."));
    }
    if (outcome == Outcome.PART_WRONG && partBroken == null) {
      problems.add(new FieldProblem("partBroken", "Say whether the part is broken or does not fit."));
    }
    return problems;
  }

  /** The report, with nothing in it that the outcome does not ask for. */
  VisitReport report(Visit visit) {
    final Outcome outcome = chosen();
    final boolean used = asksForPart(visit) && YES.equals(partUsed);
    final boolean looked = visit.purpose() != Purpose.SWAP;
    final boolean more = outcome == Outcome.MORE_BROKEN;
    return new VisitReport(outcome, used, outcome == Outcome.PART_WRONG && YES.equals(partBroken),
        used ? written(oldSerial) : null, used ? written(newSerial) : null, more ? written(component) : null,
        looked && (more || outcome == Outcome.RESTORED) ? constant(Cause.values(), cause) : null, written(note),
        outcome == Outcome.RESTORED ? written(signedOffBy) : null);
  }

  private boolean asksForPart(Visit visit) {
    return visit.purpose() == Purpose.SWAP && (chosen() == Outcome.RESTORED || chosen() == Outcome.MORE_BROKEN);
  }

  private Outcome chosen() {
    return constant(Outcome.values(), outcome);
  }

  private static <E extends Enum<E>> E constant(E[] constants, String name) {
    return Stream.of(constants).filter(constant -> constant.name().equals(name)).findFirst().orElse(null);
  }

  private static String written(String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }
}
