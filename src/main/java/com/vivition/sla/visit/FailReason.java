package com.vivition.sla.visit;

/** Why a visit did not restore the studio. */
public enum FailReason {
  /** Nobody let the technician in (R8: pauses). */
  NO_ACCESS,
  /** The part does not fit or is broken: {@link Stock#reject}. */
  PART_WRONG,
  /** It needs more than was brought. */
  MORE_BROKEN,
  /** The technician could not come. */
  TECHNICIAN,
  /** He was there, and the planned work could not be done: no time left, a tool missing, unsafe. */
  NOT_DONE
}
