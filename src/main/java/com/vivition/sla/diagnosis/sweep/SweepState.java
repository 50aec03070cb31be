package com.vivition.sla.diagnosis.sweep;

import java.time.Instant;
import java.util.List;

/**
 * What came of a sweep so far.
 *
 * @param alarm       something is wrong with ourselves, in words; null: nothing is
 * @param newAlarm    whether nobody was told of that alarm yet
 * @param serviceDown the studios that report an online service as down when they are many: one disturbance; else empty
 * @param news        what nobody was told yet, cannot-work first
 * @param nextLook    when {@link Sweeps#batches} has work again; null: the sweep is over
 */
public record SweepState(
    String sweep, String alarm, boolean newAlarm, List<String> serviceDown, List<News> news, Instant nextLook) {

  public SweepState {
    serviceDown = List.copyOf(serviceDown);
    news = List.copyOf(news);
  }
}
