package com.vivition.sla.notice;

import com.vivition.sla.engine.Decisions;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** When a notice to the operator may go (R13), by the table that its owner can change and the quiet hours. */
@Component
class NoticeTiming {

  private static final Logger log = LoggerFactory.getLogger(NoticeTiming.class);
  private static final String TABLE = "notice-timing";

  private final Decisions decisions;
  private final NoticeSettings settings;

  NoticeTiming(Decisions decisions, NoticeSettings settings) {
    this.decisions = decisions;
    this.settings = settings;
  }

  /** How that kind is told. A row that is spoilt is none: no step that restores may fail by it. */
  Manner of(NoticeKind kind) {
    try {
      return decisions.row(TABLE, Map.of("kind", kind.name())).map(NoticeTiming::manner).orElse(Manner.UNLISTED);
    } catch (RuntimeException e) {
      log.error("The table {} does not say how {} is told: it goes at once", TABLE, kind, e);
      return Manner.UNLISTED;
    }
  }

  /**
   * When what is told at that instant may go; that instant itself for at once.
   *
   * @param reportedAt when the incident was reported; null: nobody reported anything
   */
  Instant goesAt(NoticeKind kind, Instant toldAt, Instant reportedAt) {
    final Manner manner = of(kind);
    return goesAt(settings.atOnce() ? new Manner(Duration.ZERO, manner.night(), 0, false) : manner, settings.quiet(),
        toldAt, reportedAt);
  }

  static Instant goesAt(Manner manner, QuietHours quiet, Instant toldAt, Instant reportedAt) {
    final Instant together = toldAt.plus(manner.patience());
    return switch (manner.night()) {
      case GOES -> together;
      case WAITS -> quiet.over(together);
      case GOES_TO_WHO_REPORTED -> reportedAt == null ? quiet.over(together) : together;
      case GOES_TO_WHO_REPORTED_TODAY -> isSameDay(reportedAt, toldAt) ? together : quiet.over(together);
    };
  }

  /** "That day" is the date on the wall: who reported yesterday evening sleeps. */
  private static boolean isSameDay(Instant reportedAt, Instant toldAt) {
    return reportedAt != null && reportedAt.atZone(QuietHours.ZONE).toLocalDate()
        .equals(toldAt.atZone(QuietHours.ZONE).toLocalDate());
  }

  private static Manner manner(Map<String, Object> row) {
    return new Manner(Duration.ofMinutes(((Number) row.get("wait")).longValue()),
        Manner.Night.valueOf((String) row.get("night")), ((Number) row.get("importance")).intValue(),
        (Boolean) row.get("call"));
  }
}
