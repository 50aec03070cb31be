package com.vivition.sla.disturbance;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Date;

/** The process variables of disturbance, and those by which an incident knows its own. */
public final class DisturbanceVars {

  /** The disturbance's number; in an incident the one that its engineer chose. */
  public static final ProcessVariable<String> DISTURBANCE = new ProcessVariable<>("disturbance", String.class);
  /** Whether open incidents that show the same signs join. */
  public static final ProcessVariable<Boolean> GATHER = new ProcessVariable<>("gathers", Boolean.class);
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
}
