package com.vivition.sla.rota;

import com.vivition.sla.time.Interval;
import com.vivition.sla.time.Times;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is on duty when, by the rota as it stands now. */
@Service
public class Rota {

  private static final Duration LOOK_AHEAD = Duration.ofDays(35);

  private final RotaTable table;
  private final NeededHours needed;
  private final DutyStaff staff;

  Rota(RotaTable table, NeededHours needed, DutyStaff staff) {
    this.table = table;
    this.needed = needed;
    this.staff = staff;
  }

  /** Who is on duty at that instant; empty: nobody is, by a gap or since none is needed then. */
  @Transactional(readOnly = true)
  public Optional<Shift> onDuty(DutyLine line, Instant at) {
    return between(line, at, at.plusNanos(1)).stream().findFirst();
  }

  /** The shifts that touch the stretch, whole, in order of time; none overlaps another. */
  @Transactional(readOnly = true)
  public List<Shift> between(DutyLine line, Instant from, Instant to) {
    if (!from.isBefore(to)) {
      return List.of();
    }
    // so that the first and the last are whole
    final List<Interval> around = needed.between(from.minus(Roster.LONGEST), to.plus(Roster.LONGEST));
    final Roster roster = new Roster(line, table.document(line), needed.zone(), staff.of(line)::contains);
    return roster.shifts(around).stream()
        .filter(shift -> shift.end().isAfter(from) && shift.start().isBefore(to)).toList();
  }

  /** The stretches between the two instants in which somebody has to be on duty and nobody is, in order of time. */
  @Transactional(readOnly = true)
  public List<Interval> gaps(DutyLine line, Instant from, Instant to) {
    return Stretches.without(needed.between(from, to), between(line, from, to).stream().map(Shift::time).toList());
  }

  /** Whether people on duty are needed: outside business hours, within extended hours (R2). */
  public boolean isNeeded(Instant at) {
    return !needed.between(at, at.plusNanos(1)).isEmpty();
  }

  /**
   * The next instant after which who is on duty, or whether anybody is needed, is different, as far as rota and service
   * hours are known now; at most 35 days ahead: until then nothing is different.
   */
  @Transactional(readOnly = true)
  public Instant nextChange(Instant after) {
    final Instant horizon = after.plus(LOOK_AHEAD);
    final Stream<Interval> duties = Arrays.stream(DutyLine.values())
        .flatMap(line -> between(line, after, horizon).stream()).map(Shift::time);
    return Stream.concat(duties, needed.between(after, horizon).stream())
        .flatMap(time -> Stream.of(time.start(), time.end()))
        .filter(at -> at.isAfter(after)).reduce(horizon, Times::earlier);
  }
}
