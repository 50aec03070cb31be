package com.vivition.sla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.diagnosis.Cause;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A year of incidents of one studio's handling: reported and closed in any order, decided on now and then. */
class ProblemYearTest extends ProblemStory {

  private static final Duration SIXTY_DAYS = Duration.ofDays(60);
  private static final int THREE = 3;

  private record Reported(double reported, double closed) {
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void no_problem_is_missed_and_none_is_there_twice(long seed) {
    final var chance = new Random(seed);
    final List<Reported> year = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      final double day = chance.nextDouble() * 365;
      year.add(new Reported(day, day + chance.nextDouble() * 30));
    }
    year.sort(Comparator.comparingDouble(Reported::closed));
    final Map<String, Instant> closed = new HashMap<>();
    final Set<String> dealtWith = new HashSet<>();
    Instant quietUntil = Instant.MIN;
    int raised = 0;
    for (final Reported one : year) {
      passTo(one.closed(), dealtWith);
      final String incident = closed(one.reported(), "amersfoort-1", Cause.HANDLING, null);
      closed.put(incident, onDay(one.reported()));
      final boolean wasOpen = open().isPresent();
      final boolean due = !wasOpen && !clock.instant().isBefore(quietUntil) && tooOften(incident, closed, dealtWith);

      final List<News> news = problems.look(incident);

      assertThat(news.size()).isLessThanOrEqualTo(1);
      assertThat(news.stream().anyMatch(each -> each.kind() == News.Kind.RAISED))
          .as("raised by " + incident).isEqualTo(due);
      assertThat(wasOpen).isEqualTo(!news.isEmpty() && !due);
      assertThat(problems.all().stream().filter(problem -> !problem.state().isOver())).hasSizeLessThanOrEqualTo(1);
      raised += due ? 1 : 0;
      quietUntil = decide(chance, dealtWith, quietUntil);
    }
    assertThat(raised).isGreaterThan(1);
  }

  /** The lead decides at once, later, or not yet. */
  private Instant decide(Random chance, Set<String> dealtWith, Instant quietUntil) {
    final var problem = open().filter(one -> one.state() == ProblemState.OPEN);
    if (problem.isEmpty() || chance.nextInt(3) == 0) {
      return quietUntil;
    }
    final String number = problem.get().number();
    if (chance.nextInt(4) == 0) {
      decided(number, ProblemAction.ACCEPT);
      problem.get().incidents().forEach(one -> dealtWith.add(one.incident()));
      return problems.get(number).watchUntil();
    }
    decided(number, ProblemAction.TRAINING);
    problems.watch(number);
    return quietUntil;
  }

  private void passTo(double day, Set<String> dealtWith) {
    itIsDay(day);
    open().filter(problem -> problem.state() == ProblemState.WATCHED && problem.watchUntil().isBefore(clock.instant()))
        .ifPresent(problem -> {
          problems.solved(problem.number());
          problem.incidents().forEach(one -> dealtWith.add(one.incident()));
        });
  }

  private java.util.Optional<Problem> open() {
    return problems.all().stream().filter(problem -> !problem.state().isOver()).findFirst();
  }

  private static boolean tooOften(String incident, Map<String, Instant> closed, Set<String> dealtWith) {
    final Map<String, Instant> counted = new HashMap<>(closed);
    counted.keySet().removeAll(dealtWith);
    final Instant at = closed.get(incident);
    // some three of them within the days, this one among them
    return counted.entrySet().stream().anyMatch(first -> {
      final Instant end = first.getValue().plus(SIXTY_DAYS);
      return !at.isBefore(first.getValue()) && !at.isAfter(end) && counted.values().stream()
          .filter(other -> !other.isBefore(first.getValue()) && !other.isAfter(end)).count() >= THREE;
    });
  }
}
