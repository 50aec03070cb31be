package com.vivition.sla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Whether incidents repeat too often. */
class RepeatsTest {

  private static final Threshold THREE_IN_TEN =
      new Threshold(3, Duration.ofDays(10), ProblemAction.TRAINING, Duration.ofDays(30), 1);

  @Test
  void enough_incidents_within_the_days_are_a_problem_both_ends_included() {
    assertThat(repeats(day(0), day(5), day(10))).containsExactly("0", "5", "10");
  }

  @Test
  void too_few_or_too_far_apart_they_are_none() {
    assertThat(repeats(day(0), day(10))).isEmpty();
    assertThat(repeats(day(0), day(5), day(11))).isEmpty();
  }

  @Test
  void one_that_was_closed_last_but_reported_first_counts_as_well() {
    assertThat(repeats("0", day(0), day(3), day(4))).containsExactly("0", "3", "4");
    assertThat(repeats("3", day(0), day(3), day(4))).containsExactly("0", "3", "4");
  }

  @Test
  void the_one_that_was_closed_is_among_them() {
    assertThat(repeats("30", day(0), day(3), day(4), day(30))).isEmpty();
  }

  @Test
  void a_model_fails_at_several_studios_or_it_is_one_studios_problem() {
    final var atTwo = new Threshold(2, Duration.ofDays(10), ProblemAction.BUG, Duration.ofDays(30), 2);

    assertThat(Repeats.of(List.of(day(0), day(1)), "1", atTwo)).isEmpty();
    assertThat(Repeats.of(List.of(day(0), new Occurrence("1", "venlo-1", day(1).reportedAt())), "1", atTwo)).hasSize(2);
  }

  private static Stream<String> repeats(Occurrence... incidents) {
    return repeats(incidents[incidents.length - 1].incident(), incidents);
  }

  private static Stream<String> repeats(String among, Occurrence... incidents) {
    return Repeats.of(List.of(incidents), among, THREE_IN_TEN).stream().map(Occurrence::incident);
  }

  private static Occurrence day(int day) {
    return new Occurrence(String.valueOf(day), "amersfoort-1",
        Instant.parse("2026-01-01T10:00:00Z").plus(Duration.ofDays(day)));
  }
}
