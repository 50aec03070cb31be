package com.vivition.sla.rota;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.time.Amsterdam;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Who is on duty by the pattern and its exceptions, in the hours in which anybody has to be. */
class RosterTest {

  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH).withZone(Amsterdam.ZONE);
  private static final PatternEntry ANNA = entry(1, "FRI 17:00", "FRI 17:00", "anna", "bert");
  private static final PatternEntry BERT = entry(2, "FRI 17:00", "FRI 17:00", "bert");
  private static final Set<String> STAFF = Set.of("anna", "bert", "carl");

  private final NeededHours needed = new NeededHours(
      hours -> hours == Hours.BUSINESS_HOURS ? Amsterdam.business() : Amsterdam.extended());

  static PatternEntry entry(int week, String from, String to, String... users) {
    return new PatternEntry(week, day(from), LocalTime.parse(from.substring(4)), day(to), LocalTime.parse(to.substring(4)),
        List.of(users));
  }

  static DutyException exception(String from, String to, String... users) {
    return new DutyException(LocalDateTime.parse(from), LocalDateTime.parse(to), List.of(users), null);
  }

  private static DayOfWeek day(String text) {
    return DateTimeFormatter.ofPattern("EEE", Locale.ENGLISH)
        .parse(text.charAt(0) + text.substring(1, 3).toLowerCase(Locale.ROOT), DayOfWeek::from);
  }

  private static RotaDocument weekly(int weeks, List<PatternEntry> pattern, DutyException... exceptions) {
    return new RotaDocument(null, LocalDate.of(2026, 11, 18), weeks, pattern, List.of(exceptions));
  }

  private List<String> shifts(RotaDocument rota, String from, String to) {
    return new Roster(DutyLine.SUPPORT, rota, Amsterdam.ZONE, STAFF::contains)
        .shifts(needed.between(at(from), at(to))).stream()
        .map(shift -> "%s - %s %s".formatted(TIME.format(shift.start()), TIME.format(shift.end()),
            String.join(", ", shift.users()))).toList();
  }

  @Test
  void duty_is_before_and_after_business_hours_and_all_day_at_the_weekend_but_never_by_night() {
    assertThat(shifts(weekly(1, List.of(ANNA)), "2026-11-20 00:00", "2026-11-24 00:00")).containsExactly(
        "Fri 20 Nov 08:00 - Fri 20 Nov 09:00 anna, bert", "Fri 20 Nov 17:00 - Fri 20 Nov 22:00 anna, bert",
        "Sat 21 Nov 08:00 - Sat 21 Nov 22:00 anna, bert", "Sun 22 Nov 08:00 - Sun 22 Nov 22:00 anna, bert",
        "Mon 23 Nov 08:00 - Mon 23 Nov 09:00 anna, bert", "Mon 23 Nov 17:00 - Mon 23 Nov 22:00 anna, bert");
  }

  @Test
  void a_public_holiday_is_a_day_of_duty() {
    assertThat(shifts(weekly(1, List.of(ANNA)), "2026-12-25 00:00", "2026-12-26 00:00"))
        .containsExactly("Fri 25 Dec 08:00 - Fri 25 Dec 17:00 anna, bert", "Fri 25 Dec 17:00 - Fri 25 Dec 22:00 anna, bert");
  }

  @Test
  void weeks_take_turns_from_the_anchors_week_on_and_before_it() {
    final RotaDocument rota = weekly(2, List.of(ANNA, BERT));
    assertThat(shifts(rota, "2026-11-21 00:00", "2026-11-22 00:00")).containsExactly("Sat 21 Nov 08:00 - Sat 21 Nov 22:00 anna, bert");
    assertThat(shifts(rota, "2026-11-28 00:00", "2026-11-29 00:00")).containsExactly("Sat 28 Nov 08:00 - Sat 28 Nov 22:00 bert");
    assertThat(shifts(rota, "2026-12-05 00:00", "2026-12-06 00:00")).containsExactly("Sat 5 Dec 08:00 - Sat 5 Dec 22:00 anna, bert");
    assertThat(shifts(rota, "2026-11-14 00:00", "2026-11-15 00:00")).containsExactly("Sat 14 Nov 08:00 - Sat 14 Nov 22:00 bert");
  }

  @Test
  void an_exception_goes_before_the_pattern_and_leaves_its_rest() {
    assertThat(shifts(weekly(1, List.of(ANNA), exception("2026-11-21T12:00", "2026-11-22T08:00", "carl")),
        "2026-11-21 00:00", "2026-11-23 00:00")).containsExactly(
        "Sat 21 Nov 08:00 - Sat 21 Nov 12:00 anna, bert", "Sat 21 Nov 12:00 - Sat 21 Nov 22:00 carl",
        "Sun 22 Nov 08:00 - Sun 22 Nov 22:00 anna, bert");
  }

  @Test
  void whoever_has_left_is_passed_over_and_where_nobody_is_left_nobody_is_on_duty() {
    assertThat(shifts(weekly(1, List.of(entry(1, "SAT 00:00", "SUN 00:00", "gone", "bert"), entry(1, "SUN 00:00", "MON 00:00", "gone"))),
        "2026-11-21 00:00", "2026-11-23 00:00")).containsExactly("Sat 21 Nov 08:00 - Sat 21 Nov 22:00 bert");
  }

  @Test
  void an_hour_that_does_not_exist_begins_when_the_clock_goes_on() {
    // Sunday 29 March 2026: 02:00 becomes 03:00
    final Roster roster = new Roster(DutyLine.SUPPORT, weekly(1, List.of(entry(1, "SUN 02:30", "SUN 04:00", "anna"))),
        Amsterdam.ZONE, STAFF::contains);
    assertThat(roster.named(at("2026-03-29 00:00"), at("2026-03-29 12:00"))).singleElement().satisfies(shift -> {
      assertThat(shift.start()).isEqualTo("2026-03-29T01:30:00Z");
      assertThat(shift.end()).isEqualTo("2026-03-29T02:00:00Z");
    });
  }

  @Test
  void of_an_hour_that_exists_twice_a_beginning_takes_the_first_and_an_end_the_last_and_who_begins_takes_over() {
    // Sunday 25 October 2026: 03:00 becomes 02:00
    final Roster alone = new Roster(DutyLine.SUPPORT, weekly(1, List.of(entry(1, "SUN 02:15", "SUN 02:30", "anna"))),
        Amsterdam.ZONE, STAFF::contains);
    assertThat(alone.named(at("2026-10-25 00:00"), at("2026-10-25 12:00"))).singleElement().satisfies(shift -> {
      assertThat(shift.start()).isEqualTo("2026-10-25T00:15:00Z");
      assertThat(shift.end()).isEqualTo("2026-10-25T01:30:00Z");
    });
    final Roster two = new Roster(DutyLine.SUPPORT, weekly(1, List.of(entry(1, "SAT 08:00", "SUN 02:30", "anna"),
        entry(1, "SUN 02:30", "SUN 12:00", "bert"))), Amsterdam.ZONE, STAFF::contains);
    assertThat(two.named(at("2026-10-25 00:00"), at("2026-10-25 12:00"))).extracting(Shift::first, Shift::end)
        .containsExactly(org.assertj.core.groups.Tuple.tuple("anna", java.time.Instant.parse("2026-10-25T00:30:00Z")),
            org.assertj.core.groups.Tuple.tuple("bert", at("2026-10-25 12:00")));
  }
}
