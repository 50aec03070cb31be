package com.vivition.sla.maintenance;

/** What is to be done about something that maintenance found wrong. */
public enum FindingAct {
  /** The studio cannot go on like this: an incident. */
  REPORT,
  /** The part is to be replaced: a swap. */
  REPLACE,
  /** It is noted, and looked at next time. */
  WATCH
}
