package com.vivition.sla.notice;

import java.time.Instant;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Counts the notices of each kind about an incident: the number tells their Message-IDs apart. */
@Component
class NoticeBook {

  private final JdbcClient sql;

  NoticeBook(JdbcClient sql) {
    this.sql = sql;
  }

  /** Books one more notice of that kind about the incident and answers its number, from 1. */
  int next(String incident, NoticeKind kind, Instant now) {
    final int occurrence = 1 + sql.sql("select count(*) from notice where incident = ? and kind = ?")
        .params(incident, kind.name()).query(Integer.class).single();
    sql.sql("insert into notice (incident, kind, occurrence, told_at) values (?, ?, ?, ?)")
        .params(incident, kind.name(), occurrence, now.atOffset(ZoneOffset.UTC)).update();
    return occurrence;
  }
}
