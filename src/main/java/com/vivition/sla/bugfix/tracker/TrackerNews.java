package com.vivition.sla.bugfix.tracker;

import static com.vivition.sla.engine.Columns.column;

import com.vivition.sla.bugfix.TrackerState;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the tracker told, of its own accord or asked, each piece once and none out of order: deliveries are remembered,
 * and what is older than the last change known of its issue has no effect, whatever brings it.
 */
@Service
public class TrackerNews {

  private static final Duration REMEMBERED = Duration.ofDays(90);

  private final JdbcClient jdbc;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  TrackerNews(JdbcClient jdbc, ApplicationEventPublisher events, Clock clock) {
    this.jdbc = jdbc;
    this.events = events;
    this.clock = clock;
  }

  /** @throws org.springframework.dao.DuplicateKeyException when that delivery was received before */
  @Transactional
  void received(String delivery, IssueChange change) {
    jdbc.sql("delete from tracker_delivery where received_at < ?")
        .param(column(clock.instant().minus(REMEMBERED))).update();
    jdbc.sql("insert into tracker_delivery (id, received_at) values (?, ?)")
        .params(delivery, column(clock.instant())).update();
    final int news = jdbc.sql("""
            update bug set tracker_changed_at = :at where lower(tracker_reference) = lower(:reference)
               and (tracker_changed_at is null or tracker_changed_at < :at)""")
        .param("at", column(change.at())).param("reference", change.reference()).update();
    if (news > 0) {
      jdbc.sql("select number from bug where lower(tracker_reference) = lower(?)").param(change.reference())
          .query(String.class).list().forEach(bug -> events.publishEvent(new TrackerIssueChanged(bug, change.state())));
    }
  }

  /**
   * Somebody looked at a bug's issue; an answer that something overtook on its way here has no effect.
   *
   * @param at when anything of it changed last, by the tracker's clock
   */
  @Transactional
  public void looked(String bug, TrackerState state, Instant at) {
    // of the same second too: a change that the webhook missed is found by the next look
    final int news = jdbc.sql("""
            update bug set tracker_changed_at = :at where number = :bug
               and (tracker_changed_at is null or tracker_changed_at <= :at)""")
        .param("at", column(at)).param("bug", bug).update();
    if (news > 0) {
      events.publishEvent(new TrackerIssueChanged(bug, state));
    }
  }
}
