package com.vivition.sla.visit;

/** Why somebody goes there. */
public enum Purpose {
  /** A defective component is replaced. */
  SWAP,
  /** Somebody has a look (R9). */
  LOOK,
  MAINTENANCE
}
