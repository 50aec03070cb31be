package com.vivition.sla.visit;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.ServiceCalendar;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** On a line along a meridian, where 60 km/h and no detour make a degree of latitude 112 minutes; Monday. */
class SlotFinderTest {

  private static final Function<LocalDate, Optional<DayException>> NONE = day -> Optional.empty();
  private static final Travel TRAVEL = new Travel(60, 1, Duration.ZERO, Duration.ofMinutes(90));
  private static final SlotFinder FINDER =
      new SlotFinder(TRAVEL, Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofMinutes(60), 5);
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Place STUDIO = north("the studio", 30);
  private static final PartPlace IN_WAREHOUSE = new PartPlace("w", north("the warehouse", 15), null, null);

  @Test
  void leavesAsSoonAsPossibleAndEndsInTime() {
    final SlotProposal proposal = FINDER.propose(request(null, "13:00"), List.of(tom()));
    assertThat(starts(proposal)).containsExactly("10:45", "11:45", "12:45", "13:45", "14:45");
    assertThat(proposal.slots()).extracting(Slot::keepsDeadline).containsExactly(true, true, false, false, false);
    assertThat(proposal.noneKeepsDeadline()).isFalse();
    assertThat(proposal.reason()).isNull();
    final Slot first = proposal.slots().get(0);
    assertThat(first.departure()).isEqualTo(at("2026-11-23 10:15"));
    assertThat(first.freeAt()).isEqualTo(at("2026-11-23 12:15"));
    assertThat(first.why())
        .isEqualTo("Tom leaves home at 10:15; the work ends 1 h 15 min before the due time.");
  }

  @Test
  void picksThePartUpOnTheWay() {
    final Slot first = FINDER.propose(request(IN_WAREHOUSE, null), List.of(tom())).slots().get(0);
    assertThat(first.start()).isEqualTo(at("2026-11-23 10:45"));
    assertThat(first.pickUpAt()).isEqualTo(at("2026-11-23 10:20"));
    assertThat(first.departure()).isEqualTo(at("2026-11-23 10:05"));
    assertThat(first.travelBefore()).isEqualTo(Duration.ofMinutes(40));
    assertThat(first.travelAfter()).isEqualTo(Duration.ofMinutes(30));
    assertThat(first.why()).isEqualTo(
        "Tom leaves home at 10:05, picks the part up at the warehouse at 10:20; there is no due time.");
  }

  @Test
  void whoHasThePartInHisVanGoesBeforeWhoTakesItOver() {
    final PartPlace van = new PartPlace("van-tom", north("Tom's van", 0), "tom", null);
    final Slot own = FINDER.propose(request(van, null), List.of(tom(), technician("ann", 0))).slots().get(0);
    assertThat(own.technician()).isEqualTo("tom");
    assertThat(own.pickUp()).isNull();
    assertThat(own.why()).contains("with the part in the van");
    final Slot other = FINDER.propose(request(van, null), List.of(technician("ann", 0))).slots().get(0);
    assertThat(other.why()).contains("takes the part over at Tom's van at 10:");
    assertThat(other.travelBefore()).isEqualTo(Duration.ofMinutes(50));
  }

  @Test
  void aPartOnOrderIsPickedUpOnceItIsThere() {
    final PartPlace ordered = new PartPlace("w", north("the warehouse", 15), null, at("2026-11-24 12:00"));
    assertThat(FINDER.propose(request(ordered, null), List.of(tom())).slots().get(0).start())
        .isEqualTo(at("2026-11-24 12:30"));
  }

  @Test
  void saysWhenNoneKeepsTheDeadlineAndShowsTheSoonest() {
    final SlotProposal proposal = FINDER.propose(request(null, "11:00"), List.of(tom()));
    assertThat(proposal.noneKeepsDeadline()).isTrue();
    assertThat(starts(proposal)).startsWith("10:45");
    assertThat(proposal.reason()).isEqualTo("No work can end by Mon 23 Nov 11:00: the soonest, by Tom, "
        + "ends Mon 23 Nov 11:45, 45 min after the due time.");
  }

  @Test
  void saysWhenNobodyHasTheSkill() {
    final var door = new SlotRequest("INC-1", STUDIO, office(), ComponentType.DOOR, null, HOUR, at("2026-11-23 13:00"),
        at("2026-11-23 10:05"), at("2026-11-23 10:05"), at("2026-12-07 10:05"));
    final SlotProposal proposal = FINDER.propose(door, List.of(tom()));
    assertThat(proposal.slots()).isEmpty();
    assertThat(proposal.noneKeepsDeadline()).isTrue();
    assertThat(proposal.reason()).startsWith("No technician has the skill DOOR.");
  }

