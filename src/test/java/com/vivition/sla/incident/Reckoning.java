package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The promise reckoned a second time, by looking at one half minute after the other on the wall clock: R2's hours, R3's
 * and R5's rows, R7's corrections and changes, R8's pauses, R9's warnings and R10's reopening. Knows nothing of the
 * application's own arithmetic.
 */
final class Reckoning {

  static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  private static final Duration STEP = Duration.ofSeconds(30);
  private static final int PER_DAY = 24 * 60 * 2;
  private static final int FOUR_HOURS = 4 * 60 * 2;
  private static final Instant FIRST = Instant.parse("2026-10-01T00:00:00Z");
  private static final int STEPS = 300 * PER_DAY;
  /** What is not due by then is not due at all: no row has as long a wait. */
  private static final int LONGEST = 21 * PER_DAY;
  private static final Duration BETWEEN_ATTEMPTS = Duration.ofMinutes(15);
  private static final Set<LocalDate> HOLIDAYS = Set.of(LocalDate.of(2026, 12, 25), LocalDate.of(2026, 12, 26),
      LocalDate.of(2027, 1, 1), LocalDate.of(2027, 3, 28), LocalDate.of(2027, 3, 29), LocalDate.of(2027, 4, 27),
      LocalDate.of(2027, 5, 6), LocalDate.of(2027, 5, 16), LocalDate.of(2027, 5, 17));
  private static final BitSet BUSINESS = new BitSet(STEPS);
  private static final BitSet EXTENDED = new BitSet(STEPS);

  static {
    for (int step = 0; step < STEPS; step++) {
      final ZonedDateTime wall = instant(step).atZone(ZONE);
      final boolean weekend = wall.getDayOfWeek() == DayOfWeek.SATURDAY || wall.getDayOfWeek() == DayOfWeek.SUNDAY;
      BUSINESS.set(step, !weekend && !HOLIDAYS.contains(wall.toLocalDate()) && wall.getHour() >= 9 && wall.getHour() < 17);
      EXTENDED.set(step, wall.getHour() >= 8 && wall.getHour() < 22);
    }
  }

  /** What is promised: the half minutes in which the channel is open, those which count, and whether there is a target. */
  record Row(BitSet opens, BitSet counts, boolean target) {
  }

  /** R3 and R5, row by row. */
  static Row row(Agreement agreement, Priority priority, Channel channel) {
    if (agreement == Agreement.NONE || priority == Priority.LOW) {
      return new Row(BUSINESS, BUSINESS, false);
    }
    if (agreement == Agreement.EXTENDED && priority == Priority.HIGH) {
      return new Row(channel == Channel.EMERGENCY_PHONE ? EXTENDED : BUSINESS, EXTENDED, true);
    }
    return new Row(BUSINESS, BUSINESS, true);
  }

  static Instant opening(BitSet hours, Instant from) {
    return instant(hours.nextSetBit(step(from)));
  }

  /** One warning that fired: the percentage used of RESTORE or of ADDRESS. */
  record Warned(Instant at, boolean restore, int percent) {
  }

  /** Time in which RESTORE stands still; without an end {@link Instant#MAX}. @param waits for the customer's word */
  record Still(Instant since, Instant until, boolean waits) {
    boolean covers(Instant at) {
      return !at.isBefore(since) && at.isBefore(until);
    }
  }

  private record Warning(boolean restore, int percent) {
  }

  private static final List<Warning> WARNINGS = List.of(new Warning(true, 50), new Warning(true, 75), new Warning(true, 90),
      new Warning(true, 100), new Warning(false, 75), new Warning(false, 100));

  /** What is so by a word. @param over null: our own people's word */
  private record Said(Instant at, Channel over, Priority priority, Channel channel) {
  }

  // ---- one incident

