package com.vivition.sla.visit;

import static java.util.Comparator.comparing;

import com.vivition.sla.time.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Finds when who can do a visit: within the studio's opening hours, the technician's working hours with all his ways,
 * past the place where the part lies, between what he has agreed already. A pure function of what it is asked.
 *
 * @param travel   how long ways take
 * @param pickUp   how long it takes to pick up a part in a warehouse
 * @param handOver how long it takes to take it over from another technician's van
 * @param apart    how far the slots offered lie apart at least
 * @param shown    how many are offered at most
 */
record SlotFinder(Travel travel, Duration pickUp, Duration handOver, Duration apart, int shown) {

  private static final LocalTime AFTERNOON = LocalTime.of(13, 0);
  private static final long GRID = Duration.ofMinutes(15).toSeconds();

  /**
   * What to offer: at each time the technician with the shortest ways, the times some way apart, soonest first.
   * Without a due time there are two a day at most.
   */
  SlotProposal propose(SlotRequest request, Collection<TechnicianPlan> technicians) {
    final List<TechnicianPlan> able = technicians.stream().filter(plan -> plan.can(request.skill())).toList();
    final List<Slot> chosen = new ArrayList<>();
    Optional<Instant> start = able.isEmpty() ? Optional.empty() : nextStart(request, first(request));
    while (start.isPresent() && chosen.size() < shown) {
      final Instant at = start.get();
      final Optional<Slot> best = able.stream().map(plan -> at(request, plan, at)).flatMap(Optional::stream)
          .min(comparing(Slot::travel).thenComparing(Slot::technician));
      best.ifPresent(chosen::add);
      start = nextStart(request, best.isPresent() ? following(request, at) : at.plusSeconds(GRID));
    }
    final boolean late = request.due() != null && chosen.stream().noneMatch(Slot::keepsDeadline);
    return new SlotProposal(List.copyOf(chosen), late, reason(request, able, chosen, late));
  }

  /** Where nothing is due by any time, there are days to choose from: of each the morning and the afternoon. */
  private Instant following(SlotRequest request, Instant chosen) {
    final Instant apartFrom = chosen.plus(apart);
    if (request.due() != null) {
      return apartFrom;
    }
    final ZonedDateTime local = chosen.atZone(request.opening().zone());
    final ZonedDateTime next = local.toLocalTime().isBefore(AFTERNOON)
        ? local.toLocalDate().atTime(AFTERNOON).atZone(local.getZone())
        : local.toLocalDate().plusDays(1).atStartOfDay(local.getZone());
    return Times.later(next.toInstant(), apartFrom);
  }

  /** The slot of that technician at that start; empty when something speaks against it. */
  Optional<Slot> at(SlotRequest request, TechnicianPlan plan, Instant start) {
    final Instant end = start.plus(request.work());
    if (!plan.can(request.skill()) || start.isBefore(request.from())
        || !isOpen(request.opening(), start, end)
        || request.hours() != null && !isOpen(request.hours(), start, end)) {
      return Optional.empty();
    }
    final Stop stop = stop(request, plan, start, end);
    final Stop[] around = plan.schedule().around(stop);
    final Place home = plan.schedule().home();
    final Leeway to = Leeway.between(around[0], stop, home, travel);
    final Leeway onward = Leeway.between(stop, around[1], home, travel);
    final boolean fits = to.possible() && onward.possible()
        && !to.departure().isBefore(request.earliest())
        && partIsThere(request, stop)
        && plan.works(to.departure(), onward.freeAt())
        && leavesRoomForNext(plan, around[1], onward);
    return fits ? Optional.of(slot(request, plan, stop, around[1], to, onward)) : Optional.empty();
  }

  private static boolean isOpen(ServiceCalendar hours, Instant start, Instant end) {
    return hours.worked(start, end).equals(Duration.between(start, end));
  }

  private Stop stop(SlotRequest request, TechnicianPlan plan, Instant start, Instant end) {
    final PartPlace part = request.part();
    final boolean has = part == null || plan.id().equals(part.vanOf());
    return new Stop("new", start, end, request.studio(), has ? null : part.place(),
        has ? Duration.ZERO : part.vanOf() == null ? pickUp : handOver);
  }

  private boolean partIsThere(SlotRequest request, Stop stop) {
    return request.part() == null || request.part().from() == null
        || !(stop.pickUp() == null ? stop.start() : stop.pickedUpFrom(travel)).isBefore(request.part().from());
  }

  // he may have to leave for his next visit earlier than so far: then he must be at work by that time
  private static boolean leavesRoomForNext(TechnicianPlan plan, Stop next, Leeway onward) {
    return next == null || plan.works(onward.departure(), next.start());
  }

  private static Instant first(SlotRequest request) {
    return request.from().isAfter(request.earliest()) ? request.from() : request.earliest();
  }

  private static Optional<Instant> nextStart(SlotRequest request, Instant from) {
    Instant start = onGrid(from);
    while (!start.isAfter(request.until())) {
      final Instant open = onGrid(request.opening().nextOpening(start));
      if (open.equals(start)) {
        return Optional.of(start);
      }
      start = open;
    }
    return Optional.empty();
  }

  // zones differ from UTC by whole quarters
  private static Instant onGrid(Instant from) {
    final long seconds = from.getNano() > 0 ? from.getEpochSecond() + 1 : from.getEpochSecond();
    return Instant.ofEpochSecond(Math.floorDiv(seconds + GRID - 1, GRID) * GRID);
  }

  private Slot slot(SlotRequest request, TechnicianPlan plan, Stop stop, Stop next, Leeway to, Leeway onward) {
    final boolean direct = next != null && stop.place().equals(onward.origin());
    final boolean guessed = Stream.of(to.origin(), stop.pickUp(), stop.place(),
            direct ? next.place() : plan.schedule().home(), direct ? next.pickUp() : null)
        .anyMatch(place -> place != null && place.point() == null);
    final Instant pickUpAt = stop.pickUp() == null ? null : stop.pickedUpFrom(travel);
    return new Slot(plan.id(), plan.name(), stop.start(), stop.end(), to.departure(), pickUpAt, stop.pickUp(),
        onward.freeAt(), request.inTime(stop.end()), guessed,
        SlotWords.why(request, plan, stop, to, pickUpAt, guessed));
  }

  private static String reason(SlotRequest request, List<TechnicianPlan> able, List<Slot> chosen, boolean late) {
    if (able.isEmpty()) {
      return SlotWords.nobodyCan(request);
    }
    if (chosen.isEmpty()) {
      return SlotWords.nobodyIsFree(request);
    }
    return late ? SlotWords.tooLate(request, chosen.get(0)) : null;
  }
}
