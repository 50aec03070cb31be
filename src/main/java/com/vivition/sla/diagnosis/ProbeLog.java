package com.vivition.sla.diagnosis;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What probes found, kept for as long as the incident is. */
@Repository
public class ProbeLog {

  private final JdbcClient jdbc;

  ProbeLog(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Keeps a round of probes for an incident; a round that is kept already stays as it is. */
  @Transactional
  public void record(String incidentNumber, String studioId, ProbeRun run) {
    if (isKept(run.id())) {
      return;
    }
    jdbc.sql("insert into probe_run (id, incident, studio, probed_at) values (:id, :incident, :studio, :at)")
        .param("id", run.id())
        .param("incident", incidentNumber)
        .param("studio", studioId)
        .param("at", run.at().atOffset(ZoneOffset.UTC))
        .update();
    int place = 0;
    for (final ProbeResult result : run.results()) {
      record(run.id(), place++, result);
    }
  }

  /** The incident's latest round; empty when it was never probed. */
  public Optional<ProbeRun> latest(String incidentNumber) {
    record Round(String id, Instant at) { }
    return jdbc.sql("""
            select id, probed_at from probe_run
             where incident = :incident
             order by probed_at desc, id desc fetch first row only""")
        .param("incident", incidentNumber)
        .query((row, number) ->
            new Round(row.getString("id"), row.getObject("probed_at", OffsetDateTime.class).toInstant()))
        .optional()
        .map(round -> new ProbeRun(round.id, round.at, results(round.id)));
  }

  private void record(String run, int place, ProbeResult result) {
    jdbc.sql("""
            insert into probe_result (run, place, component, component_type, component_name,
              check_kind, outcome, detail, millis, measured)
            values (:run, :place, :component, :type, :name, :check, :outcome, :detail, :millis, :measured)""")
        .param("run", run)
        .param("place", place)
        .param("component", result.component())
        .param("type", result.type())
        .param("name", result.name())
        .param("check", result.check().name())
        .param("outcome", result.outcome().name())
        .param("detail", result.detail())
        .param("millis", result.millis())
        .param("measured", ProbeRun.json(result.measured()))
        .update();
  }

  private List<ProbeResult> results(String run) {
    return jdbc.sql("select * from probe_result where run = :run order by place")
        .param("run", run).query(ProbeLog::result).list();
  }

  private boolean isKept(String run) {
    return jdbc.sql("select count(*) from probe_run where id = :run")
        .param("run", run).query(Integer.class).single() > 0;
  }

  private static ProbeResult result(ResultSet row, int number) throws SQLException {
    return new ProbeResult(row.getString("component"), row.getString("component_type"), row.getString("component_name"),
        Check.valueOf(row.getString("check_kind")), Outcome.valueOf(row.getString("outcome")), row.getString("detail"),
        row.getLong("millis"), ProbeRun.read(row.getString("measured"), new TypeReference<Map<String, Object>>() { }));
  }
}
