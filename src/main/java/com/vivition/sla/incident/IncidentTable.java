package com.vivition.sla.incident;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.CurrentUser;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.Year;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of incidents. */
@Component
class IncidentTable {

  private final JdbcClient jdbc;

  IncidentTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next free number, INC-2026-000123; the digits never repeat, also not in another year. */
  String nextNumber(Year year) {
    final long next = jdbc.sql("select nextval('incident_number')").query(Long.class).single();
    return "INC-%s-%06d".formatted(year, next);
  }

  void insert(Incident incident, String reportedVia, String reference) {
    jdbc.sql("""
            insert into incident (number, studio, state, channel, summary, description,
              reporter_name, reporter_phone, reporter_mail, impact, urgency, priority, priority_confirmed, agreement,
              reported_at, recorded_at, reported_via, reference, engineer)
            values (:number, :studio, :state, :channel, :summary, :description,
              :reporterName, :reporterPhone, :reporterMail, :impact, :urgency, :priority, false, :agreement,
              :reportedAt, :recordedAt, :reportedVia, :reference, :engineer)""")
        .param("number", incident.number())
        .param("studio", incident.studio())
        .param("state", incident.state().name())
        .param("channel", incident.channel().name())
        .param("summary", incident.summary())
        .param("description", incident.description())
        .param("reporterName", incident.reporter().name())
        .param("reporterPhone", incident.reporter().phone())
        .param("reporterMail", incident.reporter().mail())
        .param("impact", name(incident.impact()))
        .param("urgency", name(incident.urgency()))
        .param("priority", incident.priority().name())
        .param("agreement", incident.agreement().name())
        .param("reportedAt", column(incident.reportedAt()))
        .param("recordedAt", column(incident.recordedAt()))
        .param("reportedVia", reportedVia)
        .param("reference", reference)
        .param("engineer", incident.engineer())
        .update();
  }

  /** Sets columns of one incident; the column names are ours, never a user's. */
  void set(String number, Map<String, ?> columns) {
    final String assignments = columns.keySet().stream().map(column -> column + " = :" + column)
        .collect(Collectors.joining(", "));
    final var update = jdbc.sql("update incident set " + assignments + " where number = :number").param("number", number);
    columns.forEach((column, value) -> update.param(column, stored(value)));
    update.update();
  }

  /** Counts an attempt to reach the operator that got no answer. */
  void attempt(String number) {
    jdbc.sql("update incident set attempts = attempts + 1 where number = ?").param(number).update();
  }

  /** How often the operator did not answer since the studio was restored. */
  int attempts(String number) {
    return jdbc.sql("select attempts from incident where number = ?").param(number).query(Integer.class).single();
  }

  Optional<Incident> find(String number) {
    return jdbc.sql("select * from incident where number = ?").param(number).query(IncidentTable::read).optional();
  }

  /**
   * Holds the incident until the end of the transaction, so that two people never act on it at once. What only names it,
   * an entry of its timeline for one, does not wait: on PostgreSQL an update that leaves the key alone lets foreign keys
   * pass, which {@code for update} would not, and whoever holds a bug writes to many timelines.
   */
  void lock(String number) {
    jdbc.sql("update incident set attempts = attempts where number = ?").param(number).update();
  }

  /** The incident that this one was merged into; empty: none. */
  Optional<String> mergedInto(String number) {
    return jdbc.sql("select merged_into from incident where number = ? and merged_into is not null").param(number)
        .query(String.class).optional();
  }

  /** The numbers of those that were merged into this one. */
  List<String> merged(String number) {
    return jdbc.sql("select number from incident where merged_into = ?").param(number).query(String.class).list();
  }

  Optional<Incident> findByReference(String reportedVia, String reference) {
    return jdbc.sql("select * from incident where reported_via = ? and reference = ?")
        .params(reportedVia, reference).query(IncidentTable::read).optional();
  }

  List<Incident> openOf(String studio) {
    return jdbc.sql("""
            select * from incident where studio = ?
            and state not in ('CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT') order by reported_at""")
        .param(studio).query(IncidentTable::read).list();
  }

  List<Incident> recentOf(String studio, Instant since) {
    return jdbc.sql("""
            select * from incident where studio = ?
            and (state not in ('CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT') or closed_at >= ?)
            order by case when state in ('CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT') then 1 else 0 end,
              reported_at desc, number desc""")
        .params(studio, column(since)).query(IncidentTable::read).list();
  }

  /** At most so many, those reported last first. @param studio null: all @param state null: every one that is not over */
  List<Incident> latest(String studio, IncidentState state, int most) {
    return jdbc.sql("select * from incident where "
            + (state == null ? "state not in ('CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT')" : "state = :state")
            + (studio == null ? "" : " and studio = :studio") + " order by reported_at desc, number desc limit :most")
        .param("state", name(state)).param("studio", studio).param("most", most)
        .query(IncidentTable::read).list();
  }

  List<String> open() {
    return jdbc.sql("""
            select number from incident
            where state not in ('CLOSED', 'CANCELLED', 'MERGED', 'NOT_AN_INCIDENT') order by number""")
        .query(String.class).list();
  }

  private static Incident read(ResultSet row, int index) throws SQLException {
    return new Incident(row.getString("number"), row.getString("studio"),
        IncidentState.valueOf(row.getString("state")), Channel.valueOf(row.getString("channel")),
        row.getString("summary"), row.getString("description"),
        new Reporter(row.getString("reporter_name"), row.getString("reporter_phone"), row.getString("reporter_mail")),
        // also once the customer has called about it, which changes its channel
        isOurs(Channel.valueOf(row.getString("channel")), row.getString("reported_via")),
        value(Impact.class, row.getString("impact")), value(Urgency.class, row.getString("urgency")),
        Priority.valueOf(row.getString("priority")), row.getBoolean("priority_confirmed"),
        Agreement.valueOf(row.getString("agreement")), instant(row, "reported_at"), instant(row, "recorded_at"),
        row.getString("engineer"), value(Cause.class, row.getString("cause")), row.getString("component"),
        row.getString("solution"),
        value(Confirmation.class, row.getString("confirmation")), row.getString("breach_reason"),
        instant(row, "closed_at"));
  }

  static boolean isOurs(Channel channel, String reportedVia) {
    return channel == Channel.MONITORING || CurrentUser.APPLICATION.equals(reportedVia);
  }

  private static Object stored(Object value) {
    if (value instanceof Enum<?> constant) {
      return constant.name();
    }
    return value instanceof Instant instant ? column(instant) : value;
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }
}
