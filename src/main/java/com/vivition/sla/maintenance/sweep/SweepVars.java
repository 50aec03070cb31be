package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Date;

/** The process variables of health-sweep and sweep-alarm. */
final class SweepVars {

  /** The sweep's name; the business key too. */
  static final ProcessVariable<String> SWEEP = new ProcessVariable<>("sweep", String.class);
  /** Whether this process is the one that sweeps tonight. */
  static final ProcessVariable<Boolean> BEGUN = new ProcessVariable<>("sweepBegun", Boolean.class);
  static final ProcessVariable<Integer> BATCH = new ProcessVariable<>("batch", Integer.class);
  /** What the step "Probe the studios" found: JSON. */
  static final String RESULTS = "sweepResults";
  static final ProcessVariable<Boolean> NEW_ALARM = new ProcessVariable<>("newAlarm", Boolean.class);
  /** What is wrong with ourselves, in words. */
  static final ProcessVariable<String> ALARM = new ProcessVariable<>("alarm", String.class);
  /** Whether this sweep has told of a service that is down. */
  static final ProcessVariable<Boolean> SERVICE_TOLD = new ProcessVariable<>("serviceTold", Boolean.class);
  /** The ids of the news to act on; within one transaction. */
  static final String ALL_NEWS = "allNews";
  static final ProcessVariable<String> NEWS = new ProcessVariable<>("news", String.class);
  /** When to look again; null: the sweep is over. */
  static final ProcessVariable<Date> NEXT_LOOK = new ProcessVariable<>("nextLook", Date.class);

  private SweepVars() {
  }
}
