package com.vivition.sla.problem;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.testing.Tables;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What stories of problems begin with: the demo's studios on 1 January, no incident, no problem. */
@SteeredApplication
abstract class ProblemStory {

  static final Instant NEW_YEAR = Instant.parse("2026-01-01T10:00:00Z");

  @Autowired
  SteeredClock clock;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  Problems problems;
  private int reported;

  @BeforeEach
  void begin() {
    clean();
    itIsDay(0);
  }

  @AfterEach
  void end() {
    clean();
    clock.release();
  }

  private void clean() {
    Tables.withoutIncidents(jdbc);
  }

  void itIsDay(double day) {
    clock.set(onDay(day));
  }

  static Instant onDay(double day) {
    return NEW_YEAR.plus(Duration.ofMinutes((long) (day * 24 * 60)));
  }

  /** An incident that was reported that day and is closed. */
  String closed(double day, String studio, Cause cause, String component) {
    final String number = "INC-2026-9%05d".formatted(++reported);
    jdbc.sql("""
            insert into incident (number, studio, state, channel, summary, priority, priority_confirmed, agreement,
              reported_at, recorded_at, reported_via, cause, component, solution)
            values (?, ?, 'CLOSED', 'PHONE', 'Stands still', 'HIGH', true, 'BUSINESS', ?, ?, 'support', ?, ?,
              'Mended')""")
        .params(number, studio, onDay(day).atOffset(ZoneOffset.UTC), onDay(day).atOffset(ZoneOffset.UTC), cause.name(),
            component)
        .update();
    return number;
  }

  List<News> looked(double day, String studio, Cause cause, String component) {
    return problems.look(closed(day, studio, cause, component));
  }

  void decided(String problem, ProblemAction action) {
    problems.decide(problem, new Decision.Wanted(action, "Because", null, null, null), "lead");
  }
}
