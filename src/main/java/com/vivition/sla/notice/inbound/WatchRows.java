package com.vivition.sla.notice.inbound;

import static com.vivition.sla.engine.Columns.column;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who of all nodes watches a mailbox. It saves work and nothing more: that each mail is taken in once does not rest on
 * it.
 */
@Component
class WatchRows {

  private final JdbcClient jdbc;
  private final Clock clock;

  WatchRows(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** Whether that holder watches it from now on for so long: he did already, or nobody is heard from any more. */
  boolean hold(String mailbox, String holder, Duration silence) {
    final Instant now = clock.instant();
    final int taken = jdbc.sql("""
            update mailbox_watch set holder = :holder, until_at = :until
             where mailbox = :mailbox and (holder = :holder or until_at < :now)""")
        .param("holder", holder).param("mailbox", mailbox)
        .param("until", column(now.plus(silence))).param("now", column(now)).update();
    if (taken > 0) {
      return true;
    }
    try {
      return jdbc.sql("select count(*) from mailbox_watch where mailbox = ?").param(mailbox).query(Integer.class)
          .single() == 0
          && jdbc.sql("insert into mailbox_watch (mailbox, holder, until_at) values (?, ?, ?)")
              .params(mailbox, holder, column(now.plus(silence))).update() > 0;
    } catch (DuplicateKeyException another) {
      return false;
    }
  }

  /** He does not watch it any more. */
  void release(String mailbox, String holder) {
    jdbc.sql("delete from mailbox_watch where mailbox = ? and holder = ?").params(mailbox, holder).update();
  }
}
