package com.vivition.sla.portal.duty;

import static java.util.stream.Collectors.collectingAndThen;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.portal.duty.RotaView.Day;
import com.vivition.sla.portal.duty.RotaView.Item;
import com.vivition.sla.portal.duty.RotaView.Line;
import com.vivition.sla.portal.duty.RotaView.Link;
import com.vivition.sla.portal.duty.RotaView.Now;
import com.vivition.sla.portal.duty.RotaView.Week;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.DutyStaff;
import com.vivition.sla.rota.PatternEntry;
import com.vivition.sla.rota.Rota;
import com.vivition.sla.rota.RotaDocument;
import com.vivition.sla.rota.RotaEditor;
import com.vivition.sla.rota.Shift;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the page of the rota shows: today and four weeks ahead. */
@Component
class RotaViews {

  private static final int DAYS = 28;
  private static final Duration NEXT = Duration.ofDays(35);
  private static final DateTimeFormatter AT = words("EEE d MMM HH:mm");
  private static final DateTimeFormatter TIME = words("HH:mm");
  private static final DateTimeFormatter DAY = words("EEE d MMM");
  private static final DateTimeFormatter DATE = words("d MMMM");

  private final Rota rota;
  private final RotaEditor editor;
  private final DutyStaff staff;
  private final FeedLinks links;
  private final ServiceHours hours;
  private final Clock clock;

  RotaViews(Rota rota, RotaEditor editor, DutyStaff staff, FeedLinks links, ServiceHours hours, Clock clock) {
    this.rota = rota;
    this.editor = editor;
    this.staff = staff;
    this.links = links;
    this.hours = hours;
    this.clock = clock;
  }

