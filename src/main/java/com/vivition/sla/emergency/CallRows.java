package com.vivition.sla.emergency;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Year;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Emergency calls, in and out of their table. */
@Repository
class CallRows {

  private final JdbcClient jdbc;

  CallRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The next free number; the digits never repeat, also not in another year. */
  String nextNumber(Year year) {
    return "CALL-%s-%06d".formatted(year, jdbc.sql("select nextval('emergency_call_number')").query(Long.class).single());
  }

  /** @throws org.springframework.dao.DuplicateKeyException when the same caller has used that reference */
  void insert(EmergencyCall call) {
    jdbc.sql("""
            insert into emergency_call (number, reference, recorded_by, caller, called_at, recorded_at, studio,
              said_studio, summary, stands_still, incident, outcome)
            values (:number, :reference, :recordedBy, :caller, :calledAt, :recordedAt, :studio, :saidStudio, :summary,
              :standsStill, :incident, :outcome)""")
        .param("number", call.number())
        .param("reference", call.reference())
        .param("recordedBy", call.recordedBy())
        .param("caller", call.caller())
        .param("calledAt", column(call.calledAt()))
        .param("recordedAt", column(call.recordedAt()))
        .param("studio", call.studio())
        .param("saidStudio", call.saidStudio())
        .param("summary", call.summary())
        .param("standsStill", call.standsStill().name())
        .param("incident", call.incident())
        .param("outcome", call.outcome().name())
        .update();
  }

  /** What is known of the call by now. */
  void update(String number, String studio, String summary, StandsStill standsStill) {
    jdbc.sql("update emergency_call set studio = ?, summary = ?, stands_still = ? where number = ?")
        .params(studio, summary, standsStill.name(), number).update();
  }

  /** The incident that it is about, and what came of it. @param incident null: none */
  void ended(String number, String incident, Outcome outcome) {
    jdbc.sql("update emergency_call set incident = ?, outcome = ? where number = ?")
        .params(incident, outcome.name(), number).update();
  }

  Optional<EmergencyCall> find(String number) {
    return jdbc.sql("select * from emergency_call where number = ?").param(number).query(CallRows::read).optional();
  }

  Optional<EmergencyCall> findByReference(String recordedBy, String reference) {
    return jdbc.sql("select * from emergency_call where recorded_by = ? and reference = ?")
        .params(recordedBy, reference).query(CallRows::read).optional();
  }

  private static EmergencyCall read(ResultSet row, int index) throws SQLException {
    return new EmergencyCall(row.getString("number"), row.getString("reference"), row.getString("recorded_by"),
        row.getString("caller"), instant(row, "called_at"), instant(row, "recorded_at"), row.getString("studio"),
        row.getString("said_studio"), row.getString("summary"), StandsStill.valueOf(row.getString("stands_still")),
        row.getString("incident"), Outcome.valueOf(row.getString("outcome")));
  }
}
