package com.vivition.sla.rota;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The rotas in the database. */
@Component
class RotaTable {

  private final JdbcClient jdbc;

  RotaTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The line's rota as it stands. */
  RotaDocument document(DutyLine line) {
    final List<PatternEntry> pattern = jdbc.sql("select * from rota_entry where line = ? order by position")
        .param(line.name())
        .query((row, index) -> new PatternEntry(row.getInt("week"), DayOfWeek.of(row.getInt("from_day")),
            row.getObject("from_time", LocalTime.class), DayOfWeek.of(row.getInt("to_day")),
            row.getObject("to_time", LocalTime.class), users(row.getString("users"))))
        .list();
    final List<DutyException> exceptions = jdbc.sql("select * from rota_exception where line = ? order by from_time")
        .param(line.name())
        .query((row, index) -> new DutyException(row.getObject("from_time", LocalDateTime.class),
            row.getObject("to_time", LocalDateTime.class), users(row.getString("users")), row.getString("note")))
        .list();
    return jdbc.sql("select * from rota where line = ?").param(line.name())
        .query((row, index) -> new RotaDocument(row.getInt("revision"), row.getObject("anchor", LocalDate.class),
            row.getInt("weeks"), pattern, exceptions))
        .single();
  }

  private static List<String> users(String column) {
    return List.of(column.split(" "));
  }
}