  @Test
  void saysWhenNobodyIsFree() {
    final var away = new TechnicianPlan("tom", "Tom", Set.of(ComponentType.CAMERA), office(),
        List.of(Interval.of(at("2026-11-01 00:00"), at("2027-01-01 00:00"))),
        new Schedule(north("home", 0), List.of()));
    final var never = new TechnicianPlan("ann", "Ann", Set.of(ComponentType.CAMERA), null, List.of(),
        new Schedule(north("home", 0), List.of()));
    assertThat(FINDER.propose(request(null, null), List.of(away, never)).reason())
        .startsWith("Until Mon 7 Dec 10:05 no technician for CAMERA is free");
  }

  @Test
  void goesDirectlyFromOneVisitToTheNextWhenThereIsNoTimeForHome() {
    final Stop other = stop("a", "09:00", "11:00", north("another studio", 40));
    final SlotProposal proposal = FINDER.propose(request(null, null), List.of(technician("tom", 0, other)));
    final Slot first = proposal.slots().get(0);
    assertThat(first.start()).isEqualTo(at("2026-11-23 11:15"));
    assertThat(first.departure()).isEqualTo(at("2026-11-23 11:05"));
    assertThat(first.why()).startsWith("Tom leaves another studio at 11:05");
  }

  @Test
  void leavesTimeForTheWayToTheNextVisit() {
    final Stop next = stop("a", "12:00", "13:00", north("another studio", 45));
    final List<Slot> slots = FINDER.propose(request(null, null), List.of(technician("tom", 0, next))).slots();
    // ends 11:45, a quarter of an hour from the next
    assertThat(slots.get(0).start()).isEqualTo(at("2026-11-23 10:45"));
    assertThat(slots.get(0).freeAt()).isEqualTo(at("2026-11-23 11:45"));
    assertThat(slots.get(1).start()).isEqualTo(at("2026-11-23 13:15"));
  }

  @Test
  void hisWayHomeIsWithinHisHoursToo() {
    final var last = FINDER.at(request(null, null), tom(), at("2026-11-23 15:30"));
    assertThat(last).isPresent();
    assertThat(FINDER.at(request(null, null), tom(), at("2026-11-23 15:45"))).isEmpty();
  }

  @Test
  void anAddressWithoutCoordinatesIsAGuessAndSaysSo() {
    final var request = new SlotRequest("INC-1", new Place("somewhere", null), office(), null, null, HOUR, null,
        at("2026-11-23 10:00"), at("2026-11-23 10:00"), at("2026-12-07 10:00"));
    final Slot slot = FINDER.propose(request, List.of(tom())).slots().get(0);
    assertThat(slot.travelBefore()).isEqualTo(Duration.ofMinutes(90));
    assertThat(slot.guessed()).isTrue();
    assertThat(slot.why()).endsWith("no coordinates, so the travel time is a guess: ask before you agree.");
  }

  @Test
  void onTheDayOfTheClockChangeTimeIsRealTime() {
    final ServiceCalendar always = ServiceCalendar.of(Amsterdam.ZONE,
        Amsterdam.week(EnumSet.allOf(DayOfWeek.class), "00:00", "00:00"), NONE);
    final var night = new TechnicianPlan("tom", "Tom", Set.of(), always, List.of(),
        new Schedule(north("home", 0), List.of()));
    final var spring = new SlotRequest("INC-1", STUDIO, always, null, null, HOUR, at("2027-03-28 04:00"),
        at("2027-03-28 01:10"), at("2027-03-28 01:10"), at("2027-03-29 00:00"));
    // 01:45 and an hour is 03:45, since 02:00 to 03:00 does not exist
    final List<Slot> slots = FINDER.propose(spring, List.of(night)).slots();
    assertThat(slots.get(0).start()).isEqualTo(at("2027-03-28 01:45"));
    assertThat(slots.get(0).end()).isEqualTo(at("2027-03-28 03:45"));
    assertThat(slots).extracting(Slot::keepsDeadline).containsExactly(true, false, false, false, false);
    // 02:30 exists twice: the second comes an hour later
    final Instant first = LocalDateTime.parse("2026-10-25T02:30").atZone(Amsterdam.ZONE).toInstant();
    final var autumn = new SlotRequest("INC-1", STUDIO, always, null, null, HOUR, at("2026-10-26 00:00"),
        first.minusSeconds(1800), first, at("2026-10-26 00:00"));
    assertThat(FINDER.propose(autumn, List.of(night)).slots().subList(0, 2)).extracting(Slot::start)
        .containsExactly(first, first.plus(HOUR));
  }

