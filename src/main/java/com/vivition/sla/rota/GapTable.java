package com.vivition.sla.rota;

import com.vivition.sla.engine.Columns;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The gaps that the lead is at. */
@Component
class GapTable {

  private final JdbcClient jdbc;

  GapTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** The business keys of the processes that they belong to. */
  List<String> numbers() {
    return jdbc.sql("select distinct number from rota_gap order by number").query(String.class).list();
  }

  /** Those of one process, in order of time. */
  List<RotaGap> of(String number) {
    return jdbc.sql("select * from rota_gap where number = ? order by starts_at, line").param(number)
        .query((row, index) -> new RotaGap(DutyLine.valueOf(row.getString("line")),
            Columns.instant(row, "starts_at"), Columns.instant(row, "ends_at"))).list();
  }

  void add(String number, List<RotaGap> gaps) {
    gaps.forEach(gap -> jdbc.sql("insert into rota_gap (number, line, starts_at, ends_at) values (?, ?, ?, ?)")
        .params(number, gap.line().name(), Columns.column(gap.start()), Columns.column(gap.end())).update());
  }

  void remove(String number) {
    jdbc.sql("delete from rota_gap where number = ?").param(number).update();
  }
}
