package com.vivition.sla.portal;

import static com.vivition.sla.engine.Columns.column;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Which links to the operator page no longer work, though their time is not over. */
@Component
class WithdrawnLinks {

  private final JdbcClient jdbc;
  private final Clock clock;

  WithdrawnLinks(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** How often the links to that incident or maintenance order were withdrawn. */
  int times(String errand) {
    return jdbc.sql("select times from withdrawn_link where errand = ?").param(errand).query(Integer.class)
        .optional().orElse(0);
  }

  /**
   * No link made so far opens it any more; the next mail brings one that does.
   *
   * @param by user id
   * @throws org.springframework.dao.DuplicateKeyException when somebody else did the same at this moment
   */
  @Transactional
  public void withdraw(String errand, String by) {
    final int updated = jdbc
        .sql("update withdrawn_link set times = times + 1, withdrawn_at = ?, withdrawn_by = ? where errand = ?")
        .params(column(clock.instant()), by, errand).update();
    if (updated == 0) {
      jdbc.sql("insert into withdrawn_link (errand, times, withdrawn_at, withdrawn_by) values (?, 1, ?, ?)")
          .params(errand, column(clock.instant()), by).update();
    }
  }
}
