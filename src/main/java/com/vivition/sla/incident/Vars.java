package com.vivition.sla.incident;

import com.vivition.sla.engine.ProcessVariable;

/** The process variables of incident and remote-diagnosis; what they mean to the models' gateways. */
final class Vars {

  /** The incident's number; the business key of both processes too. */
  static final ProcessVariable<String> INCIDENT = new ProcessVariable<>("incident", String.class);
  static final ProcessVariable<Boolean> IS_INCIDENT = new ProcessVariable<>("isIncident", Boolean.class);
  static final ProcessVariable<Boolean> WORKS_AGAIN = new ProcessVariable<>("worksAgain", Boolean.class);
  static final ProcessVariable<Boolean> PROBE_AGAIN = new ProcessVariable<>("probeAgain", Boolean.class);
  /** What restores the studio: PART, LOOK, MAINTAIN, FIX, SERVICE or HELP. */
  static final ProcessVariable<String> REPAIR = new ProcessVariable<>("repair", String.class);
  /** The number of the known bug that the engineer recognised; null: none. */
  static final ProcessVariable<String> BUG = new ProcessVariable<>("bug", String.class);
  /** The number of the disturbance that the engineer chose; null: none. */
  static final ProcessVariable<String> DISTURBANCE = new ProcessVariable<>("disturbance", String.class);
  /** What whoever follows the repair decided: WORKS_AGAIN, PLAN_AGAIN or DIAGNOSE_AGAIN. */
  static final ProcessVariable<String> DECISION = new ProcessVariable<>("repairDecision", String.class);

  static final ProcessVariable<String> CONFIRMATION = new ProcessVariable<>("confirmation", String.class);
  /** The id of the reply that tells what was confirmed; null: the operator told it himself. */
  static final ProcessVariable<Long> TOLD_BY = new ProcessVariable<>("toldBy", Long.class);
  static final ProcessVariable<Boolean> VISIT_NEEDED = new ProcessVariable<>("visitNeeded", Boolean.class);
  static final ProcessVariable<Boolean> STILL_WAITING = new ProcessVariable<>("stillWaiting", Boolean.class);
  /** Which warning a branch is about, what has to be done for it, and which notice says so. */
  static final ProcessVariable<String> WARNING = new ProcessVariable<>("warning", String.class);
  static final ProcessVariable<String> ACT = new ProcessVariable<>("act", String.class);
  static final ProcessVariable<String> NOTICE = new ProcessVariable<>("notice", String.class);

  /** Whether the latest reply is answered by the process. */
  static final ProcessVariable<Boolean> TO_ANSWER = new ProcessVariable<>("toAnswer", Boolean.class);
  /** What becomes of a reply to what was closed: REOPEN, NEW_INCIDENT or FILE. */
  static final ProcessVariable<String> REPLY_DECISION = new ProcessVariable<>("replyDecision", String.class);

  private Vars() {
  }
}
