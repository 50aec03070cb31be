package com.vivition.sla.incident;

/**
 * Work besides incidents whose processes have tasks too, by the number that is their business key: a bean a kind of
 * number. The models' {@code queue} and {@code briefing} serve it as they serve incidents.
 */
public interface OtherWork {

  /** Whether that is a number of its own, by its form. */
  boolean has(String number);

  /** The work of that number, also when it is over. */
  Work get(String number);
}
