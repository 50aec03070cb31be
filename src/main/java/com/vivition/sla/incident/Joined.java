package com.vivition.sla.incident;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who reported an incident besides its reporter, under a number that was merged into it (R11). */
@Component
class Joined {

  private final JdbcClient jdbc;

  Joined(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Those who joined, the first first. */
  List<Reporter> of(String incident) {
    return jdbc.sql("select name, phone, mail from incident_reporter where incident = ? order by id").param(incident)
        .query((row, index) -> new Reporter(row.getString("name"), row.getString("phone"), row.getString("mail")))
        .list();
  }

  /** Whoever reported the merged one joins the survivor's thread, each once, with those who had joined it before. */
  void join(Incident merged, String survivor) {
    Stream.concat(Stream.of(merged.reporter()), of(merged.number()).stream())
        .filter(reporter -> Stream.of(reporter.name(), reporter.phone(), reporter.mail()).anyMatch(Objects::nonNull))
        .filter(reporter -> !of(survivor).contains(reporter))
        .forEach(reporter -> jdbc.sql("insert into incident_reporter (incident, name, phone, mail) values (?, ?, ?, ?)")
            .params(survivor, reporter.name(), reporter.phone(), reporter.mail()).update());
  }
}
