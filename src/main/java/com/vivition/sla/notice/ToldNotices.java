package com.vivition.sla.notice;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import java.time.Instant;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What was told to whom, and what of it still waits. */
@Component
class ToldNotices {

  private static final int LONGEST = 20000;

  private final JdbcClient sql;

  ToldNotices(JdbcClient sql) {
    this.sql = sql;
  }

  /** Something waits until its mail may go. */
  void await(Occasion occasion, int occurrence, Instant toldAt, Instant goesAt) {
    add(occasion, Audience.OPERATOR, occurrence, toldAt, goesAt, null);
  }

  /** Something was told at once. */
  void settled(String incident, NoticeKind kind, Audience audience, int occurrence, Instant toldAt) {
    add(Occasion.of(incident, kind, null), audience, occurrence, toldAt, toldAt, toldAt);
  }

  private void add(Occasion occasion, Audience audience, int occurrence, Instant toldAt, Instant goesAt,
      Instant settled) {
    final String reason = occasion.reason();
    sql.sql("""
            insert into told_notice (incident, kind, occurrence, audience, reason, visit, component, told_at, goes_at,
              settled_at, overtaken)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false)""")
        .params(occasion.incident(), occasion.kind().name(), occurrence, audience.name(),
            reason == null || reason.length() <= LONGEST ? reason : reason.substring(0, LONGEST), occasion.visit(),
            occasion.component(), column(toldAt), column(goesAt), column(settled))
        .update();
  }

  /** What waits to be told to the operator, in the order in which it was told. */
  List<Told> waiting(String incident) {
    return sql.sql("select * from told_notice where incident = ? and settled_at is null order by id").param(incident)
        .query((row, index) -> new Told(row.getLong("id"),
            new Occasion(row.getString("incident"), NoticeKind.valueOf(row.getString("kind")), row.getString("reason"),
                row.getString("visit"), row.getString("component")),
            row.getInt("occurrence"), instant(row, "told_at"), instant(row, "goes_at")))
        .list();
  }

  /**
   * Something that was told to the operator or waits for that.
   *
   * @param settledAt null: it waits
   */
  record Telling(NoticeKind kind, Instant goesAt, Instant settledAt) {
  }

  /** The last so many, the latest first; without what was overtaken. */
  List<Telling> lastToOperator(String incident, int most) {
    return sql.sql("""
            select kind, goes_at, settled_at from told_notice
            where incident = ? and audience = 'OPERATOR' and not overtaken order by id desc limit ?""")
        .params(incident, most)
        .query((row, index) -> new Telling(NoticeKind.valueOf(row.getString("kind")), instant(row, "goes_at"),
            instant(row, "settled_at")))
        .list();
  }

  /** Takes it to be told by this transaction. @return false: another one has it */
  boolean take(Told told, Instant now) {
    return sql.sql("update told_notice set settled_at = ? where id = ? and settled_at is null")
        .params(column(now), told.id()).update() == 1;
  }

  /** Something truer took its place: no mail tells it. */
  void overtaken(Told told) {
    sql.sql("update told_notice set overtaken = true where id = ?").param(told.id()).update();
  }
}
