package com.vivition.sla.notice;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.studio.Language;
import java.time.Instant;
import java.util.Map;

/**
 * What is true of an incident at the moment of a notice.
 *
 * @param studio   the studio's name, as its people say it
 * @param engineer the name of the engineer who is on it; null before triage
 * @param reason   why, in the words of whoever caused the notice; null when there is nothing to say
 * @param onSite   the visit that the notice is about; null: about none
 * @param word     the last word to all about a disturbance, by language; empty: none yet, or the notice is about none
 * @param now      the moment
 */
record NoticeContext(
    Incident incident, SlaClock clock, String studio, String engineer, String reason, OnSite onSite,
    Map<Language, String> word, Instant now) {

  /** When a target is due; null without a target, and while a pause without a known end keeps it away. */
  Instant dueAt(Target target) {
    return clock.due(target).orElse(null);
  }

  /** The share of a target's service time that is used, in percent rounded down. */
  int usedPercent(Target target) {
    return (int) Math.floor(clock.usedShare(target, now) * 100);
  }

  /** Whether RESTORE has a target at all (R3). */
  boolean hasTarget() {
    return clock.coverage().target(Target.RESTORE).isPresent();
  }

  /** Whether RESTORE's due time has come without the studio being restored in time. */
  boolean isOverdue() {
    return clock.breachedSince(Target.RESTORE, now).isPresent();
  }

  /** Whether nobody is there for it yet (R5). */
  boolean clockStartsLater() {
    return clock.startsAt().isAfter(now);
  }

  /** Whether calling the emergency number would start the clock earlier, if the studio stands still (R5). */
  boolean emergencyCallHelps() {
    return clockStartsLater() && incident.agreement() == Agreement.EXTENDED
        && incident.channel() != Channel.EMERGENCY_PHONE;
  }

  /** Whether the emergency number was called with what it does not serve (R5). */
  boolean emergencyCallNotServed() {
    return incident.channel() == Channel.EMERGENCY_PHONE
        && (incident.agreement() != Agreement.EXTENDED || incident.priority() != Priority.HIGH);
  }
}
