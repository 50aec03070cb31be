package com.vivition.sla.diagnosis.sweep;

import java.util.List;

/**
 * Many studios report an online service of theirs as down: one disturbance. Published once a sweep, within the
 * transaction that judges it; a listener that fails has it judged again.
 *
 * @param studios their ids
 * @param words   one line for people
 * @param sweep   which sweep saw it
 */
public record ServiceDown(List<String> studios, String words, String sweep) {

  public ServiceDown {
    studios = List.copyOf(studios);
  }
}
