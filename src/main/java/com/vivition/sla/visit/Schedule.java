package com.vivition.sla.visit;

import static java.util.Comparator.comparing;

import java.util.ArrayList;
import java.util.List;

/**
 * What a technician has to do, in order of time.
 *
 * @param home from where his day begins
 */
record Schedule(Place home, List<Stop> stops) {

  Schedule {
    stops = stops.stream().sorted(comparing(Stop::start).thenComparing(Stop::id)).toList();
  }

  /** The stop before that one, and the one after it; null where there is none. */
  Stop[] around(Stop stop) {
    Stop before = null;
    for (final Stop other : stops) {
      if (other.start().isAfter(stop.start())) {
        return new Stop[] {before, other};
      }
      before = other;
    }
    return new Stop[] {before, null};
  }

  /** When he is away for each stop; they never overlap as long as the stops leave time for the ways. */
  List<Block> blocks(Travel travel) {
    final List<Block> blocks = new ArrayList<>();
    for (int index = 0; index < stops.size(); index++) {
      final Stop stop = stops.get(index);
      final Stop before = index == 0 ? null : stops.get(index - 1);
      final Stop after = index == stops.size() - 1 ? null : stops.get(index + 1);
      blocks.add(new Block(stop.id(), Leeway.between(before, stop, home, travel).departure(),
          Leeway.between(stop, after, home, travel).freeAt()));
    }
    return blocks;
  }
}