  /** As that user sees it. */
  @Transactional(readOnly = true)
  public RotaView of(String user) {
    final ServiceCalendar office = hours.calendar(Hours.BUSINESS_HOURS);
    final ZoneId zone = office.zone();
    final LocalDate today = clock.instant().atZone(zone).toLocalDate();
    final Instant from = today.atStartOfDay(zone).toInstant();
    final Instant to = today.plusDays(DAYS).atStartOfDay(zone).toInstant();
    final List<Map<LocalDate, List<Item>>> items = lines()
        .map(line -> items(line, from, to, new Reader(user, staff.named(line), zone))).toList();
    final List<Day> days = today.datesUntil(today.plusDays(DAYS))
        .map(date -> new Day(DAY.format(date), office.exceptionOn(date).orElse(null), date.equals(today),
            items.stream().map(line -> line.getOrDefault(date, List.of())).toList()))
        .toList();
    final Map<LocalDate, List<Integer>> weeks = new TreeMap<>(IntStream.range(0, DAYS).boxed()
        .collect(groupingBy(day -> today.plusDays(day).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)))));
    return new RotaView(
        lines().map(line -> now(line, new Reader(user, staff.named(line), zone))).toList(),
        weeks.entrySet().stream().map(week -> new Week(
            "%s to %s".formatted(DATE.format(week.getKey()), DATE.format(week.getKey().plusDays(6))),
            week.getValue().stream().map(days::get).filter(day -> day.cells().stream().anyMatch(cell -> !cell.isEmpty()))
                .toList())).filter(week -> !week.days().isEmpty()).toList(),
        lines().mapToInt(line -> rota.gaps(line, clock.instant(), to).size()).sum(),
        lines().map(line -> line(line, today)).toList(),
        Stream.concat(Stream.of(new Link("My duty", links.of(new Feed(user, null)))),
            lines().map(line -> new Link("Everybody: " + line.title(), links.of(new Feed(user, line))))).toList());
  }

  private Map<LocalDate, List<Item>> items(DutyLine line, Instant from, Instant to, Reader reader) {
    record Dated(Instant start, Item item) {
    }

    final List<Dated> all = new ArrayList<>();
    rota.between(line, from, to).forEach(shift -> all.add(new Dated(shift.start(), reader.item(shift))));
    rota.gaps(line, from, to).forEach(gap -> all.add(new Dated(gap.start(),
        new Item(List.of(reader.range(gap)), null, null, false))));
    return all.stream().sorted(Comparator.comparing(Dated::start)).collect(groupingBy(
        one -> (one.start.isBefore(from) ? from : one.start).atZone(reader.zone).toLocalDate(),
        collectingAndThen(mapping(Dated::item, toList()), RotaViews::inOne)));
  }

  /** Before and after office hours the same people, said once. */
  private static List<Item> inOne(List<Item> items) {
    return List.copyOf(items.stream().collect(toMap(item -> Arrays.asList(item.first(), item.then()), item -> item,
        (one, same) -> new Item(Stream.concat(one.times().stream(), same.times().stream()).toList(), one.first(),
            one.then(), one.mine()), LinkedHashMap::new)).values());
  }

  private Now now(DutyLine line, Reader reader) {
    final Instant now = clock.instant();
    final Optional<Shift> next = rota.between(line, now, now.plus(NEXT)).stream()
        .filter(shift -> shift.start().isAfter(now)).findFirst();
    final String later = next.map(shift -> "Next: %s from %s".formatted(reader.first(shift), reader.at(shift.start())))
        .orElse("Nobody is named for the next weeks");
    return rota.onDuty(line, now)
        .map(shift -> new Now(line.title(), "duty", shift.first().equals(reader.user),
            "%s, from %s until %s".formatted(reader.first(shift), reader.at(shift.start()), reader.time(shift.end())),
            reader.then(shift) == null ? later : "Then %s. %s".formatted(reader.then(shift), later)))
        .orElseGet(() -> rota.isNeeded(now)
            ? new Now(line.title(), "gap", false, "Nobody is on duty until "
                + reader.at(rota.gaps(line, now, now.plus(NEXT)).get(0).end()), later)
            : new Now(line.title(), "free", false, "Nobody has to be on duty just now", later));
  }

  private Line line(DutyLine line, LocalDate today) {
    final Map<String, String> names = staff.named(line);
    final RotaDocument document = editor.get(line);
    return new Line(line.name().toLowerCase(Locale.ROOT), line.name(), line.title(), names,
        document.pattern().stream().map(entry -> pattern(entry, document, names)).toList(),
        document.exceptions().stream().filter(one -> !one.to().toLocalDate().isBefore(today))
            .map(one -> new RotaView.Exception(one.from().toString(),
                "%s to %s".formatted(AT.format(one.from()), AT.format(one.to())), who(one.users(), names), one.note()))
            .toList());
  }

  private static String pattern(PatternEntry entry, RotaDocument document, Map<String, String> names) {
    return "%s%s %s to %s %s: %s".formatted(
        document.weeks() == 1 ? "" : "Week %d of %d, ".formatted(entry.week(), document.weeks()),
        day(entry.fromDay()), TIME.format(entry.from()), day(entry.toDay()), TIME.format(entry.to()),
        who(entry.users(), names));
  }

  private static String who(List<String> users, Map<String, String> names) {
    return users.stream().map(user -> names.getOrDefault(user, user + " (cannot be on duty any more)"))
        .collect(joining(", then "));
  }

  private static String day(DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
  }

  private static Stream<DutyLine> lines() {
    return Arrays.stream(DutyLine.values());
  }

  private static DateTimeFormatter words(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH);
  }

  /** Who reads a line, and how he reads it. */
  private record Reader(String user, Map<String, String> names, ZoneId zone) {

    Item item(Shift shift) {
      return new Item(List.of(range(shift.time())), first(shift), then(shift), shift.first().equals(user));
    }

    String first(Shift shift) {
      return names.getOrDefault(shift.first(), shift.first());
    }

    String then(Shift shift) {
      return shift.users().size() == 1 ? null
          : shift.users().stream().skip(1).map(id -> names.getOrDefault(id, id)).collect(joining(", "));
    }

    String range(Interval time) {
      return "%s–%s".formatted(time(time.start()), time(time.end()));
    }

    String time(Instant at) {
      return TIME.format(at.atZone(zone));
    }

    String at(Instant at) {
      return AT.format(at.atZone(zone));
    }
  }
}
