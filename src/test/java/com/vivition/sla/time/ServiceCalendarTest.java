package com.vivition.sla.time;

import static com.vivition.sla.time.Amsterdam.ZONE;
import static com.vivition.sla.time.Amsterdam.at;
import static com.vivition.sla.time.Amsterdam.week;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.tuple;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A service calendar (R2, R6)")
class ServiceCalendarTest {

    private static final Duration FOUR_HOURS = Duration.ofHours(4);
    private static final EnumSet<DayOfWeek> EVERY_DAY = EnumSet.allOf(DayOfWeek.class);

    private final ServiceCalendar business = Amsterdam.business();
    private final ServiceCalendar extended = Amsterdam.extended();

    @ParameterizedTest(name = "{0} + 4 h of business hours → {1}")
    @CsvSource({
        "2026-11-13 16:00, 2026-11-16 12:00",
        "2026-12-24 15:00, 2026-12-28 11:00",
        "2026-05-05 14:00, 2026-05-06 10:00",
        "2027-03-26 14:00, 2027-03-30 10:00",
        "2026-11-13 13:00, 2026-11-13 17:00",
        "2026-11-13 17:00, 2026-11-16 13:00",
        "2026-11-14 20:00, 2026-11-16 13:00",
        "2025-04-25 16:00, 2025-04-28 12:00",
        "2026-12-31 16:00, 2027-01-04 12:00"})
    void counts_business_hours_alone(String from, String due) {
        assertThat(business.due(at(from), FOUR_HOURS)).isEqualTo(at(due));
    }

    @ParameterizedTest(name = "{0} + 4 h of extended hours → {1}")
    @CsvSource({
        "2026-12-25 20:30, 2026-12-26 10:30",
        "2026-12-26 23:30, 2026-12-27 12:00",
        "2027-03-27 20:00, 2027-03-28 10:00",
        "2026-11-14 20:10, 2026-11-15 10:10"})
    void counts_extended_hours_on_holidays_too(String from, String due) {
        assertThat(extended.due(at(from), FOUR_HOURS)).isEqualTo(at(due));
    }

    @Test
    void is_due_at_once_when_there_is_no_work_even_while_closed_or_paused() {
        final Instant saturday = at("2026-11-14 03:00");
        assertThat(business.due(saturday, Duration.ZERO)).isEqualTo(saturday);
        assertThat(business.due(saturday, Duration.ZERO, List.of(Interval.from(saturday)))).isEqualTo(saturday);
    }

    @Test
    void refuses_negative_work() {
        assertThatIllegalArgumentException().isThrownBy(() -> business.due(at("2026-11-13 16:00"), Duration.ofNanos(-1)));
    }

    @Test
    void is_open_at_its_opening_and_closed_at_its_closing() {
        assertThat(business.nextOpening(at("2026-11-13 09:00"))).isEqualTo(at("2026-11-13 09:00"));
        assertThat(business.nextOpening(at("2026-11-13 12:34"))).isEqualTo(at("2026-11-13 12:34"));
        assertThat(business.nextOpening(at("2026-11-13 17:00").minusNanos(1))).isEqualTo(at("2026-11-13 17:00").minusNanos(1));
        assertThat(business.nextOpening(at("2026-11-13 17:00"))).isEqualTo(at("2026-11-16 09:00"));
    }

    @Test
    void has_worked_nothing_when_the_end_is_not_after_the_beginning() {
        assertThat(business.worked(at("2026-11-13 12:00"), at("2026-11-13 10:00"))).isZero();
    }

    @Test
    void counts_overlapping_pauses_once_and_closed_time_in_pauses_never() {
        final var pauses = List.of(
            Interval.of(at("2026-11-16 09:30"), at("2026-11-16 10:30")),
            Interval.of(at("2026-11-13 16:30"), at("2026-11-16 10:00")),
            Interval.of(at("2026-11-16 10:00"), at("2026-11-16 10:15")));
        assertThat(business.due(at("2026-11-13 16:00"), FOUR_HOURS, pauses)).isEqualTo(at("2026-11-16 14:00"));
        assertThat(business.worked(at("2026-11-13 16:00"), at("2026-11-16 14:00"), pauses)).isEqualTo(FOUR_HOURS);
    }

    @Test
    void is_due_when_a_pause_begins_if_all_is_used_by_then() {
        final var pause = List.of(Interval.of(at("2026-11-13 17:00"), at("2026-11-20 17:00")));
        assertThat(business.due(at("2026-11-13 13:00"), FOUR_HOURS, pause)).isEqualTo(at("2026-11-13 17:00"));
    }

