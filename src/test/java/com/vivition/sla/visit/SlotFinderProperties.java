package com.vivition.sla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/**
 * Random people, places, hours and appointments over three days around a clock change; an oracle that reads the day
 * minute by minute and knows nothing of calendars.
 */
@Label("Slots, whatever people, places, hours and appointments there are")
class SlotFinderProperties {

  private static final Function<LocalDate, Optional<DayException>> NONE = day -> Optional.empty();
  private static final Travel TRAVEL = new Travel(60, 1.2, Duration.ofMinutes(5), Duration.ofMinutes(70));
  private static final SlotFinder FINDER =
      new SlotFinder(TRAVEL, Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(30), 5);
  private static final int DAYS = 3;
  private static final int MINUTES = DAYS * 24 * 60;

  /** Hours of a day, the same every day, in whole hours; away at some time. */
  private record Person(TechnicianPlan plan, int opens, int closes, Interval away) {
  }

  private record World(Instant begin, SlotRequest request, int opens, int closes, List<Person> people) {
  }

  @Property(tries = 150)
  void a_slot_is_found_exactly_where_the_minutes_leave_room(@ForAll Random random) {
    final World world = world(random);
    for (Instant start = world.begin; start.isBefore(world.begin.plusSeconds(60L * MINUTES / 2));
        start = start.plusSeconds(15 * 60)) {
      for (final Person person : world.people) {
        assertThat(FINDER.at(world.request, person.plan, start).isPresent())
            .as("%s at %s", person.plan.id(), start).isEqualTo(oracle(world, person, start));
      }
    }
  }

  @Property(tries = 150)
  void what_is_proposed_fits_is_ranked_and_says_whether_it_is_in_time(@ForAll Random random) {
    final World world = world(random);
    final SlotProposal proposal = FINDER.propose(world.request, plans(world));
    assertThat(proposal.slots()).hasSizeLessThanOrEqualTo(5).isSortedAccordingTo(Comparator.comparing(Slot::start))
        .allSatisfy(slot -> {
          assertThat(oracle(world, person(world, slot.technician()), slot.start())).isTrue();
          assertThat(slot.keepsDeadline()).isEqualTo(!slot.end().isAfter(world.request.due()));
          assertThat(slot.departure()).isAfterOrEqualTo(world.request.earliest());
        });
    assertThat(proposal.noneKeepsDeadline()).isEqualTo(proposal.slots().stream().noneMatch(Slot::keepsDeadline));
    assertThat(proposal.reason() == null).isEqualTo(!proposal.noneKeepsDeadline());
    // none is missed: before the first there is nothing at all
    final Instant first = proposal.slots().isEmpty() ? world.begin.plusSeconds(60L * MINUTES / 2)
        : proposal.slots().get(0).start();
    for (Instant start = world.begin; start.isBefore(first); start = start.plusSeconds(15 * 60)) {
      for (final Person person : world.people) {
        assertThat(oracle(world, person, start)).isFalse();
      }
    }
  }

  @Property(tries = 150)
  void taking_one_slot_after_the_other_never_double_books(@ForAll Random random) {
    final World world = world(random);
    final List<TechnicianPlan> plans = new ArrayList<>(plans(world));
    for (int taken = 0; taken < 8; taken++) {
      final List<Slot> slots = FINDER.propose(world.request, plans).slots();
      if (slots.isEmpty()) {
        return;
      }
      final Slot slot = slots.get(random.nextInt(slots.size()));
      final Place pickUp = slot.pickUp();
      final Stop stop = new Stop("taken-" + taken, slot.start(), slot.end(), world.request.studio(), pickUp,
          pickUp == null ? Duration.ZERO : FINDER.pickUp());
      plans.replaceAll(plan -> plan.id().equals(slot.technician()) ? with(plan, stop) : plan);
      for (final TechnicianPlan plan : plans) {
        final List<Block> blocks = plan.schedule().blocks(TRAVEL);
        for (int next = 1; next < blocks.size(); next++) {
          assertThat(blocks.get(next).departure()).isAfterOrEqualTo(blocks.get(next - 1).freeAt());
        }
        for (final Stop one : plan.schedule().stops()) {
          if (one.id().startsWith("taken")) {
            final Block block = blocks.stream().filter(candidate -> candidate.id().equals(one.id())).findFirst().get();
            assertThat(plan.works(block.departure(), block.freeAt())).isTrue();
          }
        }
      }
    }
  }

