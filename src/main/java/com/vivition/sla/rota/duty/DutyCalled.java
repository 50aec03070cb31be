package com.vivition.sla.rota.duty;

import java.time.Instant;
import java.util.List;

/**
 * Published, within its transaction, when people outside business hours are called, or warned of what they are on.
 *
 * @param number the incident's, or that of an emergency call whose incident is not known yet
 * @param people user ids; never empty
 * @param reason why, in English
 * @param until  when it is too late to tell them
 * @param onIt   whether they are on it already, so that nothing is asked of them
 */
public record DutyCalled(String number, List<String> people, String reason, Instant until, boolean onIt) {

  public DutyCalled {
    people = List.copyOf(people);
  }
}
