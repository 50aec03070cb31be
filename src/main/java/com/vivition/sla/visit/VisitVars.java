package com.vivition.sla.visit;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Date;

/** The process variables of site-visit, hardware-swap, receive-part and return-part. */
public final class VisitVars {

  /** A {@link Purpose}: why somebody goes there. */
  public static final ProcessVariable<String> PURPOSE = new ProcessVariable<>("purpose", String.class);
  /** The id of the component to swap; not set for a visit to look. */
  public static final ProcessVariable<String> COMPONENT = new ProcessVariable<>("component", String.class);
  /** The id of the visit that is planned or agreed. */
  public static final ProcessVariable<String> VISIT = new ProcessVariable<>("visit", String.class);
  /** Whether any slot was found, and whether one keeps RESTORE's due time. */
  public static final ProcessVariable<Boolean> SLOTS_FOUND = new ProcessVariable<>("slotsFound", Boolean.class);
  public static final ProcessVariable<Boolean> IN_TIME = new ProcessVariable<>("inTime", Boolean.class);
  /** Why none keeps it, or why there is none, for staff; null when all is well. */
  public static final ProcessVariable<String> SLOT_PROBLEM = new ProcessVariable<>("slotProblem", String.class);
  /** Why no part can be had, for staff. */
  public static final ProcessVariable<String> PART_PROBLEM = new ProcessVariable<>("partProblem", String.class);
  /** The customer does not want anybody before; null: as soon as possible. */
  public static final ProcessVariable<Date> NOT_BEFORE = new ProcessVariable<>("notBefore", Date.class);
  /** How long maintenance takes on site; not set: as the errand says. */
  public static final ProcessVariable<Integer> WORK_MINUTES = new ProcessVariable<>("workMinutes", Integer.class);
  /** What came of the call: AGREED, OTHER_TIME or NO_ANSWER. */
  public static final ProcessVariable<String> ANSWER = new ProcessVariable<>("answer", String.class);
  /** Why the operator is to be called. */
  public static final ProcessVariable<String> CALL_REASON = new ProcessVariable<>("callReason", String.class);
  /** Whether a planner has made possible what was not. */
  public static final ProcessVariable<Boolean> TRY_AGAIN = new ProcessVariable<>("tryAgain", Boolean.class);
  /** A {@link VisitOutcome}. */
  public static final ProcessVariable<String> OUTCOME = new ProcessVariable<>("visitOutcome", String.class);
  /** The id of the ordered piece. */
  public static final ProcessVariable<String> PART = new ProcessVariable<>("part", String.class);
  public static final ProcessVariable<Boolean> ARRIVED = new ProcessVariable<>("arrived", Boolean.class);

  private VisitVars() {
  }
}