  // minute by minute: where he has to be, and whether he is at work
  private static boolean oracle(World world, Person person, Instant start) {
    final SlotRequest request = world.request;
    final Instant end = start.plus(request.work());
    if (start.isBefore(request.from()) || !open(world.opens, world.closes, start, end)) {
      return false;
    }
    final boolean fetches = request.part() != null;
    final Stop stop = new Stop("new", start, end, request.studio(), fetches ? request.part().place() : null,
        fetches ? FINDER.pickUp() : Duration.ZERO);
    final List<Stop> day = new ArrayList<>(person.plan.schedule().stops());
    day.add(stop);
    day.sort(Comparator.comparing(Stop::start));
    final int index = day.indexOf(stop);
    final Place home = person.plan.schedule().home();
    Instant leaves = start.minus(way(home, stop));
    if (index > 0) {
      final Stop before = day.get(index - 1);
      if (before.end().plus(TRAVEL.between(before.place(), home)).isAfter(leaves)) {
        leaves = start.minus(way(before.place(), stop));
        if (leaves.isBefore(before.end())) {
          return false;
        }
      }
    }
    Instant back = end.plus(TRAVEL.between(stop.place(), home));
    if (index < day.size() - 1) {
      final Stop after = day.get(index + 1);
      Instant on = after.start().minus(way(home, after));
      if (back.isAfter(on)) {
        back = end;
        on = after.start().minus(way(stop.place(), after));
        if (on.isBefore(end)) {
          return false;
        }
      }
      if (!atWork(person, on, after.start())) {
        return false;
      }
    }
    return !leaves.isBefore(request.earliest()) && atWork(person, leaves, back);
  }

  private static Duration way(Place from, Stop to) {
    return to.pickUp() == null ? TRAVEL.between(from, to.place())
        : TRAVEL.between(from, to.pickUp()).plus(to.pickUpTime()).plus(TRAVEL.between(to.pickUp(), to.place()));
  }

  private static boolean atWork(Person person, Instant from, Instant to) {
    return open(person.opens, person.closes, from, to)
        && (!person.away.start().isBefore(to) || !from.isBefore(person.away.end()));
  }

  private static boolean open(int opens, int closes, Instant from, Instant to) {
    for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
      final LocalTime local = minute.atZone(Amsterdam.ZONE).toLocalTime();
      if (local.getHour() < opens || local.getHour() >= closes) {
        return false;
      }
    }
    return true;
  }

  private static World world(Random random) {
    final Instant begin = Amsterdam.at(random.nextBoolean() ? "2027-03-27 00:00" : "2026-10-24 00:00");
    final int opens = random.nextInt(10);
    final int closes = opens + 2 + random.nextInt(22 - opens);
    final Place studio = place(random, "studio");
    final Instant earliest = begin.plusSeconds(60L * random.nextInt(MINUTES / 3));
    final PartPlace part = random.nextBoolean() ? null : new PartPlace("w", place(random, "warehouse"), null, null);
    final SlotRequest request = new SlotRequest("INC-1", studio, hours(opens, closes), ComponentType.CAMERA, part,
        Duration.ofMinutes(15 + random.nextInt(90)), earliest.plusSeconds(60L * random.nextInt(1000)), earliest,
        earliest.plusSeconds(60L * random.nextInt(120)), begin.plusSeconds(60L * MINUTES / 2));
    final List<Person> people = new ArrayList<>();
    for (int id = 0; id < 1 + random.nextInt(3); id++) {
      people.add(person(random, begin, "t" + id));
    }
    return new World(begin, request, opens, closes, people);
  }

  private static Person person(Random random, Instant begin, String id) {
    final int opens = random.nextInt(10);
    final int closes = opens + 4 + random.nextInt(20 - opens);
    final Instant leave = begin.plusSeconds(60L * random.nextInt(MINUTES));
    final Interval away = Interval.of(leave, leave.plusSeconds(60L * random.nextInt(600)));
    final Place home = place(random, "home " + id);
    final List<Stop> stops = new ArrayList<>();
    Instant cursor = begin;
    for (int stop = 0; stop < random.nextInt(6); stop++) {
      final Place where = place(random, "other studio " + stop);
      final Place from = stops.isEmpty() ? home : stops.get(stops.size() - 1).place();
      final Instant start = cursor.plus(TRAVEL.between(from, where)).plusSeconds(60L * random.nextInt(500));
      cursor = start.plusSeconds(60L * (15 + random.nextInt(90)));
      stops.add(new Stop("stop-" + stop, start, cursor, where, null, Duration.ZERO));
    }
    final var plan = new TechnicianPlan(id, id, Set.of(ComponentType.CAMERA), hours(opens, closes), List.of(away),
        new Schedule(home, stops));
    return new Person(plan, opens, closes, away);
  }

  private static ServiceCalendar hours(int opens, int closes) {
    return ServiceCalendar.of(Amsterdam.ZONE, Amsterdam.week(EnumSet.allOf(DayOfWeek.class),
        "%02d:00".formatted(opens), closes == 24 ? "00:00" : "%02d:00".formatted(closes)), NONE);
  }

  private static Place place(Random random, String name) {
    return new Place(name, random.nextInt(12) == 0 ? null
        : new GeoPoint(51.5 + random.nextDouble(), 4.5 + random.nextDouble()));
  }

  private static TechnicianPlan with(TechnicianPlan plan, Stop stop) {
    final List<Stop> stops = new ArrayList<>(plan.schedule().stops());
    stops.add(stop);
    return new TechnicianPlan(plan.id(), plan.name(), plan.skills(), plan.hours(), plan.absences(),
        new Schedule(plan.schedule().home(), stops));
  }

  private static List<TechnicianPlan> plans(World world) {
    return world.people.stream().map(Person::plan).toList();
  }

  private static Person person(World world, String id) {
    return world.people.stream().filter(person -> person.plan.id().equals(id)).findFirst().orElseThrow();
  }
}
