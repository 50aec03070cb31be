package com.vivition.sla.notice;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.studio.Language;
import com.vivition.sla.visit.Purpose;
import java.time.Instant;
import java.util.Map;

/**
 * What is true, at the moment of a notice, of an incident or of the maintenance order whose visit it is about.
 *
 * @param incident null: it is about maintenance
 * @param clock    the incident's; null as above
 * @param order    null: it is about an incident
 * @param studio   the studio's name, as its people say it
 * @param engineer the name of the engineer who is on it; null before triage
 * @param reason   why, in the words of whoever caused the notice; null when there is nothing to say
 * @param onSite   the visit that the notice is about; null: about none
 * @param word     what is told to all whom the incident's disturbance hits, by language; empty: nothing, or no disturbance
 * @param nextWord when the operator hears from us again at the latest; null: nothing is promised
 * @param now      the moment
 */
record NoticeContext(
    Incident incident, SlaClock clock, MaintenanceOrder order, String studio, String engineer, String reason,
    OnSite onSite, Map<Language, String> word, Instant nextWord, Instant now) {

  /** Of an incident. */
  NoticeContext(Incident incident, SlaClock clock, String studio, String engineer, String reason, OnSite onSite,
      Instant now) {
    this(incident, clock, null, studio, engineer, reason, onSite, Map.of(), null, now);
  }

  /** Of maintenance. */
  NoticeContext(MaintenanceOrder order, String studio, String reason, OnSite onSite, Instant now) {
    this(null, null, order, studio, null, reason, onSite, Map.of(), null, now);
  }

  /** The same with the word to all whom a disturbance hits. */
  NoticeContext with(Map<Language, String> toAll) {
    return new NoticeContext(incident, clock, order, studio, engineer, reason, onSite, toAll, nextWord, now);
  }

  /** The same with the promise of when the next word comes; null: none. */
  NoticeContext promising(Instant next) {
    return new NoticeContext(incident, clock, order, studio, engineer, reason, onSite, word, next, now);
  }

  /** The number that its readers know. */
  String number() {
    return incident == null ? order.number() : incident.number();
  }

  /** The studio's id. */
  String studioId() {
    return incident == null ? order.studio() : incident.studio();
  }

  /** What its readers hear of it first. */
  NoticeKind first() {
    return incident == null ? NoticeKind.VISIT_PROPOSED : NoticeKind.ACKNOWLEDGED;
  }

  /** Whether it is about replacing a part, not about the work of a maintenance order. */
  boolean isSwap() {
    return onSite != null && (onSite.visit() == null || onSite.visit().purpose() == Purpose.SWAP);
  }

  /** When a target is due; null without one, for maintenance, and while a pause without a known end keeps it away. */
  Instant dueAt(Target target) {
    return clock == null ? null : clock.due(target).orElse(null);
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
