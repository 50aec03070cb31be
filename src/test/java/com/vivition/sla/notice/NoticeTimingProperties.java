package com.vivition.sla.notice;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.notice.StillTrue.Thing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("What is told to the operator, whenever it is told and in whatever order")
class NoticeTimingProperties {

  private static final QuietHours QUIET = new QuietHours(LocalTime.of(22, 0), LocalTime.of(8, 0));

  @Property(tries = 500)
  void goes_neither_before_its_time_nor_at_night_nor_later_than_the_next_morning(@ForAll("instants") Instant told,
      @ForAll @IntRange(max = 60) int minutes) {
    final Instant goes = goesAt(Manner.Night.WAITS, minutes, told, null);
    assertThat(goes).isAfterOrEqualTo(told.plus(Duration.ofMinutes(minutes)));
    assertThat(QUIET.contains(goes)).isFalse();
    // ten hours, eleven in the night that has one more
    assertThat(goes).isBeforeOrEqualTo(told.plus(Duration.ofMinutes(minutes)).plus(Duration.ofHours(11)));
  }

  @Property(tries = 500)
  void goes_in_the_order_in_which_it_was_told(@ForAll("instants") Instant first, @ForAll("instants") Instant second) {
    final boolean inOrder = !second.isBefore(first);
    final Instant a = goesAt(Manner.Night.WAITS, 5, first, null);
    final Instant b = goesAt(Manner.Night.WAITS, 5, second, null);
    assertThat(inOrder ? !b.isBefore(a) : !a.isBefore(b)).isTrue();
  }

  @Property(tries = 500)
  void an_answer_to_his_own_contact_never_waits_for_the_morning(@ForAll("instants") Instant told) {
    assertThat(goesAt(Manner.Night.GOES, 0, told, null)).isEqualTo(told);
  }

  @Example
  void the_night_of_the_clock_change_ends_at_eight_on_the_wall() {
    assertThat(QUIET.over(Situation.at("2026-10-24T23:00"))).isEqualTo("2026-10-25T07:00:00Z");
    assertThat(QUIET.over(Situation.at("2027-03-27T23:00"))).isEqualTo("2027-03-28T06:00:00Z");
    assertThat(QUIET.over(Instant.parse("2026-10-25T00:30:00Z"))).isEqualTo("2026-10-25T07:00:00Z");
    assertThat(QUIET.over(Instant.parse("2026-10-25T01:30:00Z"))).isEqualTo("2026-10-25T07:00:00Z");
  }

  @Example
  void quiet_begins_with_its_first_minute_and_ends_with_the_first_after_it() {
    assertThat(QUIET.contains(Situation.at("2026-11-16T21:59:59"))).isFalse();
    assertThat(QUIET.contains(Situation.at("2026-11-16T22:00"))).isTrue();
    assertThat(QUIET.contains(Situation.at("2026-11-16T08:00"))).isFalse();
    final var none = new QuietHours(LocalTime.of(8, 0), LocalTime.of(8, 0));
    assertThat(none.contains(Situation.at("2026-11-16T03:00"))).isFalse();
    final var noon = new QuietHours(LocalTime.of(12, 0), LocalTime.of(13, 0));
    assertThat(noon.over(Situation.at("2026-11-16T12:30"))).isEqualTo(Situation.at("2026-11-16T13:00"));
    assertThat(noon.contains(Situation.at("2026-11-16T23:00"))).isFalse();
  }

  @Example
  void that_it_works_again_wakes_only_who_reported_on_the_same_date() {
    final Instant night = Situation.at("2026-11-16T22:30");
    assertThat(goesAt(Manner.Night.GOES_TO_WHO_REPORTED_TODAY, 0, night, Situation.at("2026-11-16T09:00"))).isEqualTo(night);
    final Instant morning = Situation.at("2026-11-17T08:00");
    assertThat(goesAt(Manner.Night.GOES_TO_WHO_REPORTED_TODAY, 0, night, Situation.at("2026-11-15T09:00"))).isEqualTo(morning);
    assertThat(goesAt(Manner.Night.GOES_TO_WHO_REPORTED_TODAY, 0, Situation.at("2026-11-17T00:30"),
        Situation.at("2026-11-16T21:00"))).isEqualTo(morning);
    assertThat(goesAt(Manner.Night.GOES_TO_WHO_REPORTED_TODAY, 0, night, null)).isEqualTo(morning);
  }

  @Property(tries = 500)
  void what_we_found_ourselves_wakes_nobody(@ForAll("instants") Instant told) {
    assertThat(goesAt(Manner.Night.GOES_TO_WHO_REPORTED, 0, told, told)).isEqualTo(told);
    assertThat(QUIET.contains(goesAt(Manner.Night.GOES_TO_WHO_REPORTED, 0, told, null))).isFalse();
  }

  @Property(tries = 1000)
  void is_told_once_a_kind_in_order_and_what_ends_it_is_never_lost(@ForAll("things") List<Thing> things) {
    final List<NoticeKind> kinds = things.stream().map(Thing::kind).toList();
    final List<Integer> remain = StillTrue.of(things);
    final List<NoticeKind> told = remain.stream().map(kinds::get).toList();
    assertThat(remain).isSorted();
    assertThat(told).doesNotHaveDuplicates();
    if (!kinds.isEmpty()) {
      assertThat(told).isNotEmpty();
      final NoticeKind last = kinds.get(kinds.size() - 1);
      if (last != NoticeKind.WORD || things.get(things.size() - 1).ownWords()) {
        assertThat(told).contains(last);
      }
    }
    for (final NoticeKind kind : List.of(NoticeKind.RESTORED, NoticeKind.CLOSED, NoticeKind.CANCELLED,
        NoticeKind.ACKNOWLEDGED)) {
      assertThat(told.contains(kind)).isEqualTo(kinds.contains(kind));
    }
    assertThat(StillTrue.of(remain.stream().map(things::get).toList())).as("true beside each other").hasSize(told.size());
  }

  @Example
  void what_the_engineer_says_himself_is_told_beside_what_waits() {
    final var waits = new Thing(NoticeKind.IN_DIAGNOSIS, false);
    assertThat(StillTrue.of(List.of(waits, new Thing(NoticeKind.WORD, true)))).containsExactly(0, 1);
    assertThat(StillTrue.of(List.of(waits, new Thing(NoticeKind.WORD, false)))).containsExactly(0);
  }

  private static Instant goesAt(Manner.Night night, int minutes, Instant told, Instant reported) {
    return NoticeTiming.goesAt(new Manner(Duration.ofMinutes(minutes), night, 1, false), QUIET, told, reported);
  }

  @Provide
  static Arbitrary<List<Thing>> things() {
    return Combinators.combine(Arbitraries.of(NoticeKind.class), Arbitraries.of(true, false)).as(Thing::new).list();
  }

  /** Of a year with both clock changes, to the second. */
  @Provide
  static Arbitrary<Instant> instants() {
    return Arbitraries.longs().between(Instant.parse("2026-09-01T00:00:00Z").getEpochSecond(),
        Instant.parse("2027-09-01T00:00:00Z").getEpochSecond()).map(Instant::ofEpochSecond);
  }
}
