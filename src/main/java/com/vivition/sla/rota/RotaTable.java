package com.vivition.sla.rota;

import com.vivition.sla.engine.Columns;
import java.time.DayOfWeek;
import java.time.Instant;
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

  /** Which edition that is. */
  RotaEdition edition(DutyLine line) {
    return jdbc.sql("select revision, changed_at from rota where line = ?").param(line.name())
        .query((row, index) -> new RotaEdition(row.getInt("revision"), Columns.instant(row, "changed_at"))).single();
  }

  /** Begins an edit, which ends with the transaction; answers the revision that the rota gets by it. */
  int lock(DutyLine line, Instant at, String by) {
    jdbc.sql("update rota set revision = revision + 1, changed_at = ?, changed_by = ? where line = ?")
        .params(Columns.column(at), by, line.name()).update();
    return edition(line).revision();
  }

  /** Puts the document in the place of what was there, within an edit. */
  void replace(DutyLine line, RotaDocument rota) {
    jdbc.sql("update rota set anchor = ?, weeks = ? where line = ?").params(rota.anchor(), rota.weeks(), line.name()).update();
    jdbc.sql("delete from rota_entry where line = ?").param(line.name()).update();
    jdbc.sql("delete from rota_exception where line = ?").param(line.name()).update();
    for (int i = 0; i < rota.pattern().size(); i++) {
      final PatternEntry entry = rota.pattern().get(i);
      jdbc.sql("""
              insert into rota_entry (line, position, week, from_day, from_time, to_day, to_time, users)
              values (?, ?, ?, ?, ?, ?, ?, ?)""")
          .params(line.name(), i, entry.week(), entry.fromDay().getValue(), entry.from(), entry.toDay().getValue(),
              entry.to(), String.join(" ", entry.users())).update();
    }
    rota.exceptions().forEach(exception -> add(line, exception));
  }

  void add(DutyLine line, DutyException exception) {
    jdbc.sql("insert into rota_exception (line, from_time, to_time, users, note) values (?, ?, ?, ?, ?)")
        .params(line.name(), exception.from(), exception.to(), String.join(" ", exception.users()), exception.note())
        .update();
  }

  void remove(DutyLine line, LocalDateTime from) {
    jdbc.sql("delete from rota_exception where line = ? and from_time = ?").params(line.name(), from).update();
  }

  private static List<String> users(String column) {
    return List.of(column.split(" "));
  }
}
