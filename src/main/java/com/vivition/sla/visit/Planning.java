package com.vivition.sla.visit;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.DutchHolidays;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.TimeWindow;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Gives {@link SlotFinder} what it has to know, out of the tables. */
@Service
class Planning {

  // a visit that ended longer ago says nothing about where anybody is
  private static final Duration PAST = Duration.ofDays(1);

  private final StudioRegistry studios;
  private final Technicians technicians;
  private final VisitRows visits;
  private final ServiceHours hours;
  private final VisitSettings settings;
  private final Clock clock;
  private final SlotFinder finder;
  private final Function<LocalDate, Optional<DayException>> holidays = new DutchHolidays();

  Planning(StudioRegistry studios, Technicians technicians, VisitRows visits, ServiceHours hours,
      VisitSettings settings, Clock clock) {
    this.studios = studios;
    this.technicians = technicians;
    this.visits = visits;
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
    this.finder = settings.finder();
  }

  SlotFinder finder() {
    return finder;
  }

  /** The studio as a place to go to. */
  static Place place(Studio studio) {
    return new Place("%s, %s".formatted(studio.name(), studio.address().city()),
        GeoPoint.of(studio.latitude(), studio.longitude()));
  }

  /**
   * What a visit needs.
   *
   * @param earliest nobody leaves before
   * @param from     null: as soon as possible
   */
  SlotRequest request(Visit visit, PartPlace part, Instant due, Instant earliest, Instant from) {
    final Instant soonest = from == null ? earliest : from;
    return new SlotRequest(visit.errand(), visit.place(), opening(studios.get(visit.studio())), visit.skill(), part,
        visit.work(), due, earliest, soonest, Times.later(soonest, clock.instant()).plus(settings.horizon()));
  }

  /** The calendar of hours by name; null for null. */
  ServiceCalendar calendar(Hours name) {
    return name == null ? null : hours.calendar(name);
  }

  /** Whom one can plan, by id, with their schedules; without that visit, which is to be planned anew. */
  Map<String, TechnicianPlan> plans(String without) {
    final Map<String, List<Stop>> stops = stops(without);
    final Map<List<?>, ServiceCalendar> calendars = new HashMap<>();
    final Map<String, TechnicianPlan> plans = new HashMap<>();
    technicians.all().forEach(technician -> plans.put(technician.id(), plan(technician, calendars.computeIfAbsent(
        List.of(technician.workingHours(), technician.worksOnHolidays()), key -> working(technician)),
        stops.getOrDefault(technician.id(), List.of()))));
    return plans;
  }

  /** Recomputes a technician's ways after something was planned, moved or ended; call with his row locked. */
  void refresh(String technician) {
    final Technician known = technicians.get(technician);
    new Schedule(known.place(), stops(null).getOrDefault(technician, List.of())).blocks(finder.travel())
        .forEach(visits::way);
  }

  private Map<String, List<Stop>> stops(String without) {
    return visits.stops(clock.instant().minus(PAST), without,
        kind -> StockLocation.Kind.VAN.name().equals(kind) ? settings.handOver() : settings.pickUp());
  }

  private static TechnicianPlan plan(Technician technician, ServiceCalendar working, List<Stop> stops) {
    final Set<ComponentType> skills = EnumSet.noneOf(ComponentType.class);
    skills.addAll(technician.skills());
    return new TechnicianPlan(technician.id(), technician.name(), skills, working,
        technician.absences().stream().map(Absence::interval).toList(), new Schedule(technician.place(), stops));
  }

  private ServiceCalendar working(Technician technician) {
    return technician.workingHours().isEmpty() ? null
        : calendar(technician.workingHours(), technician.worksOnHolidays() ? day -> Optional.empty() : holidays);
  }

  // nobody told when they are there: as in most offices
  private ServiceCalendar opening(Studio studio) {
    return studio.openingHours().isEmpty() ? hours.calendar(Hours.BUSINESS_HOURS)
        : calendar(studio.openingHours(), day -> Optional.empty());
  }

  private ServiceCalendar calendar(List<OpeningHours> week, Function<LocalDate, Optional<DayException>> exceptions) {
    final Map<DayOfWeek, List<TimeWindow>> windows = new EnumMap<>(DayOfWeek.class);
    week.forEach(hours -> windows.merge(hours.day(), List.of(TimeWindow.of(hours.opens(), hours.closes())),
        (some, more) -> Stream.concat(some.stream(), more.stream()).toList()));
    return ServiceCalendar.of(zone(), windows, exceptions);
  }

  /** The zone in which people say times. */
  ZoneId zone() {
    return hours.calendar(Hours.BUSINESS_HOURS).zone();
  }
}
