package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A week of mixed reports goes through the real process, around the clock, with calls, pauses and repairs: every start,
 * warning and due time is as reckoned by the minute.
 */
class WeekOfReportsTest extends Story {

  private static final int REPORTS = 32;
  private static final Pattern WARNING = Pattern.compile("(\\d+) % of the time promised for (restoring|triage) used.*");
  private static final Map<Agreement, List<String>> STUDIOS = Map.of(
      Agreement.BUSINESS, List.of("amersfoort-1", "zwolle-1"), Agreement.EXTENDED, List.of("venlo-1", "rotterdam-1"),
      Agreement.NONE, List.of("gent-1"));

  /** Something that happens to one of the reports. */
  private record Deed(Instant at, int order, One one, Consumer<One> deed) {
  }

  /** One report: the application's and the reckoning's. */
  private static final class One {
    String number;
    Reckoning reckoned;
    String studio;
    Impact impact;
    Urgency urgency;
    Channel channel;
    Priority priority;
    Agreement agreement;
  }

  private final PriorityQueue<Deed> deeds =
      new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparingInt(Deed::order));
  private int planned;

  @ParameterizedTest
  @CsvSource({"2026-12-23T08:00, 24", "2027-03-25T08:00, 25"})
  void every_start_warning_and_due_time_is_as_reckoned_by_the_minute(LocalDateTime first, long seed) {
    final var random = new Random(seed);
    final Instant begin = first.atZone(Reckoning.ZONE).toInstant();
    clock.set(begin);
    final var all = new ArrayList<One>();
    for (int i = 0; i < REPORTS; i++) {
      // two of the first day at closing sharp
      final Instant at = i < 2 ? first.toLocalDate().atTime(17, 0).atZone(Reckoning.ZONE).toInstant()
          : begin.plus(Duration.ofMinutes(random.nextInt(6 * 24 * 60)));
      all.add(planned(random, i, at));
    }
    while (!deeds.isEmpty()) {
      final Deed next = deeds.poll();
      until(next.at);
      next.deed.accept(next.one);
      check(next.one);
    }
    final Instant end = clock.instant().plus(Duration.ofDays(5));
    until(end);

    int warned = 0;
    for (final One one : all) {
      check(one);
      final List<Reckoning.Warned> fired = warnings(one);
      assertThat(fired).as("%s: %s", one.number, one.reckoned).isEqualTo(one.reckoned.warnings(end));
      warned += fired.size();
    }
    assertThat(warned).as("a week in which something happened").isGreaterThan(REPORTS);
  }

  /** A report, and what becomes of it. */
  private One planned(Random random, int index, Instant at) {
    final One one = new One();
    one.agreement = index % 8 == 7 ? Agreement.NONE : Agreement.values()[index % 2];
    one.channel = Channel.values()[random.nextInt(Channel.values().length)];
    one.studio = STUDIOS.get(one.agreement).get(random.nextInt(STUDIOS.get(one.agreement).size()));
    final int kind = random.nextInt(10);
    one.impact = kind < 6 && one.channel != Channel.MONITORING ? Impact.STANDSTILL : kind < 9 ? Impact.HAMPERED : Impact.MINOR;
    one.urgency = one.impact == Impact.STANDSTILL ? Urgency.NOW : one.impact == Impact.HAMPERED ? Urgency.TODAY : Urgency.LATER;
    one.priority = one.impact == Impact.STANDSTILL ? Priority.HIGH : one.impact == Impact.HAMPERED ? Priority.MEDIUM : Priority.LOW;
    one.reckoned = new Reckoning(one.agreement, one.priority, one.channel, at);
    plan(at, one, this::report);
    final int ends = random.nextInt(8);
    if (ends == 0) {
      plan(at.plus(minutes(random, 600)), one, this::call);
    }
    final Instant start = one.reckoned.start();
    switch (ends) {
      // nobody ever looks at it
      case 0, 1 -> { }
      // triaged late, paused before that
      case 2 -> {
        final Instant paused = start.plus(minutes(random, 60));
        plan(paused, one, this::pause);
        final Instant resumed = paused.plus(minutes(random, 400));
        plan(resumed, one, this::resume);
        plan(resumed.plus(minutes(random, 400)), one, this::triage);
      }
      // paused for good, or until he rings the emergency number
      case 3 -> {
        plan(start.plus(minutes(random, 100)), one, this::pause);
        plan(start.plus(Duration.ofMinutes(101)).plus(minutes(random, 900)), one, this::call);
      }
      case 4 -> {
        final Instant triaged = start.plus(minutes(random, 60));
        plan(triaged, one, this::triage);
        final Instant paused = triaged.plus(minutes(random, 300));
        plan(paused, one, this::pause);
        final Instant heard = paused.plus(minutes(random, 1200));
        plan(heard, one, random.nextBoolean() ? this::word : this::resume);
        plan(heard.plus(minutes(random, 900)), one, this::restore);
      }
      case 5 -> {
        final Instant triaged = start.plus(minutes(random, 60));
        plan(triaged, one, this::triage);
        plan(triaged.plus(minutes(random, 900)), one, this::call);
      }
      default -> {
        final Instant triaged = start.plus(minutes(random, 120));
        plan(triaged, one, this::triage);
        plan(triaged.plus(minutes(random, 400)), one, this::restore);
      }
    }
    return one;
  }

  private void plan(Instant at, One one, Consumer<One> deed) {
    deeds.add(new Deed(at, planned++, one, deed));
  }

  private static Duration minutes(Random random, int most) {
    return Duration.ofMinutes(1 + random.nextInt(most));
  }

  // ---- what happens, to the application and to the reckoning

  private void report(One one) {
    reported(one.studio, one.channel, one.impact, one.urgency);
    one.number = incident;
  }

  private void triage(One one) {
    incident = one.number;
    triaged(one.impact, one.urgency);
    one.reckoned.triaged(clock.instant());
  }

  private void pause(One one) {
    actions.pause(one.number, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "The gate is shut", "support");
    one.reckoned.paused(clock.instant());
  }

  private void resume(One one) {
    actions.resume(one.number, clock.instant(), null, "support");
    one.reckoned.resumed(clock.instant());
  }

  private void word(One one) {
    actions.resume(one.number, clock.instant(), Channel.EMAIL, "support");
    one.reckoned.resumed(clock.instant(), Channel.EMAIL);
  }

  private void call(One one) {
    actions.emergencyCall(one.number, clock.instant(), "support");
    one.reckoned.emergencyCall(clock.instant());
  }

  private void restore(One one) {
    actions.restored(one.number, null, "It takes pictures", "support");
    one.reckoned.restored(clock.instant());
    assertThat(incidents.clock(one.number).verdict(Target.RESTORE, clock.instant()).map(Verdict::outcome)).as("%s", one.reckoned)
        .contains(one.reckoned.due() == null ? Verdict.Outcome.NO_TARGET
            : one.reckoned.breached() ? Verdict.Outcome.BREACHED : Verdict.Outcome.MET);
  }

  private void check(One one) {
    final var its = incidents.clock(one.number);
    assertThat(its.startsAt()).as("start of %s: %s", one.number, one.reckoned).isEqualTo(one.reckoned.start());
    assertThat(its.due(Target.RESTORE).orElse(null)).as("%s: %s", one.number, one.reckoned).isEqualTo(one.reckoned.due());
    assertThat(its.facts().priority()).as("%s: %s", one.number, one.reckoned).isEqualTo(one.reckoned.priority());
  }

  private List<Reckoning.Warned> warnings(One one) {
    return incidents.timeline(one.number).stream().filter(entry -> entry.kind() == TimelineEntry.Kind.WARNING).map(entry -> {
      final var said = WARNING.matcher(entry.text());
      assertThat(said.matches()).as(entry.text()).isTrue();
      return new Reckoning.Warned(entry.at(), said.group(2).equals("restoring"), Integer.parseInt(said.group(1)));
    }).toList();
  }
}
