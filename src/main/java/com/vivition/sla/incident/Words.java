package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockEvent;
import com.vivition.sla.agreement.Facts;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What staff read: English, times in Europe/Amsterdam. */
public final class Words {

  private static final DateTimeFormatter AT = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", Locale.ENGLISH);

  private static final Map<Class<? extends ClockEvent>, String> DONE = Map.of(
      ClockEvent.Corrected.class, "corrected it",
      ClockEvent.Paused.class, "paused it",
      ClockEvent.Resumed.class, "resumed it",
      ClockEvent.Addressed.class, "completed its triage",
      ClockEvent.Stopped.class, "recorded that the studio works again",
      ClockEvent.StopWithdrawn.class, "recorded that the studio never worked",
      ClockEvent.Reopened.class, "took it up again",
      ClockEvent.HoursEdited.class, "edited the service hours",
      ClockEvent.Closed.class, "ended it");

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
      return "Paused (%s), %s of service time left%s".formatted(clock.pausedAt(now).get().reason().english(), left,
          clock.due(Target.RESTORE).map(due -> ": restore by " + at(due)).orElse(""));
    }
    return clock.due(Target.RESTORE).map(due -> now.isBefore(due)
        ? "Restore by %s, %s of service time left".formatted(at(due), left)
        : "BREACHED since " + at(due)).orElse("No due time while paused");
  }

  /** As {@link #dueTime}; of an incident that is over, how it ended. */
  static String standing(Incident incident, SlaClock clock, Instant now) {
    return switch (incident.state()) {
      case CLOSED -> "Closed. " + dueTime(clock, now);
      case CANCELLED -> "Cancelled: the clock has ended";
      case MERGED -> "Merged into another incident: this clock has ended";
      case NOT_AN_INCIDENT -> "Not an incident: the clock has ended";
      default -> dueTime(clock, now);
    };
  }

  /** What somebody did to a clock, continuing his name. */
  static String done(ClockEvent event) {
    return DONE.getOrDefault(event.getClass(), "changed it");
  }

  /** What is so now instead of before: "priority LOW instead of HIGH, agreement …"; empty when nothing differs. */
  static String differences(String studioBefore, String studio, Facts before, Facts now) {
    final var differences = new ArrayList<String>();
    differ(differences, "studio", studioBefore, studio);
    differ(differences, "agreement", before.agreement(), now.agreement());
    differ(differences, "priority", before.priority(), now.priority());
    differ(differences, "reported over", channel(before.channel()), channel(now.channel()));
    differ(differences, "reported at", at(before.reportedAt()), at(now.reportedAt()));
    return String.join(", ", differences);
  }

  private static void differ(List<String> differences, String what, Object before, Object now) {
    if (!before.equals(now)) {
      differences.add("%s %s instead of %s".formatted(what, now, before));
    }
  }

  public static String length(Duration duration) {
    final long minutes = duration.toMinutes();
    return minutes < 60 ? minutes + " min" : minutes % 60 == 0 ? minutes / 60 + " h" : minutes / 60 + " h " + minutes % 60 + " min";
  }
}
