package com.vivition.sla.problem;

import java.time.Instant;
import java.util.List;

/**
 * What the lead decided about a problem.
 *
 * @param component the id of what to maintain, replace or fix, at the problem's studio; null: none, or a model
 * @param bugTitle  null unless a bug
 * @param bugText   what happens and when; null: the title says it all
 * @param done      what was trained and with whom; null before, and for other actions
 * @param remedies  the numbers of the orders, incidents or bugs that came of it
 */
record Decision(int position, ProblemAction action, String reason, String component, String bugTitle, String bugText,
    Instant decidedAt, String decidedBy, String done, List<String> remedies) {

  /** What somebody decides. */
  record Wanted(ProblemAction action, String reason, String component, String bugTitle, String bugText) {
  }
}
