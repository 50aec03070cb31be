package com.vivition.sla.visit;

/** What became of a piece. */
public enum PartState {
  /** Lies at its location, free for anybody. */
  IN_STOCK,
  /** Not there yet; arrives at its location, for whoever it was ordered for. */
  ORDERED,
  /** Lies at its location, for one swap. */
  RESERVED,
  /** With the technician, for one swap. */
  PICKED,
  /** Works at the customer's. */
  USED,
  /** Taken out at the customer's, or found broken: has to come back. */
  DEFECTIVE,
  /** The defective piece came back. */
  RETURNED,
  /** Not where it should be. */
  LOST
}
