package com.vivition.sla.problem;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.maintenance.Maintenance;
import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;

/** How far the orders, incidents and bugs are that came of a decision. */
@Component
class Remedies {

  private final Maintenance maintenance;
  private final Incidents incidents;
  private final Bugs bugs;

  Remedies(Maintenance maintenance, Incidents incidents, Bugs bugs) {
    this.maintenance = maintenance;
    this.incidents = incidents;
    this.bugs = bugs;
  }

  /** Whether nothing more is to come of the latest decision. */
  boolean areCarriedOut(Problem problem) {
    return of(problem).stream().allMatch(reference -> switch (kind(reference)) {
      case "MNT" -> !maintenance.get(reference).state().isOpen();
      case "BUG" -> isDecided(bugs.get(reference));
      default -> incidents.get(reference).state().isOver();
    });
  }

  /** Whether a fix is still to come: until then its incidents say nothing new. */
  boolean isAwaited(Problem problem) {
    return of(problem).stream().anyMatch(reference -> kind(reference).equals("BUG") && !isDecided(bugs.get(reference)));
  }

  /** One of them as staff read it: {@code BUG-2026-000001 (fixing)}. */
  String inWords(String reference) {
    final Enum<?> state = switch (kind(reference)) {
      case "MNT" -> maintenance.get(reference).state();
      case "BUG" -> bugs.get(reference).state();
      default -> incidents.get(reference).state();
    };
    return "%s (%s)".formatted(reference, state.name().toLowerCase(Locale.ROOT).replace('_', ' '));
  }

  // a known error stays, but nothing more is done about it
  private static boolean isDecided(Bug bug) {
    return bug.state().isOver() || bug.state() == BugState.KNOWN_ERROR;
  }

  private static List<String> of(Problem problem) {
    return problem.latest().map(Decision::remedies).orElse(List.of());
  }

  private static String kind(String reference) {
    return reference.substring(0, 3);
  }
}
