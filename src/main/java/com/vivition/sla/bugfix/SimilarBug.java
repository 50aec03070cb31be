package com.vivition.sla.bugfix;

import java.util.List;

/**
 * A known bug that may be what was reported.
 *
 * @param score how well it fits; higher is better, comparable within one answer only
 * @param why   why it fits, in whole sentences for staff
 */
public record SimilarBug(Bug bug, int score, List<String> why) {

  public SimilarBug {
    why = List.copyOf(why);
  }
}
