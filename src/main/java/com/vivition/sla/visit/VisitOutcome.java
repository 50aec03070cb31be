package com.vivition.sla.visit;

/** How the process of a visit ended; its models' gateways ask for these. */
public enum VisitOutcome {
  /** What it begins with: nothing else came of it. */
  CALLED_OFF,
  RESTORED,
  /** The planned maintenance was carried out. */
  DONE,
  /** Nobody let the technician in: it is planned again at once. */
  NO_ACCESS,
  PART_WRONG,
  /** The part is no longer there for it. */
  PART_GONE,
  /** Another component has to be replaced (too). */
  ANOTHER_PART,
  /** It is to be diagnosed again. */
  ANOTHER_CAUSE,
  /** Nobody can be sent. */
  NOT_POSSIBLE
}
