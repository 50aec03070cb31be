package com.vivition.sla.studio;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OpeningTimesTest {

  private static final Duration HALF_HOUR = Duration.ofMinutes(30);
  private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);

  @Test
  void an_open_studio_is_quiet_from_its_closing() {
    assertThat(daily("08:00", "18:00").nextQuiet(at("2026-11-25 10:00"), HALF_HOUR)).isEqualTo(at("2026-11-25 18:00"));
  }

  @Test
  void a_closed_studio_is_quiet_at_once() {
    assertThat(daily("08:00", "18:00").nextQuiet(at("2026-11-25 23:00"), HALF_HOUR)).isEqualTo(at("2026-11-25 23:00"));
    assertThat(daily("08:00", "18:00").nextQuiet(at("2026-11-25 07:30"), HALF_HOUR)).isEqualTo(at("2026-11-25 07:30"));
  }

  @Test
  void too_short_before_the_opening_is_the_next_closing() {
    assertThat(daily("08:00", "18:00").nextQuiet(at("2026-11-25 07:31"), HALF_HOUR)).isEqualTo(at("2026-11-25 18:00"));
  }

  @Test
  void a_short_break_is_not_quiet() {
    final var times = times(everyDay("08:00", "12:00", "12:15", "18:00"));
    assertThat(times.nextQuiet(at("2026-11-25 10:00"), HALF_HOUR)).isEqualTo(at("2026-11-25 18:00"));
  }

  @Test
  void a_night_shift_is_quiet_when_it_goes_home() {
    final var times = times(everyDay("00:00", "02:00", "18:00", "00:00"));
    assertThat(times.nextQuiet(at("2026-11-25 22:00"), HALF_HOUR)).isEqualTo(at("2026-11-26 02:00"));
    assertThat(times.openAt(at("2026-11-26 00:00"))).isTrue();
  }

  @Test
  void a_studio_that_never_closes_is_taken_from_three_to_four() {
    final var times = daily("00:00", "00:00");
    assertThat(times.nextQuiet(at("2026-11-25 10:00"), HALF_HOUR)).isEqualTo(at("2026-11-26 03:00"));
    assertThat(times.nextQuiet(at("2026-11-25 02:00"), HALF_HOUR)).isEqualTo(at("2026-11-25 03:00"));
    assertThat(times.nextQuiet(at("2026-11-25 03:20"), HALF_HOUR)).isEqualTo(at("2026-11-25 03:20"));
  }

  @Test
  void the_lost_hour_is_no_time_to_install() {
    final var times = times(everyDay("00:00", "02:00", "03:00", "00:00"));
    assertThat(times.nextQuiet(at("2026-03-28 12:00"), HALF_HOUR)).as("02:00 to 03:00 does not exist on the 29th")
        .isEqualTo(at("2026-03-30 02:00"));
  }

  @Test
  void the_doubled_hour_belongs_to_who_works_until_its_end() {
    final var times = times(everyDay("00:00", "02:30", "08:00", "00:00"));
    assertThat(times.nextQuiet(at("2026-10-25 01:00"), HALF_HOUR)).as("the second 02:30")
        .isEqualTo(at("2026-10-25 02:30").plus(Duration.ofHours(1)));
  }

  @Test
  void without_hours_it_is_taken_to_be_open_by_day() {
    final var times = times(List.of());
    assertThat(times.openAt(at("2026-11-29 12:00"))).isTrue();
    assertThat(times.nextQuiet(at("2026-11-29 12:00"), HALF_HOUR)).isEqualTo(at("2026-11-29 18:00"));
  }

  @Test
  void on_a_day_on_which_nobody_is_there_it_is_closed() {
    final var times = daily("08:00", "18:00");
    assertThat(times.openAt(at("2026-12-25 12:00"))).isFalse();
    assertThat(times.nextOpening(at("2026-12-24 20:00"))).isEqualTo(at("2026-12-26 08:00"));
    assertThat(times.nextQuiet(at("2026-12-25 12:00"), HALF_HOUR)).isEqualTo(at("2026-12-25 12:00"));
    assertThat(times(List.of()).openAt(at("2026-12-25 12:00"))).as("unknown hours").isFalse();
  }

  @Test
  void a_studio_that_never_closes_does_not_wait_for_a_holiday_but_uses_it() {
    final var times = daily("00:00", "00:00");
    assertThat(times.nextQuiet(at("2026-12-18 10:00"), HALF_HOUR)).isEqualTo(at("2026-12-19 03:00"));
    assertThat(times.nextQuiet(at("2026-12-24 10:00"), HALF_HOUR)).isEqualTo(at("2026-12-25 00:00"));
    assertThat(times.nextQuiet(at("2026-12-25 10:00"), HALF_HOUR)).isEqualTo(at("2026-12-25 10:00"));
  }

  private static OpeningTimes daily(String opens, String closes) {
    return times(everyDay(opens, closes));
  }

  private static OpeningTimes times(List<OpeningHours> week) {
    return OpeningTimes.of(week, CHRISTMAS::equals);
  }

  private static List<OpeningHours> everyDay(String... times) {
    return Arrays.stream(DayOfWeek.values()).flatMap(day -> Stream.iterate(0, i -> i < times.length, i -> i + 2)
        .map(i -> new OpeningHours(day, LocalTime.parse(times[i]), LocalTime.parse(times[i + 1])))).toList();
  }
}
