package com.vivition.sla.disturbance;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.stream.Collectors.joining;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Disturbances, their incidents and the signs that point at them, in and out of their tables. */
@Repository
class DisturbanceRows {

  private static final String LINKS = """
      select l.disturbance, l.incident, i.studio, l.joined_at, l.joined_by, l.left_at, l.left_because
        from disturbance_incident l join incident i on i.number = l.incident""";
  private static final String TO_BE_RESTORED =
      "i.state not in ('RESTORED', 'CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT')";

  private final JdbcClient jdbc;

  DisturbanceRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Whoever is to decide whether something is a disturbance waits for this transaction. */
  void lock() {
    jdbc.sql("select id from disturbance_lock for update").query(Integer.class).single();
  }

  /** The next free number; the digits never repeat, also not in another year. */
  String nextNumber(Year year) {
    final long next = jdbc.sql("select nextval('disturbance_number')").query(Long.class).single();
    return "DST-%s-%06d".formatted(year, next);
  }

  void insert(Disturbance one) {
    jdbc.sql("""
            insert into disturbance (number, service, summary, state, since, source, engineer)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(one.number(), one.service(), one.summary(), one.state().name(), column(one.since()), one.source(),
            one.engineer())
        .update();
  }

  Optional<Disturbance> find(String number) {
    return jdbc.sql("select * from disturbance where number = ?").param(number).query(DisturbanceRows::read).optional();
  }

  /** The newest first. */
  List<Disturbance> all() {
    return jdbc.sql("select * from disturbance order by number desc").query(DisturbanceRows::read).list();
  }

  /** Those that are suspected or confirmed, the oldest first. */
  List<Disturbance> open() {
    return jdbc.sql("select * from disturbance where state in ('SUSPECTED', 'CONFIRMED') order by number")
        .query(DisturbanceRows::read).list();
  }

  /** The disturbance, which nobody else changes until the end. */
  Disturbance lock(String number) {
    jdbc.sql("select number from disturbance where number = ? for update").param(number).query(String.class).optional()
        .orElseThrow(() -> new UnknownDisturbance(number));
    return find(number).orElseThrow();
  }

  /** Sets columns of a disturbance; the column names are ours, never a user's. */
  void set(String number, Map<String, ?> columns) {
    final String assignments = columns.keySet().stream().map(column -> column + " = :" + column).collect(joining(", "));
    final var update = jdbc.sql("update disturbance set " + assignments + " where number = :number")
        .param("number", number);
    columns.forEach((column, value) -> update.param(column, value instanceof Instant at ? column(at) : value));
    update.update();
  }

  // ---- its incidents

  Optional<DisturbanceLink> linkOf(String incident) {
    return jdbc.sql(LINKS + " where l.incident = ?").param(incident).query(DisturbanceRows::link).optional();
  }

  /** The one that joined first comes first. */
  List<DisturbanceLink> links(String disturbance) {
    return jdbc.sql(LINKS + " where l.disturbance = ? order by l.joined_at, l.incident").param(disturbance)
        .query(DisturbanceRows::link).list();
  }

  void join(String incident, String disturbance, Instant now, String by) {
    jdbc.sql("delete from disturbance_incident where incident = ?").param(incident).update();
    jdbc.sql("insert into disturbance_incident (incident, disturbance, joined_at, joined_by) values (?, ?, ?, ?)")
        .params(incident, disturbance, column(now), by).update();
  }

  void leave(String incident, String reason, Instant now) {
    jdbc.sql("update disturbance_incident set left_at = ?, left_because = ? where incident = ?")
        .params(column(now), reason, incident).update();
  }

  // ---- what points at it

  void suspect(String disturbance, String studio) {
    if (!suspectedStudios(disturbance).contains(studio)) {
      jdbc.sql("insert into disturbance_studio (disturbance, studio) values (?, ?)").params(disturbance, studio).update();
    }
  }

  List<String> suspectedStudios(String disturbance) {
    return jdbc.sql("select studio from disturbance_studio where disturbance = ? order by studio").param(disturbance)
        .query(String.class).list();
  }

  void sign(String incident, String service, Instant now) {
    forget(incident);
    jdbc.sql("insert into service_sign (incident, service, seen_at) values (?, ?, ?)")
        .params(incident, service, column(now)).update();
  }

  Optional<String> signOf(String incident) {
    return jdbc.sql("select service from service_sign where incident = ?").param(incident).query(String.class).optional();
  }

  void forget(String incident) {
    jdbc.sql("delete from service_sign where incident = ?").param(incident).update();
  }

  /** What somebody has looked at and found to be none points at nothing any more. */
  void forgetAllOf(String service) {
    jdbc.sql("delete from service_sign where service = ?").param(service).update();
  }

  /** How many customers have an incident that points at the service, seen since then and not restored yet. */
  int customers(String service, Instant since) {
    return jdbc.sql("""
            select count(distinct st.customer) from service_sign s join incident i on i.number = s.incident
              join studio st on st.id = i.studio
             where s.service = ? and s.seen_at >= ? and\s""" + TO_BE_RESTORED)
        .params(service, column(since)).query(Integer.class).single();
  }

  /** The numbers of the incidents that point at the service, not in repair, in no disturbance; the oldest first. */
  List<String> candidates(String service) {
    return jdbc.sql("""
            select i.number from service_sign s join incident i on i.number = s.incident
              left join disturbance_incident l on l.incident = i.number and l.left_at is null
             where s.service = ? and i.state in ('REPORTED', 'WAITING_FOR_OPENING', 'IN_TRIAGE', 'IN_DIAGNOSIS')
               and l.incident is null
             order by i.number""")
        .param(service).query(String.class).list();
  }

  private static Disturbance read(ResultSet row, int index) throws SQLException {
    return new Disturbance(row.getString("number"), row.getString("service"), row.getString("summary"),
        DisturbanceState.valueOf(row.getString("state")), instant(row, "since"), row.getString("source"),
        row.getString("engineer"), row.getString("findings"), row.getString("word_nl"), row.getString("word_en"),
        row.getString("reason"), row.getString("solution"), row.getString("evidence"), instant(row, "restored_at"),
        instant(row, "ended_at"));
  }

  private static DisturbanceLink link(ResultSet row, int index) throws SQLException {
    return new DisturbanceLink(row.getString("disturbance"), row.getString("incident"), row.getString("studio"),
        instant(row, "joined_at"), row.getString("joined_by"), instant(row, "left_at"), row.getString("left_because"));
  }
}
