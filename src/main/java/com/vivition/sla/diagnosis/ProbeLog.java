package com.vivition.sla.diagnosis;

import com.fasterxml.jackson.core.type.TypeReference;
import java.sql.ResultSet;
import java.sql.SQLException;
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
    int place = 0;
    for (final ProbeResult result : run.results()) {
      jdbc.sql("""
              insert into probe_result (run, place, incident, studio, component, component_type, component_name,
                check_kind, outcome, detail, millis, measured, probed_at)
              values (:run, :place, :incident, :studio, :component, :type, :name,
                :check, :outcome, :detail, :millis, :measured, :at)""")
          .param("run", run.id())
          .param("place", place++)
          .param("incident", incidentNumber)
          .param("studio", studioId)
          .param("component", result.component())
          .param("type", result.type())
          .param("name", result.name())
          .param("check", result.check().name())
          .param("outcome", result.outcome().name())
          .param("detail", result.detail())
          .param("millis", result.millis())
          .param("measured", ProbeRun.json(result.measured()))
          .param("at", run.at().atOffset(ZoneOffset.UTC))
          .update();
    }
  }

  /** The incident's latest round; empty when it was never probed or nothing of the studio can be. */
  public Optional<ProbeRun> latest(String incidentNumber) {
    record Row(String run, OffsetDateTime at, ProbeResult result) { }
    final List<Row> rows = jdbc.sql("""
            select * from probe_result
             where run = (select run from probe_result where incident = :incident
                           order by probed_at desc, run desc fetch first row only)
             order by place""")
        .param("incident", incidentNumber)
        .query((row, number) ->
            new Row(row.getString("run"), row.getObject("probed_at", OffsetDateTime.class), result(row)))
        .list();
    return rows.stream().findFirst()
        .map(first -> new ProbeRun(first.run, first.at.toInstant(), rows.stream().map(Row::result).toList()));
  }

  /** The results of the incident's latest round, in its order; empty as {@link #latest} is. */
  public List<ProbeResult> latestResults(String incidentNumber) {
    return latest(incidentNumber).map(ProbeRun::results).orElse(List.of());
  }

  private boolean isKept(String run) {
    return jdbc.sql("select count(*) from probe_result where run = :run")
        .param("run", run).query(Integer.class).single() > 0;
  }

  private static ProbeResult result(ResultSet row) throws SQLException {
    return new ProbeResult(row.getString("component"), row.getString("component_type"), row.getString("component_name"),
        Check.valueOf(row.getString("check_kind")), Outcome.valueOf(row.getString("outcome")), row.getString("detail"),
        row.getLong("millis"), ProbeRun.read(row.getString("measured"), new TypeReference<Map<String, Object>>() { }));
  }
}
