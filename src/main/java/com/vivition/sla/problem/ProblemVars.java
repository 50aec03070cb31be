package com.vivition.sla.problem;

import com.vivition.sla.engine.ProcessVariable;

/** The process variables of the process problem. */
final class ProblemVars {

  /** The problem's number. */
  static final ProcessVariable<String> PROBLEM = new ProcessVariable<>("problem", String.class);
  /** A {@link ProblemAction}: what the lead decided last. */
  static final ProcessVariable<String> ACTION = new ProcessVariable<>("problemAction", String.class);

  private ProblemVars() {
  }
}
