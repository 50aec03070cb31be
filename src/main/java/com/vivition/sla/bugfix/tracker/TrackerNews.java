package com.vivition.sla.bugfix.tracker;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What the tracker told of its own accord, each piece once and none out of order: deliveries are remembered, and a
 * change older than the last one known of its issue has no effect, whatever delivery brings it.
 */
@Service
class TrackerNews {

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

  private static OffsetDateTime column(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }
}
