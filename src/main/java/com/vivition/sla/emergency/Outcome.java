package com.vivition.sla.emergency;

/** What came of a call. */
enum Outcome {
  /** Its studio or its report is not known yet. */
  OPEN,
  /** As R5 promises: HIGH from the call, or from when the number opens next. */
  SERVED,
  /** As over a regular channel: the agreement has no such number, or the studio does not stand still. */
  REGULAR,
  /** The caller has no studio of ours. */
  NO_STUDIO
}
