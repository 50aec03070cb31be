package com.vivition.sla.visit;

import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.ServiceCalendar;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/**
 * A technician as planning sees him.
 *
 * @param hours null: he works at no time
 */
record TechnicianPlan(
    String id, String name, Set<ComponentType> skills, ServiceCalendar hours, List<Interval> absences,
    Schedule schedule) {

  boolean can(ComponentType skill) {
    return skill == null || skills.contains(skill);
  }

  /** Whether he is at work all the time. */
  boolean works(Instant from, Instant to) {
    return hours != null
        && hours.worked(from, to).equals(Duration.between(from, to))
        && absences.stream().noneMatch(absence -> absence.start().isBefore(to) && from.isBefore(absence.end()));
  }
}
