package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A week of mixed reports goes through the real process, around the clock, with calls, words, pauses, corrections, repairs
 * and reopenings: every start, pause, warning and due time is as reckoned by the half minute.
 */
class WeekOfReportsTest extends ReplyStory {

  private static final int REPORTS = 14;
  private static final Pattern WARNING = Pattern.compile("(\\d+) % of the time promised for (restoring|triage) used.*");
  private static final List<Channel> WRITTEN = List.of(Channel.EMAIL, Channel.PORTAL, Channel.PHONE);
  private static final Set<String> TELLING = Set.of("keep-informed", "tell-operator", "call-operator", "notice", "call-duty");
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
    Channel channel;
    Agreement agreement;
    /** When and how he said that it failed again; null: never. */
    Instant complained;
    Channel complainedOver;
  }

  private final PriorityQueue<Deed> deeds =
      new PriorityQueue<>(Comparator.comparing(Deed::at).thenComparingInt(Deed::order));
  private int planned;

  @AfterEach
  void noCalls() {
    jdbc.sql("delete from emergency_call").update();
  }

  /** What tells people has stories of its own. */
  @Override
  void fires(Job job) {
    if (TELLING.contains(job.getProcessDefinitionKey())) {
      management.deleteJob(job.getId());
    } else {
      super.fires(job);
    }
  }

  @ParameterizedTest
  @CsvSource({"2026-12-23T08:00, 24", "2027-03-25T08:00, 25", "2026-10-22T08:00, 26"})
  void every_start_pause_warning_and_due_time_is_as_reckoned_by_the_half_minute(LocalDateTime first, long seed) {
    final var random = new Random(seed);
    final Instant begin = first.atZone(Reckoning.ZONE).toInstant();
    clock.set(begin);
    final var all = new ArrayList<One>();
    for (int i = 0; i < REPORTS; i++) {
      // two of the first day at closing sharp
      final Instant at = i < 2 ? first.toLocalDate().atTime(17, 0).atZone(Reckoning.ZONE).toInstant()
          : begin.plus(within(random, 6 * 24 * 60));
      all.add(planned(random, i, at));
    }
    while (!deeds.isEmpty()) {
      final Deed next = deeds.poll();
      until(next.at);
      incident = next.one.number;
      next.deed.accept(next.one);
      check(next.one);
    }
    final Instant end = clock.instant().plus(Duration.ofDays(3));
    until(end);

    int warned = 0;
    for (final One one : all) {
      check(one);
      final List<Reckoning.Warned> fired = warnings(one);
      assertThat(fired).as("%s: %s", one.number, one.reckoned)
          .containsExactlyInAnyOrderElementsOf(one.reckoned.warnings(end));
      warned += fired.size();
    }
    assertThat(warned).as("a week in which something happened").isGreaterThan(REPORTS);
  }

  /** A report, and what becomes of it. */
  private One planned(Random random, int index, Instant at) {
    final One one = new One();
    one.agreement = index % 8 == 7 ? Agreement.NONE : Agreement.values()[index / 10 % 2];
    one.channel = Channel.values()[random.nextInt(Channel.values().length)];
    one.studio = STUDIOS.get(one.agreement).get(random.nextInt(STUDIOS.get(one.agreement).size()));
    final int kind = random.nextInt(10);
    // our own finding is medium at most, and no call is about a small one
    final Priority priority = one.channel == Channel.MONITORING ? Priority.MEDIUM
        : kind < 6 ? Priority.HIGH : kind < 9 ? Priority.MEDIUM : Priority.LOW;
    one.reckoned = new Reckoning(one.agreement, priority, one.channel, at);
    plan(at, one, this::report);
    final var then = new Then(one, one.reckoned.start(), random);
    switch (index % 10) {
      case 0 -> then.after(60, this::triage).after(120, this::restoreRemotely).after(60, this::close)
          .after(2 * 24 * 60, is -> complain(is, any(random))).after(600, this::reopen).after(400, this::restore);
      case 1 -> then.after(120, this::triage).after(400, is -> correct(is, random)).after(300, is -> change(is, random))
          .after(500, is -> correct(is, random)).after(400, this::restore);
      case 2 -> then.after(60, this::pause).after(400, this::resume).after(400, this::triage);
      case 3 -> then.after(100, this::pause).after(900, is -> word(is, Channel.EMAIL)).after(300, this::call);
      case 4 -> then.after(60, this::triage).after(300, this::pause).after(1200, is -> word(is, any(random)))
          .after(300, is -> word(is, any(random))).after(900, this::restore);
      case 5 -> then.after(60, this::triage).after(900, this::call).after(300, is -> change(is, random)).after(600, this::restore);
      case 6 -> then.after(60, this::triage).after(200, this::notReached).after(40, this::notReached).after(40, this::notReached)
          .after(900, is -> word(is, any(random))).after(100, this::call).after(600, this::restore);
      case 7 -> {
        plan(at.plus(within(random, 600)), one, this::call);
        then.after(900, this::triage);
      }
      case 8 -> then.after(60, this::triage).after(200, this::pause).after(900, this::call).after(200, is -> correct(is, random));
      // nobody ever looks at it
      default -> { }
    }
    return one;
  }

  /** One deed after the other. */
  private final class Then {
    private final One one;
    private final Random random;
    private Instant at;

    Then(One one, Instant at, Random random) {
      this.one = one;
      this.at = at;
      this.random = random;
    }

    Then after(int mostMinutes, Consumer<One> deed) {
      at = at.plus(within(random, mostMinutes));
      plan(at, one, deed);
      return this;
    }
  }

  private void plan(Instant at, One one, Consumer<One> deed) {
    deeds.add(new Deed(at, planned++, one, deed));
  }

  /** To the half minute. */
  private static Duration within(Random random, int minutes) {
    return Duration.ofSeconds(30 + 30L * random.nextInt(2 * minutes));
  }

  private static Channel any(Random random) {
    return WRITTEN.get(random.nextInt(WRITTEN.size()));
  }

  // ---- what happens, to the application and to the reckoning

  private void report(One one) {
    reported(one.studio, one.channel, impact(one), urgency(one));
    one.number = incident;
  }

  private void triage(One one) {
    triaged(impact(one), urgency(one));
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

  private void notReached(One one) {
    actions.notReached(one.number, "No answer", "support");
    one.reckoned.notReached(clock.instant());
  }

  private void word(One one, Channel channel) {
    replied(channel, null, "I am here", Reply.Says.SOMETHING);
    one.reckoned.word(clock.instant(), channel);
  }

  /** By the number's own process; where the studio has several open reports, the engineer chooses this one. */
  private void call(One one) {
    final String process = repository.createProcessDefinitionQuery().processDefinitionKey("emergency-call").latestVersion()
        .singleResult().getId();
    as("support", () -> forms.submitStartForm(process,
        Map.of("studio", one.studio, "summary", "It stands still", "standsStill", "YES")));
    for (final Task choose : tasks.createTaskQuery().taskDefinitionKey("choose-incident").list()) {
      as("support", () -> forms.submitTaskForm(choose.getId(), Map.of("chosen", one.number)));
    }
    assertThat(jdbc.sql("select incident from emergency_call order by number desc limit 1").query(String.class).single())
        .isEqualTo(one.number);
    one.reckoned.emergencyCall(clock.instant());
  }

  private void change(One one, Random random) {
    final Priority priority = Priority.values()[random.nextInt(3)];
    if (!one.reckoned.breached(clock.instant())) {
      actions.change(one.number, priority, null, clock.instant(), "He says so", "support");
      one.reckoned.changed(clock.instant(), priority);
    }
  }

  private void correct(One one, Random random) {
    final Priority priority = random.nextBoolean() ? Priority.values()[random.nextInt(2)] : null;
    final Channel channel = random.nextBoolean() ? any(random) : null;
    final Instant reported = it().reportedAt().minus(within(random, 300));
    actions.correct(one.number, new CorrectionRequest(null, null, priority, channel,
        reported.atOffset(ZoneOffset.UTC), "It was written down wrong"), "lead", true);
    one.reckoned.corrected(clock.instant(), priority, channel, reported);
  }

  private void restoreRemotely(One one) {
    restoredRemotely();
    one.reckoned.restored(clock.instant());
  }

  private void close(One one) {
    confirmed("WORKS");
    if (one.reckoned.breached()) {
      closed("breachReason", "Nobody looked");
    } else {
      closed();
    }
  }

  /** It is closed; he says that it failed again. */
  private void complain(One one, Channel channel) {
    replied(channel, null, "It stands still again", Reply.Says.DOES_NOT_WORK);
    one.complained = clock.instant();
    one.complainedOver = channel;
  }

  private void reopen(One one) {
    read("reopen-or-file", "decision", "REOPEN", "note", "The same again");
    one.reckoned.reopened(clock.instant(), one.complained, one.complainedOver);
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
    final Reckoning reckoned = one.reckoned;
    assertThat(its.startsAt()).as("start of %s: %s", one.number, reckoned).isEqualTo(reckoned.start());
    assertThat(its.due(Target.RESTORE).orElse(null)).as("restore by, %s: %s", one.number, reckoned).isEqualTo(reckoned.due());
    assertThat(its.due(Target.ADDRESS).orElse(null)).as("address by, %s: %s", one.number, reckoned)
        .isEqualTo(reckoned.addressDue());
    assertThat(its.facts().priority()).as("%s: %s", one.number, reckoned).isEqualTo(reckoned.priority());
    assertThat(its.pauses()).extracting(Pause::since, pause -> pause.until() == null ? Instant.MAX : pause.until())
        .as("%s: %s", one.number, reckoned)
        .containsExactlyElementsOf(reckoned.still().stream().map(pause -> tuple(pause.since(), pause.until())).toList());
  }

  private static Impact impact(One one) {
    return switch (one.reckoned.priority()) {
      case HIGH -> Impact.STANDSTILL;
      case MEDIUM -> Impact.HAMPERED;
      case LOW -> Impact.MINOR;
    };
  }

  private static Urgency urgency(One one) {
    return switch (one.reckoned.priority()) {
      case HIGH -> Urgency.NOW;
      case MEDIUM -> Urgency.TODAY;
      case LOW -> Urgency.LATER;
    };
  }

  private List<Reckoning.Warned> warnings(One one) {
    return incidents.timeline(one.number).stream().filter(entry -> entry.kind() == TimelineEntry.Kind.WARNING).map(entry -> {
      final var said = WARNING.matcher(entry.text());
      assertThat(said.matches()).as(entry.text()).isTrue();
      return new Reckoning.Warned(entry.at(), said.group(2).equals("restoring"), Integer.parseInt(said.group(1)));
    }).toList();
  }
}
