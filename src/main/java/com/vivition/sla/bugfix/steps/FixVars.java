package com.vivition.sla.bugfix.steps;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Date;

/** The process variables of bug-fix beside those of {@link com.vivition.sla.bugfix.BugVars}. */
final class FixVars {

  /** A {@link com.vivition.sla.bugfix.BugDecision}. */
  static final ProcessVariable<String> DECISION = new ProcessVariable<>("bugDecision", String.class);
  /** Who fixed it: somebody else reviews. */
  static final ProcessVariable<String> FIXED_BY = new ProcessVariable<>("fixedBy", String.class);
  static final ProcessVariable<Boolean> FIX_GOOD = new ProcessVariable<>("fixGood", Boolean.class);
  static final ProcessVariable<String> VERSION = new ProcessVariable<>("version", String.class);
  static final ProcessVariable<String> ROLL_OUT = new ProcessVariable<>("rollOut", String.class);
  /** INSTALL, WAIT or OVER. */
  static final ProcessVariable<String> TURN = new ProcessVariable<>("turn", String.class);
  static final ProcessVariable<Date> TURN_AT = new ProcessVariable<>("turnAt", Date.class);
  static final ProcessVariable<String> STUDIO = new ProcessVariable<>("studio", String.class);
  static final ProcessVariable<String> AGENT_URL = new ProcessVariable<>("agentUrl", String.class);
  /** When it is too late to begin at that studio; null: any time will do. */
  static final ProcessVariable<Date> NOT_AFTER = new ProcessVariable<>("notAfter", Date.class);
  /** What did not work there before; goes to the step and comes back. */
  static final ProcessVariable<String> DEAD_BEFORE = new ProcessVariable<>("deadBefore", String.class);
  static final ProcessVariable<String> STATE = new ProcessVariable<>("rollOutState", String.class);
  static final ProcessVariable<String> DETAIL = new ProcessVariable<>("rollOutDetail", String.class);
  /** Whether the roll-out ended at its last studio. */
  static final ProcessVariable<Boolean> ROLLED_OUT = new ProcessVariable<>("rolledOut", Boolean.class);
  /** Whether its release is withdrawn. */
  static final ProcessVariable<Boolean> WITHDRAWN = new ProcessVariable<>("withdrawn", Boolean.class);
  static final ProcessVariable<Boolean> GO_ON = new ProcessVariable<>("goOn", Boolean.class);
  static final ProcessVariable<Boolean> CONFIRMED = new ProcessVariable<>("fixConfirmed", Boolean.class);
  /** Whether a fixed bug is taken up again. */
  static final ProcessVariable<Boolean> OPEN_AGAIN = new ProcessVariable<>("openAgain", Boolean.class);

  private FixVars() {
  }
}
