package com.vivition.sla.disturbance;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Date;
import org.camunda.bpm.engine.delegate.VariableScope;

/** The process variables of disturbance, and those by which an incident knows its own. */
public final class DisturbanceVars {

  /** The disturbance's number; in an incident the one that its engineer chose. */
  public static final ProcessVariable<String> DISTURBANCE = new ProcessVariable<>("disturbance", String.class);
  /** Whether what was to be declared has a process already. */
  public static final ProcessVariable<Boolean> UNDER_WAY = new ProcessVariable<>("underWay", Boolean.class);
  /** Whether open incidents that show the same signs join. */
  public static final ProcessVariable<Boolean> GATHER = new ProcessVariable<>("gathers", Boolean.class);
  /** User id of who decided that: by his word they join. */
  public static final ProcessVariable<String> GATHERED_BY = new ProcessVariable<>("gatheredBy", String.class);
  public static final ProcessVariable<Boolean> IS_DISTURBANCE = new ProcessVariable<>("confirmed", Boolean.class);
  /** When it was diagnosed: it was down then. */
  public static final ProcessVariable<Date> DIAGNOSED_AT = new ProcessVariable<>("diagnosedAt", Date.class);
  /** Whether the service works again. */
  public static final ProcessVariable<Boolean> RESTORED = new ProcessVariable<>("serviceRestored", Boolean.class);
  /** The incident that a step is about, of the many. */
  public static final ProcessVariable<String> INCIDENT = new ProcessVariable<>("incident", String.class);

  /** The name of the cause that an incident points at; null: not known. */
  public static final ProcessVariable<String> CAUSE = new ProcessVariable<>("cause", String.class);

  private DisturbanceVars() {
  }

  /** Somebody looked at the signs and decided whether the incidents that show them join. @param by his user id */
  public static void gather(VariableScope scope, boolean gathers, String by) {
    GATHER.set(scope, gathers);
    if (gathers) {
      GATHERED_BY.set(scope, by);
    }
  }
}
