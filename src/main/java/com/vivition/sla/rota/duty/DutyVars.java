package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.ProcessVariable;
import com.vivition.sla.rota.DutyLine;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables of call-duty, page-duty and hand-over-duty; what they mean to the models' gateways. */
final class DutyVars {

  static final ProcessVariable<String> INCIDENT = new ProcessVariable<>("incident", String.class);
  /** Why somebody is called, in words. */
  static final ProcessVariable<String> REASON = new ProcessVariable<>("callReason", String.class);
  /** A warning is told also when somebody is on it already. */
  static final ProcessVariable<Boolean> WARNING = new ProcessVariable<>("isWarning", Boolean.class);
  /** A {@link DutyLine}: whose people are called. */
  static final ProcessVariable<String> LINE = new ProcessVariable<>("callLine", String.class);
  /** How far the call has come in the table duty-patience; 0 before the first step. */
  static final ProcessVariable<Integer> STEP = new ProcessVariable<>("callStep", Integer.class);
  /** What the next step is: CALL, TELL (who is on it, or called already), NOBODY_LEFT or NOT_NEEDED. */
  static final ProcessVariable<String> NEXT = new ProcessVariable<>("nextCall", String.class);
  /** The ids of the users called, or told, in this step, with commas between them. */
  static final ProcessVariable<String> PEOPLE = new ProcessVariable<>("called", String.class);
  /** When the next in line is called. */
  static final ProcessVariable<Date> ACCEPT_BY = new ProcessVariable<>("acceptBy", Date.class);
  /** Whether those people are on it already. */
  static final ProcessVariable<Boolean> TAKEN = new ProcessVariable<>("taken", Boolean.class);

  /** The finished page, as JSON text. */
  static final ProcessVariable<String> PAGE = new ProcessVariable<>("page", String.class);

  /** Who leaves at the change of duty, and when that is. */
  static final ProcessVariable<String> LEAVING = new ProcessVariable<>("leaving", String.class);
  static final ProcessVariable<Date> CHANGE_AT = new ProcessVariable<>("dutyEnds", Date.class);
  static final ProcessVariable<String> NOTE = new ProcessVariable<>("handOverNote", String.class);
  static final ProcessVariable<Boolean> KEPT = new ProcessVariable<>("tasksKept", Boolean.class);

  private DutyVars() {
  }

  /** The line whose people are called. */
  static DutyLine line(VariableScope scope) {
    return DutyLine.valueOf(LINE.get(scope));
  }
}
