package com.vivition.sla.portal;

import static com.vivition.sla.engine.Columns.column;

import com.vivition.sla.studio.ComponentType;
import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came in by forms of our pages, so that what is sent twice is one word. */
@Component
class SentForms {

  /** What stands still, where that is no part of the studio. */
  static final String WHOLE = "WHOLE";
  static final String ELSE = "ELSE";

  private final JdbcClient jdbc;
  private final Clock clock;

  SentForms(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  boolean has(String form, String content) {
    return jdbc.sql("select count(*) from sent_form where id = ? and content = ?").params(form, content)
        .query(Integer.class).single() > 0;
  }

  /**
   * Keeps that it came.
   *
   * @param part a {@link ComponentType}, {@link #WHOLE} or {@link #ELSE}; null: it was no report
   * @throws org.springframework.dao.DuplicateKeyException when the same came at this moment
   */
  void add(String form, String content, String incident, String part) {
    jdbc.sql("insert into sent_form (id, content, incident, part, sent_at) values (?, ?, ?, ?, ?)")
        .params(form, content, incident, part, column(clock.instant())).update();
  }

  /** What stands still, as the report by a form said it. */
  Optional<String> part(String incident) {
    return jdbc.sql("select part from sent_form where incident = ? and part is not null order by sent_at")
        .param(incident).query(String.class).list().stream().findFirst();
  }
}
