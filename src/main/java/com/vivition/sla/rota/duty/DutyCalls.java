package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.Columns;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who was called for which incident outside business hours, and who accepted; forgotten when his duty is over. */
@Component
public class DutyCalls {

  private final JdbcClient jdbc;
  private final Clock clock;

  DutyCalls(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The ids of the users whom the latest call was for; empty: nobody was called. */
  public List<String> latest(String incident) {
    return jdbc.sql("""
            select person from duty_call where incident = :incident and called_at =
              (select max(called_at) from duty_call where incident = :incident) order by person""")
        .param("incident", incident).query(String.class).list();
  }

  /** Everybody who was called, or took it on, and whose duty is not over. */
  List<String> people(String incident) {
    return jdbc.sql("select person from duty_call where incident = ? order by called_at, person").param(incident)
        .query(String.class).list();
  }

  boolean isAccepted(String incident) {
    return jdbc.sql("select count(*) from duty_call where incident = ? and accepted_at is not null").param(incident)
        .query(Integer.class).single() > 0;
  }

  @Transactional
  void called(String incident, List<String> people) {
    for (final String person : people) {
      if (jdbc.sql("update duty_call set called_at = ? where incident = ? and person = ?")
          .params(Columns.column(clock.instant()), incident, person).update() == 0) {
        insert(incident, person);
      }
    }
  }

  /** He is on it. @param kept also after his duty */
  @Transactional
  void accepted(String incident, String person, boolean kept) {
    if (!people(incident).contains(person)) {
      insert(incident, person);
    }
    jdbc.sql("update duty_call set accepted_at = ?, kept = ? where incident = ? and person = ?")
        .params(Columns.column(clock.instant()), kept, incident, person).update();
  }

  private void insert(String incident, String person) {
    jdbc.sql("insert into duty_call (incident, person, called_at, kept) values (?, ?, ?, false)")
        .params(incident, person, Columns.column(clock.instant())).update();
  }

  /** His part in it is over. */
  @Transactional
  void left(String incident, String person) {
    jdbc.sql("delete from duty_call where incident = ? and person = ?").params(incident, person).update();
  }

  /** The others' duty is over, but of those who keep it. */
  @Transactional
  void onlyOf(String incident, Collection<String> onDuty) {
    people(incident).stream().filter(person -> !onDuty.contains(person)).forEach(person ->
        jdbc.sql("delete from duty_call where incident = ? and person = ? and not kept").params(incident, person)
            .update());
  }

  /** Nobody is called for it any more. */
  @Transactional
  void forget(String incident) {
    jdbc.sql("delete from duty_call where incident = ?").param(incident).update();
  }
}
