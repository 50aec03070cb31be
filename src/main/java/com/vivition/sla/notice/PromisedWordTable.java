package com.vivition.sla.notice;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words that are promised, one an incident. */
@Component
class PromisedWordTable {

  private final JdbcClient sql;

  PromisedWordTable(JdbcClient sql) {
    this.sql = sql;
  }

  /** The word that is promised about that incident. */
  Optional<PromisedWord> of(String incident) {
    return sql.sql("select at, awaits from promised_word where incident = ?").param(incident)
        .query((row, index) -> new PromisedWord(instant(row, "at"),
            row.getString("awaits") == null ? null : AwaitedEvent.valueOf(row.getString("awaits"))))
        .optional();
  }

  void add(String incident, Instant at) {
    sql.sql("insert into promised_word (incident, at) values (?, ?)").params(incident, column(at)).update();
  }

  /** @param awaits null: the usual half hour */
  void change(String incident, Instant at, AwaitedEvent awaits) {
    sql.sql("update promised_word set at = ?, awaits = ? where incident = ?")
        .params(column(at), awaits == null ? null : awaits.name(), incident).update();
  }

  void remove(String incident) {
    sql.sql("delete from promised_word where incident = ?").param(incident).update();
  }
}
