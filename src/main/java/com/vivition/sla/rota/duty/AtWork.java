package com.vivition.sla.rota.duty;

import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.Shift;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Who is at work: the team in business hours, else those on duty.
 *
 * @param team   whether these are business hours; then nobody is on duty
 * @param until  when this was going to be different, as far as was known
 * @param shifts one for each line in which somebody is on duty
 */
record AtWork(boolean team, Instant until, List<Shift> shifts) {

  /** Whether somebody's part is over with what comes next. @param called whether he was called, or took it on */
  boolean leaves(String person, boolean called, AtWork next) {
    if (next.team) {
      return !team && (called || shifts.stream().anyMatch(shift -> shift.users().contains(person)));
    }
    if (next.shifts.stream().anyMatch(shift -> shift.first().equals(person))) {
      return false;
    }
    if (team) {
      return true;
    }
    final List<Shift> his = shifts.stream().filter(shift -> shift.users().contains(person)).toList();
    // who is in no shift was called after those of the support line
    return his.isEmpty() ? !begin(DutyLine.SUPPORT).equals(next.begin(DutyLine.SUPPORT))
        : his.stream().noneMatch(shift -> next.goesOn(shift, person));
  }

  private boolean goesOn(Shift shift, String person) {
    return shifts.stream().anyMatch(one -> one.line() == shift.line() && one.start().equals(shift.start())
        && one.users().contains(person));
  }

  private Optional<Instant> begin(DutyLine line) {
    return shifts.stream().filter(shift -> shift.line() == line).map(Shift::start).findFirst();
  }
}
