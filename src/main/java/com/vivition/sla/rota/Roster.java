package com.vivition.sla.rota;

import static java.time.temporal.ChronoUnit.WEEKS;
import static java.time.temporal.TemporalAdjusters.previousOrSame;
import static java.util.Comparator.comparing;

import com.vivition.sla.time.Interval;
import com.vivition.sla.time.Times;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/**
 * Turns a line's rota into shifts. Local times follow R6 over both clock changes: one that does not exist moves
 * forward, of one that exists twice a beginning takes the first and an end the last; where two entries meet in an hour
 * that exists twice, the later one begins.
 *
 * @param known whether a user can be on duty at all; who has left is passed over
 */
record Roster(DutyLine line, RotaDocument document, ZoneId zone, Predicate<String> known) {

  /** No shift is longer, so that what lies further off touches nothing. */
  static final Duration LONGEST = Duration.ofDays(DutyException.LONGEST_DAYS + 1L);

  /** Everything that somebody is named for, also where nobody is needed: what touches that stretch, in order. */
  List<Shift> named(Instant from, Instant to) {
    final List<Span> exceptions = apart(document.exceptions().stream()
        .map(one -> new Span(begin(one.from()), end(one.to()), one.users())).toList());
    final List<Interval> taken = exceptions.stream().map(Span::time).toList();
    final List<Shift> named = new ArrayList<>();
    pattern(from, to).forEach(span -> add(named, Stretches.without(List.of(span.time()), taken), span.users));
    exceptions.forEach(span -> add(named, List.of(span.time()), span.users));
    named.removeIf(shift -> !shift.end().isAfter(from) || !shift.start().isBefore(to));
    named.sort(comparing(Shift::start));
    return named;
  }

  /** The shifts in the needed stretches. */
  List<Shift> shifts(List<Interval> needed) {
    if (needed.isEmpty()) {
      return List.of();
    }
    final List<Shift> shifts = new ArrayList<>();
    named(needed.get(0).start(), needed.get(needed.size() - 1).end()).forEach(shift ->
        add(shifts, Stretches.common(List.of(shift.time()), needed), shift.users()));
    return shifts;
  }

  private void add(List<Shift> shifts, List<Interval> times, List<String> users) {
    final List<String> there = users.stream().filter(known).toList();
    if (!there.isEmpty()) {
      times.forEach(time -> shifts.add(new Shift(line, time.start(), time.end(), there)));
    }
  }

  private List<Span> pattern(Instant from, Instant to) {
    final LocalDate first = monday(LocalDate.ofInstant(from, zone)).minusWeeks(2);
    final LocalDate last = monday(LocalDate.ofInstant(to, zone)).plusWeeks(1);
    final List<Span> spans = new ArrayList<>();
    for (LocalDate monday = first; !monday.isAfter(last); monday = monday.plusWeeks(1)) {
      final LocalDate week = monday;
      final int number = (int) Math.floorMod(WEEKS.between(monday(document.anchor()), monday), (long) document.weeks()) + 1;
      document.pattern().stream().filter(entry -> entry.week() == number).forEach(entry -> {
        final LocalDateTime begins = week.plusDays(entry.fromDay().getValue() - 1L).atTime(entry.from());
        spans.add(new Span(begin(begins), end(begins.plusMinutes(entry.minutes())), entry.users()));
      });
    }
    return apart(spans);
  }

  /** In order of time, none overlapping the next; a clock change may have left nothing of one. */
  private static List<Span> apart(List<Span> spans) {
    final List<Span> apart = new ArrayList<>(spans);
    apart.removeIf(span -> !span.start.isBefore(span.end));
    apart.sort(comparing(Span::start));
    for (int i = 0; i + 1 < apart.size(); i++) {
      apart.set(i, apart.get(i).before(apart.get(i + 1).start));
    }
    return apart;
  }

  private Instant begin(LocalDateTime local) {
    return local.atZone(zone).toInstant();
  }

  private Instant end(LocalDateTime local) {
    return local.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  private static LocalDate monday(LocalDate date) {
    return date.with(previousOrSame(DayOfWeek.MONDAY));
  }

  private record Span(Instant start, Instant end, List<String> users) {

    Span before(Instant next) {
      return new Span(start, Times.earlier(end, next), users);
    }

    Interval time() {
      return Interval.of(start, end);
    }
  }
}
