package com.vivition.sla.emergency;

import com.vivition.sla.engine.ProcessVariable;

/** The process variables of emergency-call. */
final class CallVars {

  /** The call's number. */
  static final ProcessVariable<String> CALL = new ProcessVariable<>("call", String.class);
  /** User id of who tells the caller how he is served; null: the telephone system does. */
  static final ProcessVariable<String> TOLD_BY = new ProcessVariable<>("toldBy", String.class);
  /** Whether the caller has a studio of ours. */
  static final ProcessVariable<Boolean> OURS = new ProcessVariable<>("ours", Boolean.class);
  /** The number of the incident that an engineer chose; null: a new one, or nobody had to choose. */
  static final ProcessVariable<String> CHOSEN = new ProcessVariable<>("chosenIncident", String.class);

  private CallVars() {
  }
}