  private final Agreement agreement;
  private final List<Said> said = new ArrayList<>();
  private final List<Still> still = new ArrayList<>();
  private final List<Instant> attempts = new ArrayList<>();
  private Instant triaged = Instant.MAX;
  private Instant restored = Instant.MAX;
  private final TreeMap<Instant, List<Warning>> armed = new TreeMap<>();
  private final Set<Warning> done = new HashSet<>();
  private final List<Warned> fired = new ArrayList<>();

  Reckoning(Agreement agreement, Priority priority, Channel channel, Instant reported) {
    this.agreement = agreement;
    said.add(new Said(reported, channel, priority, channel));
    arm(reported);
  }

  Instant start() {
    return effects().stream().min(Comparator.naturalOrder()).orElseThrow();
  }

  Priority priority() {
    return last().priority;
  }

  List<Still> still() {
    return still;
  }

  // ---- what happens to it

  void triaged(Instant at) {
    passes(at);
    triaged = at;
    arm(at);
  }

  void paused(Instant at) {
    passes(at);
    still.add(new Still(at, Instant.MAX, true));
    arm(at);
  }

  /** He did not answer: it stands still from the second time on, a quarter of an hour after the first. */
  void notReached(Instant at) {
    passes(at);
    attempts.add(at);
    if (!at.isBefore(attempts.get(0).plus(BETWEEN_ATTEMPTS)) && still.stream().noneMatch(pause -> pause.covers(at))) {
      paused(at);
    }
  }

  /** Our own people's word. */
  void resumed(Instant at) {
    passes(at);
    ends(at);
    arm(at);
  }

  /** The customer's word ends a wait for it when its channel is next open, and no later word ends it later. */
  void word(Instant at, Channel channel) {
    passes(at);
    attempts.clear();
    if (still.stream().anyMatch(pause -> pause.waits && pause.covers(at))) {
      ends(opening(row(agreement, priority(), channel).opens, at));
    }
    arm(at);
  }

  private void ends(Instant at) {
    still.replaceAll(pause -> pause.covers(at) ? new Still(pause.since, at, pause.waits) : pause);
    still.removeIf(pause -> pause.since.equals(pause.until));
  }

  /** The studio stands still, he says: served for EXTENDED alone; it ends a wait for his word of anybody. */
  void emergencyCall(Instant at) {
    passes(at);
    if (agreement == Agreement.EXTENDED) {
      says(new Said(at, Channel.EMERGENCY_PHONE, Priority.HIGH, Channel.EMERGENCY_PHONE));
    }
    word(at, Channel.EMERGENCY_PHONE);
  }

  /** Something became different, our people find. */
  void changed(Instant at, Priority priority) {
    passes(at);
    says(new Said(at, null, priority, last().channel));
    arm(at);
  }

  private void says(Said next) {
    if (next.priority != last().priority || next.channel != last().channel) {
      said.add(next);
    }
  }

  /** Something was wrong from the start; null: that was right. */
  void corrected(Instant at, Priority priority, Channel channel, Instant reported) {
    passes(at);
    final var before = List.copyOf(said);
    said.clear();
    for (final Said was : before) {
      final Said is = new Said(said.isEmpty() && reported != null ? reported : was.at,
          was.over == null || channel == null ? was.over : channel,
          priority == null ? was.priority : priority, channel == null ? was.channel : channel);
      if (said.isEmpty()) {
        said.add(is);
      } else {
        says(is);
      }
    }
    arm(at);
  }

  void restored(Instant at) {
    passes(at);
    restored = at;
    ends(at);
    still.removeIf(pause -> !pause.since.isBefore(at));
    arm(at);
  }

  /** It failed again, he said at {@code word}: the time since it was restored does not count. */
  void reopened(Instant at, Instant word, Channel channel) {
    passes(at);
    still.add(new Still(restored, opening(row(agreement, priority(), channel).opens, word), false));
    restored = Instant.MAX;
    arm(at);
  }

  // ---- what follows

  /** When four hours of RESTORE are used, restored or not; null: never. */
  Instant due() {
    return reached(true).get(100);
  }

