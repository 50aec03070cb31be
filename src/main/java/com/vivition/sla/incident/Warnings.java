package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * When each warning of an incident is to fire, and which of those passed still acts (R9): each once per computed due
 * time, of several passed at once the highest only.
 */
@Component
class Warnings {

  private final Warning.Table table;
  private final JdbcClient jdbc;

  Warnings(Warning.Table table, JdbcClient jdbc) {
    this.table = table;
    this.jdbc = jdbc;
  }

  /**
   * The instant at which each warning's timer is to fire; empty for one that is not to fire. A warning that lies ahead
   * may act (again); one that was passed before it could fire does so at once, to be recorded.
   */
  Map<Warning, Optional<Instant>> schedule(String incident, SlaClock clock, Instant now) {
    final Map<Warning, Optional<Instant>> schedule = new LinkedHashMap<>();
    final Set<String> done = done(incident);
    final List<Warning> warnings = table.all();
    final Set<Instant> restore = warnings.stream().filter(warning -> warning.target() == Target.RESTORE)
        .flatMap(warning -> clock.reaches(Target.RESTORE, warning.percent()).stream()).collect(Collectors.toSet());
    for (final Warning warning : warnings) {
      final Optional<Instant> at = clock.reaches(warning.target(), warning.percent())
          .filter(instant -> warning.target() == Target.RESTORE || !restore.contains(instant));
      if (at.isPresent() && at.get().isAfter(now)) {
        forget(incident, warning);
        schedule.put(warning, at);
      } else {
        schedule.put(warning, at.filter(passed -> !done.contains(warning.event())));
      }
    }
    return schedule;
  }

  /**
   * Notes that a warning has fired.
   *
   * @return whether it is to act: it has not before, and no higher one has been passed
   */
  boolean fired(String incident, Warning warning, SlaClock clock, Instant now) {
    final boolean passed = clock.reaches(warning.target(), warning.percent()).filter(at -> !at.isAfter(now)).isPresent();
    if (!passed || done(incident).contains(warning.event())) {
      return false;
    }
    done(incident, warning);
    return isHighest(warning, table.all(), clock, now);
  }

  private static boolean isHighest(Warning warning, List<Warning> warnings, SlaClock clock, Instant now) {
    return warnings.stream()
        .filter(other -> other.target() == warning.target())
        .filter(other -> clock.reaches(other.target(), other.percent()).filter(at -> !at.isAfter(now)).isPresent())
        .max(Comparator.comparingInt(Warning::percent))
        .filter(highest -> highest.percent() > warning.percent())
        .isEmpty();
  }

  private Set<String> done(String incident) {
    return Set.copyOf(jdbc.sql("select warning from incident_warning where incident = ?").param(incident)
        .query(String.class).list());
  }

  private void done(String incident, Warning warning) {
    jdbc.sql("insert into incident_warning (incident, warning) values (?, ?)").params(incident, warning.event()).update();
  }

  private void forget(String incident, Warning warning) {
    jdbc.sql("delete from incident_warning where incident = ? and warning = ?").params(incident, warning.event()).update();
  }
}
