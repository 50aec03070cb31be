package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.Columns;
import com.vivition.sla.rota.DutyLine;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who was called for which incident, or emergency call, outside business hours, and who accepted; forgotten when his
 * duty is over.
 */
@Component
class DutyCalls {

  private final JdbcClient jdbc;
  private final Duty duty;
  private final Clock clock;

  DutyCalls(JdbcClient jdbc, Duty duty, Clock clock) {
    this.jdbc = jdbc;
    this.duty = duty;
    this.clock = clock;
  }

  /** Everybody who was called, or took it on, and whose duty is not over. */
  List<String> people(String number) {
    return jdbc.sql("select person from duty_call where incident = ? group by person order by min(called_at), person")
        .param(number).query(String.class).list();
  }

  /** The same of one line. */
  List<String> people(String number, DutyLine line) {
    return jdbc.sql("select person from duty_call where incident = ? and line = ? order by called_at, person")
        .params(number, line.name()).query(String.class).list();
  }

  /** Those whom the line's latest call was for; empty: nobody was called. */
  List<String> latest(String number, DutyLine line) {
    return jdbc.sql("""
            select person from duty_call where incident = :number and line = :line and called_at =
              (select max(called_at) from duty_call where incident = :number and line = :line) order by person""")
        .param("number", number).param("line", line.name()).query(String.class).list();
  }

  /** Those who accepted after that instant. */
  List<String> acceptedSince(Instant since, String number, DutyLine line) {
    return jdbc.sql("select person from duty_call where incident = ? and line = ? and accepted_at > ?")
        .params(number, line.name(), Columns.column(since)).query(String.class).list();
  }

  @Transactional
  void called(String number, DutyLine line, List<String> people) {
    for (final String person : people) {
      put(number, line, person);
      jdbc.sql("update duty_call set called_at = ? where incident = ? and line = ? and person = ?")
          .params(Columns.column(clock.instant()), number, line.name(), person).update();
    }
  }

  /** He is on it. */
  @Transactional
  void accepted(String number, DutyLine line, String person) {
    put(number, line, person);
    jdbc.sql("update duty_call set accepted_at = ? where incident = ? and line = ? and person = ?")
        .params(Columns.column(clock.instant()), number, line.name(), person).update();
  }

  /** He is on it, also after his duty. */
  @Transactional
  void keeps(String number, String person) {
    if (!people(number).contains(person)) {
      put(number, DutyLine.SUPPORT, person);
    }
    jdbc.sql("update duty_call set kept = true where incident = ? and person = ?").params(number, person).update();
  }

  private void put(String number, DutyLine line, String person) {
    final Instant now = clock.instant();
    final boolean onDuty = duty.line(line, now).contains(person);
    final var until = Columns.column(duty.ends(now));
    if (jdbc.sql("update duty_call set on_duty = ?, until_at = ? where incident = ? and line = ? and person = ?")
        .params(onDuty, until, number, line.name(), person).update() == 0) {
      jdbc.sql("""
              insert into duty_call (incident, line, person, on_duty, until_at, called_at, kept)
              values (?, ?, ?, ?, ?, ?, false)""")
          .params(number, line.name(), person, onDuty, until, Columns.column(now)).update();
    }
  }

  /** His part in it is over. */
  @Transactional
  void left(String number, String person) {
    jdbc.sql("delete from duty_call where incident = ? and person = ?").params(number, person).update();
  }

  /**
   * Ends the part of those whose shift is over, and of those who were called after them when the hours are; of nobody
   * who is on duty now, or keeps it.
   *
   * @return the lines of which somebody's part ended
   */
  @Transactional
  Set<DutyLine> endWhatIsOver(String number) {
    final Instant now = clock.instant();
    final Set<DutyLine> ended = EnumSet.noneOf(DutyLine.class);
    for (final DutyLine line : DutyLine.values()) {
      jdbc.sql("""
              select person from duty_call where incident = ? and line = ? and not kept
                and (on_duty or until_at <= ?)""")
          .params(number, line.name(), Columns.column(now)).query(String.class).list().stream()
          .filter(person -> !duty.line(line, now).contains(person)).forEach(person -> {
            jdbc.sql("delete from duty_call where incident = ? and line = ? and person = ?")
                .params(number, line.name(), person).update();
            ended.add(line);
          });
    }
    return ended;
  }

  /** There is nobody to call. @return whether it was not said yet since these hours began */
  @Transactional
  boolean nobody(String number, DutyLine line) {
    final Instant now = clock.instant();
    jdbc.sql("delete from duty_nobody where until_at <= ?").param(Columns.column(now)).update();
    final boolean fresh = jdbc.sql("select count(*) from duty_nobody where incident = ? and line = ?")
        .params(number, line.name()).query(Integer.class).single() == 0;
    if (fresh) {
      jdbc.sql("insert into duty_nobody (incident, line, until_at) values (?, ?, ?)")
          .params(number, line.name(), Columns.column(duty.ends(now))).update();
    }
    return fresh;
  }

  /** Nobody is called for it any more. */
  @Transactional
  void forget(String number) {
    jdbc.sql("delete from duty_call where incident = ?").param(number).update();
    jdbc.sql("delete from duty_nobody where incident = ?").param(number).update();
  }
}
