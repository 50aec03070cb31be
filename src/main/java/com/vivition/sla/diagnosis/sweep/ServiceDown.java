package com.vivition.sla.diagnosis.sweep;

import java.util.List;

/**
 * So many studios report an online service as down that it is the service's; published in the transaction of the
 * judgement.
 *
 * @param studios ids
 * @param words   what is seen
 * @param sweep   the sweep's name
 */
public record ServiceDown(List<String> studios, String words, String sweep) {

  public ServiceDown {
    studios = List.copyOf(studios);
  }
}
