package com.vivition.sla.bugfix.rollout;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.bugfix.rollout.RollOutPlan.Due;
import com.vivition.sla.bugfix.rollout.RollOutStudio.State;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.OpeningTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RollOutPlanTest {

  private static final Map<String, OpeningTimes> OPENING = Map.of(
      "day", hours("08:00", "18:00"),
      "late", hours("10:00", "20:00"),
      "night", hours("00:00", "02:30", "18:00", "00:00"),
      "always", hours("00:00", "00:00"));

  private final RollOutPlan plan = new RollOutPlan(OPENING::get, Duration.ofMinutes(30), Set.of("busy"), Duration.ofMinutes(15));

  @Test
  void the_first_of_those_that_are_closed_is_next() {
    assertThat(next("2026-11-25 12:00", waiting("late"), waiting("day")))
        .isEqualTo(new Due("day", at("2026-11-25 18:00")));
    assertThat(next("2026-11-25 18:00", waiting("late"), waiting("day")))
        .isEqualTo(new Due("day", at("2026-11-25 18:00")));
    assertThat(next("2026-11-25 20:00", waiting("late"), waiting("day")))
        .isEqualTo(new Due("late", at("2026-11-25 20:00")));
  }

  @Test
  void one_whose_turn_it_is_keeps_it_whoever_else_could_have_it() {
    assertThat(next("2026-11-25 20:00", waiting("day"), studio("late", false, State.RUNNING, null)))
        .isEqualTo(new Due("late", at("2026-11-25 20:00")));
  }

  @Test
  void a_standing_studio_does_not_wait_for_its_closing() {
    assertThat(next("2026-11-25 12:00", studio("day", true, State.WAITING, null)))
        .isEqualTo(new Due("day", at("2026-11-25 12:00")));
  }

  @Test
  void a_studio_that_works_past_midnight_waits_for_the_end_of_its_shift() {
    assertThat(next("2026-11-25 23:00", waiting("night"))).isEqualTo(new Due("night", at("2026-11-26 02:30")));
  }

  @Test
  void the_shift_ends_later_in_the_night_that_has_an_hour_twice_and_never_in_the_hour_that_is_lost() {
    assertThat(next("2026-10-24 23:00", waiting("night")))
        .isEqualTo(new Due("night", at("2026-10-25 02:30").plus(Duration.ofHours(1))));
    assertThat(next("2026-03-28 23:00", waiting("night")).at())
        .isEqualTo(at("2026-03-29 03:30"));
  }

  @Test
  void one_that_never_closes_waits_for_the_dead_of_night() {
    assertThat(next("2026-11-25 12:00", waiting("always"))).isEqualTo(new Due("always", at("2026-11-26 03:00")));
  }

  @Test
  void an_offline_studio_waits_for_its_time_and_then_for_its_closing() {
    final RollOutStudio offline = studio("day", false, State.OFFLINE, at("2026-11-26 09:00"));
    assertThat(next("2026-11-25 20:00", offline)).isEqualTo(new Due("day", at("2026-11-26 18:00")));
  }

  @Test
  void one_that_gets_another_release_just_now_is_looked_at_again_soon() {
    assertThat(next("2026-11-25 12:00", studio("busy", true, State.WAITING, null)))
        .isEqualTo(new Due("busy", at("2026-11-25 12:15")));
  }

  @Test
  void it_is_too_late_to_begin_when_the_studio_is_about_to_open() {
    assertThat(plan.notAfter(waiting("day"), at("2026-11-25 20:00"))).contains(at("2026-11-26 07:30"));
    assertThat(plan.notAfter(waiting("always"), at("2026-11-26 03:50"))).contains(at("2026-11-26 04:00"));
    assertThat(plan.notAfter(studio("day", true, State.WAITING, null), at("2026-11-25 12:00"))).isEmpty();
  }

  @Test
  void nobody_is_next_when_all_is_done() {
    assertThat(plan.next(Stream.of(State.DONE, State.FAILED, State.SKIPPED)
        .map(state -> studio("day", false, state, null)).toList(), at("2026-11-25 20:00"))).isEmpty();
  }

  private Due next(String now, RollOutStudio... studios) {
    return plan.next(List.of(studios), at(now)).orElseThrow();
  }

  private static RollOutStudio waiting(String id) {
    return studio(id, false, State.WAITING, null);
  }

  private static RollOutStudio studio(String id, boolean standing, State state, Instant tryAt) {
    return new RollOutStudio(id, standing, state, false, 0, null, tryAt, Instant.EPOCH, null, null);
  }

  private static OpeningTimes hours(String... times) {
    return OpeningTimes.of(Arrays.stream(DayOfWeek.values()).flatMap(day ->
        Stream.iterate(0, i -> i < times.length, i -> i + 2).map(i ->
            new OpeningHours(day, LocalTime.parse(times[i]), LocalTime.parse(times[i + 1])))).toList(), day -> false);
  }
}
