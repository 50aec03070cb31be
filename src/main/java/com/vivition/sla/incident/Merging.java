package com.vivition.sla.incident;

import com.vivition.sla.agreement.Ending;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Two reports of one failure become one incident (R11). The processes are told by others. */
@Service
@Transactional
class Merging {

  private final IncidentTable table;
  private final Joined joined;
  private final ClockHistory clocks;
  private final Timeline timeline;
  private final IncidentDesk desk;
  private final Entitlement entitlement;
  private final Clock clock;

  Merging(IncidentTable table, Joined joined, ClockHistory clocks, Timeline timeline, IncidentDesk desk,
      Entitlement entitlement, Clock clock) {
    this.table = table;
    this.joined = joined;
    this.clocks = clocks;
    this.timeline = timeline;
    this.desk = desk;
    this.entitlement = entitlement;
    this.clock = clock;
  }

  /**
   * The survivor keeps the earlier start, the higher priority and its own pauses; the other one ends.
   *
   * @return whether the survivor's clock counts otherwise than before
   */
  boolean merge(String number, String into, String reason, String by) {
    if (number.equals(into)) {
      throw new MergerRefused("An incident cannot be merged into itself. Name the one that goes on.");
    }
    // always in the same order, so that two mergers at once wait for each other and not forever
    Stream.of(number, into).sorted().forEach(desk::hold);
    final Incident merged = restorable(number);
    final Incident survivor = restorable(into);
    if (!merged.studio().equals(survivor.studio())) {
      throw new MergerRefused("%s is about %s, and %s about %s. Correct the studio first, if they are the same failure."
          .formatted(number, merged.studio(), into, survivor.studio()));
    }
    final boolean moved = countOn(survivor, merged, reason, by);
    timeline.add(into, by, Kind.NOTE,
        "%s is the same and was merged into this one: %s. It was reported by %s, in the words: %s"
            .formatted(number, reason, Words.channel(merged.channel()), words(merged)), false);
    joined.join(merged, into);
    table.set(number, Map.of("merged_into", into));
    desk.ended(number, Ending.MERGED, "Merged into %s, which is about the same".formatted(into), by);
    return moved;
  }

  private Incident restorable(String number) {
    final Incident incident = table.find(number).orElseThrow(() -> new UnknownIncident(number));
    if (incident.state().isOver()) {
      throw new MergerRefused(table.mergedInto(number)
          .map(other -> "%s was merged into %s already. Go on with that one.".formatted(number, other))
          .orElseGet(() -> "%s is over. Merge only what is still open.".formatted(number)));
    }
    if (clocks.clock(number).restoredAt().isPresent()) {
      throw new MergerRefused("The studio of %s works again by our records. Confirm that with the operator first."
          .formatted(number));
    }
    return incident;
  }

  private boolean countOn(Incident survivor, Incident merged, String reason, String by) {
    final Instant now = clock.instant();
    final SlaClock before = clocks.clock(survivor.number());
    final SlaClock other = clocks.clock(merged.number());
    final SlaClock after = before.merged(other, entitlement, now, by,
        "merged with %s: %s".formatted(merged.number(), reason));
    clocks.save(survivor.number(), after);
    table.set(survivor.number(), Map.of("priority", after.facts().priority(), "channel", after.facts().channel(),
        "reported_at", after.facts().reportedAt()));
    timeline.add(survivor.number(), by, Kind.CLOCK, Words.dueTime(after, now), false);
    return !after.startsAt().equals(before.startsAt()) || after.facts().priority() != before.facts().priority();
  }

  private static String words(Incident incident) {
    return incident.description() == null ? incident.summary()
        : incident.summary() + "\n" + incident.description();
  }
}
