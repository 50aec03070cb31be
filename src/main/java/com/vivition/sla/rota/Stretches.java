package com.vivition.sla.rota;

import com.vivition.sla.time.Interval;
import com.vivition.sla.time.Times;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** What stretches of time have in common and what they leave. Every list is in order of time. */
final class Stretches {

  private Stretches() {
  }

  /** What lies in both; neither overlaps itself. */
  static List<Interval> common(List<Interval> some, List<Interval> others) {
    final List<Interval> common = new ArrayList<>();
    for (final Interval one : some) {
      for (final Interval other : others) {
        add(common, Times.later(one.start(), other.start()), Times.earlier(one.end(), other.end()));
      }
    }
    return common;
  }

  /** What is left of some where the others are taken away. */
  static List<Interval> without(List<Interval> some, List<Interval> others) {
    final List<Interval> left = new ArrayList<>();
    for (final Interval one : some) {
      Instant cursor = one.start();
      for (final Interval other : others) {
        add(left, cursor, Times.earlier(other.start(), one.end()));
        cursor = Times.later(cursor, other.end());
      }
      add(left, cursor, one.end());
    }
    return left;
  }

  private static void add(List<Interval> stretches, Instant start, Instant end) {
    if (start.isBefore(end)) {
      stretches.add(Interval.of(start, end));
    }
  }
}