    @Test
    void knows_days_that_close_early_by_name() {
        final var holidays = new DutchHolidays();
        final var closesEarly = new DayException("24 December", List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(15, 0))));
        final var calendar = Amsterdam.business(date ->
            date.equals(LocalDate.of(2026, 12, 24)) ? Optional.of(closesEarly) : holidays.apply(date));

        assertThat(calendar.due(at("2026-12-24 14:00"), FOUR_HOURS)).isEqualTo(at("2026-12-28 12:00"));
        assertThat(calendar.explain(at("2026-12-24 14:00"), at("2026-12-28 12:00"), List.of()))
            .extracting(s -> s.kind() + " " + s.because() + " " + s.end().atZone(ZONE).toLocalDateTime())
            .containsExactly(
                "COUNTED null 2026-12-24T15:00",
                "HOLIDAY 24 December 2026-12-25T00:00",
                "HOLIDAY Christmas Day 2026-12-26T00:00",
                "HOLIDAY Boxing Day 2026-12-27T00:00",
                "CLOSED null 2026-12-28T09:00",
                "COUNTED null 2026-12-28T12:00");
    }

    @Test
    void explains_pauses_where_they_cover_open_hours() {
        final var pauses = List.of(Interval.of(at("2026-11-13 16:30"), at("2026-11-16 10:00")));
        assertThat(business.explain(at("2026-11-13 16:00"), at("2026-11-16 11:00"), pauses))
            .extracting(Segment::kind, Segment::end)
            .containsExactly(
                tuple(Segment.Kind.COUNTED, at("2026-11-13 16:30")),
                tuple(Segment.Kind.PAUSED, at("2026-11-13 17:00")),
                tuple(Segment.Kind.CLOSED, at("2026-11-16 09:00")),
                tuple(Segment.Kind.PAUSED, at("2026-11-16 10:00")),
                tuple(Segment.Kind.COUNTED, at("2026-11-16 11:00")));
    }

    @Test
    void opens_all_day_and_night_without_a_seam_at_midnight_or_new_year() {
        final var always = open(week(EVERY_DAY, "00:00", "00:00"));
        assertThat(always.due(at("2026-12-30 12:00"), Duration.ofDays(10))).isEqualTo(at("2027-01-09 12:00"));
        assertThat(always.nextOpening(at("2027-01-01 00:00"))).isEqualTo(at("2027-01-01 00:00"));
        assertThat(always.explain(at("2026-12-30 12:00"), at("2027-01-09 12:00"), List.of())).hasSize(1);
    }

    @Test
    void takes_adjacent_windows_as_one() {
        final var calendar = open(week(EVERY_DAY, "12:00", "13:00", "09:00", "12:00"));
        assertThat(calendar.due(at("2026-11-13 09:00"), FOUR_HOURS)).isEqualTo(at("2026-11-13 13:00"));
        assertThat(calendar.explain(at("2026-11-13 09:00"), at("2026-11-13 13:00"), List.of())).hasSize(1);
    }

    @Test
    void answers_for_instants_before_any_year_it_knows() {
        assertThat(business.due(Instant.MIN, FOUR_HOURS)).isEqualTo(business.due(at("1899-06-01 00:00"), FOUR_HOURS));
        assertThat(business.nextOpening(Instant.MIN)).isAfter(at("1900-01-01 00:00"));
        assertThat(business.worked(Instant.MIN, at("1900-01-01 00:00"))).isZero();
    }

    @Test
    void refuses_what_it_can_never_offer() {
        assertThatIllegalArgumentException().isThrownBy(() -> business.due(Instant.EPOCH, Duration.ofSeconds(Long.MAX_VALUE)));
        assertThatIllegalArgumentException().isThrownBy(() -> business.due(Instant.MAX, Duration.ofNanos(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> business.nextOpening(Instant.MAX));
    }

    @Test
    void is_not_changed_by_what_its_maker_does_afterwards() {
        final var monday = new ArrayList<>(List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(17, 0))));
        final Map<DayOfWeek, List<TimeWindow>> hours = new EnumMap<>(Map.of(DayOfWeek.MONDAY, monday));
        final var calendar = open(hours);
        monday.clear();
        hours.clear();
        assertThat(calendar.nextOpening(at("2026-11-14 00:00"))).isEqualTo(at("2026-11-16 09:00"));
    }

    @Test
    void gives_all_threads_the_same_answers() throws Exception {
        final var pool = Executors.newFixedThreadPool(8);
        try {
            for (int round = 0; round < 20; round++) {
                final var fresh = Amsterdam.business();
                final List<Callable<Instant>> questions = IntStream.range(0, 32)
                    .<Callable<Instant>>mapToObj(i -> () -> fresh.due(at("2026-11-13 16:00"), Duration.ofHours(4000)))
                    .toList();
                final var answers = pool.invokeAll(questions);
                for (final var answer : answers) {
                    assertThat(answer.get()).isEqualTo(business.due(at("2026-11-13 16:00"), Duration.ofHours(4000)));
                }
            }
        } finally {
            pool.shutdown();
        }
    }

    @Nested
    class refuses_to_be_made {

        @Test
        void without_any_hours() {
            assertThatIllegalArgumentException().isThrownBy(() -> open(Map.of())).withMessageContaining("must open");
        }

        @Test
        void when_every_day_is_closed() {
            final Predicate<LocalDate> always = date -> true;
            assertThatIllegalArgumentException()
                .isThrownBy(() -> ServiceCalendar.of(ZONE, week(EVERY_DAY, "09:00", "17:00"), always));
        }

        @Test
        void with_windows_that_overlap() {
            assertThatIllegalArgumentException().isThrownBy(() -> open(week(EVERY_DAY, "09:00", "12:00", "11:59", "17:00")));
            assertThatIllegalArgumentException().isThrownBy(() -> open(week(EVERY_DAY, "09:00", "00:00", "22:00", "23:00")));
        }

        @Test
        void with_a_window_that_closes_before_it_opens() {
            assertThatIllegalArgumentException().isThrownBy(() -> TimeWindow.of(LocalTime.of(17, 0), LocalTime.of(9, 0)));
            assertThatIllegalArgumentException().isThrownBy(() -> TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(9, 0)));
        }
    }

    @Test
    void may_open_on_exceptional_days_alone() {
        final var fair = Optional.of(new DayException("fair", List.of(TimeWindow.of(LocalTime.of(9, 0), LocalTime.of(17, 0)))));
        final Function<LocalDate, Optional<DayException>> fairs = date -> date.getDayOfMonth() == 1 ? fair : Optional.empty();
        final var calendar = ServiceCalendar.of(ZONE, Map.of(), fairs);
        assertThat(calendar.due(at("2026-11-13 16:00"), FOUR_HOURS)).isEqualTo(at("2026-12-01 13:00"));
    }

    @Nested
    @DisplayName("over a clock change")
    class over_a_clock_change {

        private final EnumSet<DayOfWeek> sunday = EnumSet.of(DayOfWeek.SUNDAY);

        @Test
        void counts_23_hours_in_march_and_25_in_october() {
            final var always = open(week(EVERY_DAY, "00:00", "00:00"));
            assertThat(always.worked(at("2027-03-28 00:00"), at("2027-03-29 00:00"))).isEqualTo(Duration.ofHours(23));
            assertThat(always.worked(at("2026-10-25 00:00"), at("2026-10-26 00:00"))).isEqualTo(Duration.ofHours(25));
        }

        @Test
        void moves_a_local_time_that_does_not_exist_forward() {
            final var calendar = open(week(sunday, "02:30", "05:00"));
            assertThat(calendar.nextOpening(at("2027-03-28 00:00"))).isEqualTo(Instant.parse("2027-03-28T01:30:00Z"));
            assertThat(calendar.worked(at("2027-03-28 00:00"), at("2027-03-29 00:00"))).isEqualTo(Duration.ofMinutes(90));
        }

        @Test
        void does_not_open_when_the_moved_opening_is_past_the_closing() {
            final var calendar = open(week(sunday, "02:30", "03:15"));
            assertThat(calendar.nextOpening(at("2027-03-28 00:00"))).isEqualTo(at("2027-04-04 02:30"));
        }

        @Test
        void counts_windows_once_that_it_pushes_into_each_other() {
            final var calendar = open(week(sunday, "02:00", "02:45", "03:00", "04:00"));
            assertThat(calendar.worked(at("2027-03-28 00:00"), at("2027-03-29 00:00"))).isEqualTo(Duration.ofHours(1));
        }

        @Test
        void opens_at_the_first_and_closes_at_the_last_of_a_local_time_that_exists_twice() {
            final var calendar = open(week(sunday, "02:15", "02:45"));
            assertThat(calendar.nextOpening(at("2026-10-25 00:00"))).isEqualTo(Instant.parse("2026-10-25T00:15:00Z"));
            assertThat(calendar.worked(at("2026-10-25 00:00"), at("2026-10-26 00:00"))).isEqualTo(Duration.ofMinutes(90));
        }

        @Test
        void keeps_the_night_closed_between_two_days_of_extended_hours() {
            assertThat(extended.due(at("2026-10-24 20:00"), FOUR_HOURS)).isEqualTo(at("2026-10-25 10:00"));
        }
    }

    private static ServiceCalendar open(Map<DayOfWeek, List<TimeWindow>> hours) {
        final Predicate<LocalDate> never = date -> false;
        return ServiceCalendar.of(ZONE, hours, never);
    }
}