  @Test
  void theStudioOpensAndClosesForTheWork() {
    final ServiceCalendar morning = ServiceCalendar.of(Amsterdam.ZONE,
        Amsterdam.week(EnumSet.of(DayOfWeek.TUESDAY), "08:00", "10:00"), NONE);
    final var request = new SlotRequest("INC-1", STUDIO, morning, null, null, HOUR, null, at("2026-11-23 10:05"),
        at("2026-11-23 10:05"), at("2026-11-30 10:05"));
    // he starts at 8 himself
    assertThat(starts(FINDER.propose(request, List.of(tom())))).containsExactly("08:30");
  }

  @Test
  void withoutADueTimeThereAreDaysToChooseFrom() {
    final var request = new SlotRequest("INC-1", STUDIO, office(), ComponentType.CAMERA, null, HOUR, null,
        at("2026-11-26 09:00"), at("2026-11-26 09:00"), at("2026-12-10 09:00"));
    final List<Slot> slots = FINDER.propose(request, List.of(tom())).slots();
    assertThat(slots).hasSize(5);
    final Map<LocalDate, List<Integer>> days = slots.stream().map(slot -> slot.start().atZone(Amsterdam.ZONE))
        .collect(Collectors.groupingBy(ZonedDateTime::toLocalDate, TreeMap::new,
            Collectors.mapping(ZonedDateTime::getHour, Collectors.toList())));
    // Thursday, Friday and, after the weekend, Monday
    assertThat(days.keySet()).map(LocalDate::getDayOfMonth).containsExactly(26, 27, 30);
    assertThat(days.values()).allSatisfy(hours -> {
      assertThat(hours).hasSizeBetween(1, 2);
      assertThat(hours.stream().filter(hour -> hour < 13)).hasSize(1);
    });
  }

  @Test
  void fiftyTechniciansWhoLiveTooFarAwayAreSaidToBeBusy() {
    final List<TechnicianPlan> fifty = IntStream.range(0, 50).mapToObj(i -> new TechnicianPlan("t" + i, "T" + i,
        Set.of(ComponentType.CAMERA), office(), List.of(), new Schedule(north("home", 200 + i), List.of()))).toList();
    final var far = new SlotRequest("INC-1", STUDIO, office(), ComponentType.CAMERA, null, Duration.ofHours(7), null,
        at("2026-11-23 10:05"), at("2026-11-23 10:05"), at("2026-12-07 10:05"));
    // every quarter of an hour of everybody is looked at; how long it takes is a benchmark's business
    final SlotProposal proposal = FINDER.propose(far, fifty);
    assertThat(proposal.slots()).isEmpty();
    assertThat(proposal.reason()).startsWith("Until Mon 7 Dec 10:05");
  }

  @Test
  void distancesAreGreatCircles() {
    assertThat(new GeoPoint(52.3702, 4.8952).kilometresTo(new GeoPoint(50.8503, 4.3517))).isCloseTo(173, within(1.0));
    assertThat(new GeoPoint(0, 179.5).kilometresTo(new GeoPoint(0, -179.5))).isCloseTo(111.2, within(0.1));
  }

  private static SlotRequest request(PartPlace part, String due) {
    return new SlotRequest("INC-1", STUDIO, office(), ComponentType.CAMERA, part, HOUR,
        due == null ? null : at("2026-11-23 " + due), at("2026-11-23 10:05"), at("2026-11-23 10:05"),
        at("2026-12-07 10:05"));
  }

  private static TechnicianPlan tom() {
    return technician("tom", 0);
  }

  private static TechnicianPlan technician(String id, int minutesNorth, Stop... stops) {
    return new TechnicianPlan(id, Character.toUpperCase(id.charAt(0)) + id.substring(1), Set.of(ComponentType.CAMERA),
        office(), List.of(), new Schedule(north("home", minutesNorth), List.of(stops)));
  }

  private static ServiceCalendar office() {
    return ServiceCalendar.of(Amsterdam.ZONE,
        Amsterdam.week(EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY), "08:00", "17:00"), NONE);
  }

  private static Stop stop(String id, String start, String end, Place place) {
    return new Stop(id, at("2026-11-23 " + start), at("2026-11-23 " + end), place, null, Duration.ZERO);
  }

  // so many minutes' drive from the south
  private static Place north(String name, double minutes) {
    return new Place(name, new GeoPoint(50 + (minutes - 0.01) / 111.195, 5));
  }

  private static List<String> starts(SlotProposal proposal) {
    return proposal.slots().stream().map(slot -> slot.start().atZone(Amsterdam.ZONE).toLocalTime().toString()).toList();
  }
}
