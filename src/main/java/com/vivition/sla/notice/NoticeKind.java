package com.vivition.sla.notice;

import static com.vivition.sla.notice.Audience.DUTY;
import static com.vivition.sla.notice.Audience.LEAD;
import static com.vivition.sla.notice.Audience.MANAGER;
import static com.vivition.sla.notice.Audience.OPERATOR;
import static com.vivition.sla.notice.Audience.TECHNICIAN;

import java.util.List;
import java.util.Locale;

/** What a notice tells, and to whom (R9, R13). Models name these constants. */
public enum NoticeKind {

  /** The report is recorded; priority and due time are provisional. The root of the operator's mail thread. */
  ACKNOWLEDGED(OPERATOR),
  /** Triage is done: the confirmed priority, the due time, who is on it. */
  IN_DIAGNOSIS(OPERATOR),
  /** The cause is found: what happens next. */
  IN_REPAIR(OPERATOR),
  /** The studio is hit by a disturbance of an online service: the last word to all. */
  DISTURBANCE(OPERATOR),
  /** A correction or change gave another due time (R7); tell it with the reason. */
  DEADLINE_MOVED(OPERATOR),
  /** The clock of RESTORE is paused (R8); tell it with the reason. */
  PAUSED(OPERATOR),
  /** The clock runs again: the new due time. */
  RESUMED(OPERATOR),
  /** The promise is broken (R9): an apology to the operator, the facts to the manager. */
  BREACHED(OPERATOR, MANAGER),
  /** The studio works again; the operator is asked to confirm (R4). */
  RESTORED(OPERATOR),
  /** Closed: cause, solution, and until when a reply reopens it (R10). */
  CLOSED(OPERATOR),
  /** The error that was worked around is fixed in the studio's software; the reason is the version. */
  FIX_INSTALLED(OPERATOR),
  /** The promised next word of an incident of high priority: it goes on, by whom, and when the next word comes. */
  WORD(OPERATOR),
  /** It was a question or request (R11). */
  NOT_AN_INCIDENT(OPERATOR),
  /** The report was withdrawn (R11). */
  CANCELLED(OPERATOR),
  /** Another incident goes on for this one: the reason is its number, whose thread the reporter has joined (R11). */
  MERGED(OPERATOR),
  /** What the operator wrote was received: what becomes of it. Told to who wrote it. */
  REPLY_RECEIVED(OPERATOR),
  /** The part is not in stock and was ordered: when it is expected. */
  PART_ORDERED(OPERATOR),
  /** Somebody has to come: the slots to choose from, and where to choose. */
  VISIT_PROPOSED(OPERATOR),
  /** A time is agreed; an invitation to their calendars goes along. */
  VISIT_AGREED(OPERATOR, TECHNICIAN),
  /** Another time or technician is agreed; brings the calendars up to date, also of whom it concerns no longer. */
  VISIT_MOVED(OPERATOR, TECHNICIAN),
  /** Nobody comes; told to those who had it in their calendars, and to nobody when there are none. */
  VISIT_CANCELLED(OPERATOR, TECHNICIAN),
  /** The agreed visit begins soon. */
  VISIT_REMINDER(OPERATOR),
  /** No visit that keeps the deadline was found; the lead should look. */
  NO_SLOT_IN_TIME(LEAD),
  /** A large share of the service time is used; the lead should look (R9). */
  WARNING_LEAD(LEAD),
  /** Nearly all service time is used; the manager should know (R9). */
  WARNING_MANAGER(MANAGER),
  /** Somebody on duty, or next in line, is called and should accept; the reason is why. */
  DUTY_CALLED(DUTY),
  /** The same to somebody who is on it already: nothing is asked of him. */
  DUTY_WARNED(DUTY);

  private final List<Audience> audiences;

  NoticeKind(Audience... audiences) {
    this.audiences = List.of(audiences);
  }

  /** For whom it is written, each with a text of its own. */
  List<Audience> audiences() {
    return audiences;
  }

  /** Whether it is about a visit or the part for one. */
  boolean isAboutVisit() {
    return switch (this) {
      case PART_ORDERED, VISIT_PROPOSED, VISIT_AGREED, VISIT_MOVED, VISIT_CANCELLED, VISIT_REMINDER, NO_SLOT_IN_TIME ->
          true;
      default -> false;
    };
  }

  /** Its name in file names and Message-IDs: {@code deadline-moved}. */
  String slug() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
