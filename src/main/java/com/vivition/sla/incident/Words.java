package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What staff read: English, times in Europe/Amsterdam. */
public final class Words {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private Words() {
  }

  public static String at(Instant instant) {
    return AT.format(instant.atZone(Reporting.ZONE));
  }

  static String channel(Channel channel) {
    return switch (channel) {
      case PHONE -> "phone";
      case EMAIL -> "mail";
      case PORTAL -> "the operator page";
      case EMERGENCY_PHONE -> "the emergency number";
      case MONITORING -> "our own probes";
    };
  }

  static String confirmation(Confirmation confirmation) {
    return switch (confirmation) {
      case WORKS -> "The operator says that it works";
      case NEVER_WORKED -> "The operator says that it never worked";
      case FAILED_AGAIN -> "The operator says that it failed again";
      case NO_ANSWER -> "The operator did not answer";
    };
  }

  /** "Restore by Mon 16 Nov 12:00" and what else there is to say about the promise now. */
  public static String dueTime(SlaClock clock, Instant now) {
    if (clock.restoredAt().isPresent()) {
      return "Works again since " + at(clock.restoredAt().get());
    }
    if (clock.coverage().target(Target.RESTORE).isEmpty() && clock.due(Target.RESTORE).isEmpty()) {
      return "No target: regular support";
    }
    final String left = clock.remaining(Target.RESTORE, now).map(Words::length).orElse("");
    if (clock.pausedAt(now).isPresent()) {
      return "Paused (%s), %s of service time left".formatted(clock.pausedAt(now).get().reason().english(), left);
    }
    return clock.due(Target.RESTORE).map(due -> now.isBefore(due)
        ? "Restore by %s, %s of service time left".formatted(at(due), left)
        : "BREACHED since " + at(due)).orElse("No due time while paused");
  }

  public static String length(Duration duration) {
    final long minutes = duration.toMinutes();
    return minutes < 60 ? minutes + " min" : minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