  /** The same of ADDRESS, which no pause stops. */
  Instant addressDue() {
    return reached(false).get(100);
  }

  boolean breached() {
    return due() != null && restored.isAfter(due());
  }

  boolean breached(Instant now) {
    return due() != null && !now.isBefore(due());
  }

  /** All warnings up to {@code end} (R9). */
  List<Warned> warnings(Instant end) {
    passes(end);
    return fired;
  }

  /** What is armed by then fires. */
  private void passes(Instant to) {
    while (!armed.isEmpty() && !armed.firstKey().isAfter(to)) {
      final var next = armed.pollFirstEntry();
      for (final Warning warning : next.getValue()) {
        done.add(warning);
        fired.add(new Warned(next.getKey(), warning.restore, warning.percent));
      }
    }
  }

  /** Each at its time, one that was passed at once; one that lies ahead again fires again. */
  private void arm(Instant now) {
    armed.clear();
    final var restore = reached(true);
    final var address = reached(false);
    for (final Warning warning : WARNINGS) {
      final Instant at = (warning.restore ? restore : address).get(warning.percent);
      if (at == null || stop(warning.restore).isBefore(Instant.MAX) || !warning.restore && restore.containsValue(at)) {
        continue;
      }
      if (at.isAfter(now)) {
        done.remove(warning);
      }
      if (!done.contains(warning)) {
        armed.computeIfAbsent(at.isAfter(now) ? at : now, time -> new ArrayList<>()).add(warning);
      }
    }
  }

  private Instant stop(boolean restore) {
    return restore || restored.isBefore(triaged) ? restored : triaged;
  }

  /** When each percentage is used, as far as it ever is. */
  private Map<Integer, Instant> reached(boolean restore) {
    final var reached = new HashMap<Integer, Instant>();
    final BitSet counted = counted(stop(restore));
    if (restore) {
      still.forEach(pause -> counted.clear(step(pause.since), end(pause.until)));
    }
    int used = 0;
    for (int step = counted.nextSetBit(0); step >= 0 && used < FOUR_HOURS; step = counted.nextSetBit(step + 1)) {
      used++;
      reached.putIfAbsent(used * 100 / FOUR_HOURS, instant(step + 1));
    }
    return reached;
  }

  /** By the latest word that is heard by then; what is heard only when all was over has no say. */
  private BitSet counted(Instant stop) {
    final BitSet counted = new BitSet(STEPS);
    final List<Instant> effects = effects();
    final Instant start = start();
    final int end = step(start) + LONGEST;
    for (int i = 0; i < said.size(); i++) {
      final Instant effect = effects.get(i);
      final Row row = row(agreement, said.get(i).priority, said.get(i).channel);
      for (int step = step(effect); step < end && (effect.equals(start) || effect.isBefore(stop)); step++) {
        counted.set(step, row.target && row.counts.get(step));
      }
    }
    return counted;
  }

  /** When each word is heard (R5). */
  private List<Instant> effects() {
    final var effects = new ArrayList<Instant>();
    Instant start = Instant.MAX;
    for (final Said word : said) {
      final Instant effect = word.over == null && !word.at.isBefore(start) ? word.at
          : opening(row(agreement, word.priority, word.channel).opens, word.at);
      effects.add(effect);
      start = effect.isBefore(start) ? effect : start;
    }
    return effects;
  }

  private Said last() {
    return said.get(said.size() - 1);
  }

  private static int step(Instant instant) {
    return Math.toIntExact(Duration.between(FIRST, instant).dividedBy(STEP));
  }

  private static int end(Instant instant) {
    return instant.equals(Instant.MAX) ? STEPS : step(instant);
  }

  private static Instant instant(int step) {
    return FIRST.plus(STEP.multipliedBy(step));
  }

  @Override
  public String toString() {
    return "%s, said %s, heard %s, triaged %s, restored %s, still %s".formatted(agreement, said, effects(), triaged, restored,
        still);
  }
}
