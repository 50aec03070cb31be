package com.vivition.sla.rota;

import java.util.List;

/**
 * Published, within its transaction, when gaps in the rota were found that nobody is at yet.
 *
 * @param number the business key of the process with the lead's task
 * @param gaps   in order of time; at least one
 */
public record GapsFound(String number, List<RotaGap> gaps) {

  public GapsFound {
    gaps = List.copyOf(gaps);
  }
}
