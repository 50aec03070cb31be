package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.Ending;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.CurrentUser;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to an incident at any time: written down and told to its process in one transaction, so that either
 * both know or neither.
 */
@Service
@Transactional
public class IncidentActions {

  /** The code of the timeline's entries of {@link #handedOver}. */
  public static final String HANDED_OVER = "HANDED_OVER";

  private final Reporting reporting;
  private final Incidents incidents;
  private final IncidentDesk desk;
  private final Replies replies;
  private final Merging merging;
  private final IncidentProcess process;
  private final Deadlines deadlines;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  IncidentActions(Reporting reporting, Incidents incidents, IncidentDesk desk, Replies replies, Merging merging,
      IncidentProcess process, Deadlines deadlines, ApplicationEventPublisher events, Clock clock) {
    this.reporting = reporting;
    this.incidents = incidents;
    this.desk = desk;
    this.replies = replies;
    this.merging = merging;
    this.process = process;
    this.deadlines = deadlines;
    this.events = events;
    this.clock = clock;
  }

  /** A new incident; or, for a reference that the caller has used before, the one of then. */
  Reported report(Report report, String by) {
    return report(report, null, by);
  }

  /**
   * The same for what came in by a door of ours.
   *
   * @param reporter who to answer, unless the registry knows him by what the report says; null: whoever that calls
   * @param by       user id, or the name of the door
   * @throws com.vivition.sla.engine.InvalidInput naming every field that is wrong; an unknown studio is refused by the
   *                                              registry
   */
  public Reported report(Report report, Reporter reporter, String by) {
    final Optional<Incident> before = report.reference() == null ? Optional.empty()
        : incidents.findByReference(by, report.reference());
    if (before.isPresent()) {
      return new Reported(before.get().number(), false);
    }
    final String number = reporting.record(report, reporter, by, null).number();
    process.begin(number);
    return new Reported(number, true);
  }

  /**
   * Our own people or probes found a studio that may not work before anybody reported it (R5: MONITORING).
   *
   * @param summary   staff's words, as the description: customers do not read them
   * @param reference the same finding gives the same incident
   * @return its number
   */
  public String discovered(String studio, String summary, String description, String reference) {
    return discovered(studio, summary, description, null, null, reference);
  }

  /**
   * As {@link #discovered}, at a studio that works: what is found there can wait, and nothing is promised (R3: LOW),
   * unless a person finds more.
   */
  public String discoveredWorking(String studio, String summary, String description, String reference) {
    return discovered(studio, summary, description, Impact.MINOR, Urgency.LATER, reference);
  }

  private String discovered(String studio, String summary, String description, Impact impact, Urgency urgency,
      String reference) {
    return report(new Report(studio, Channel.MONITORING, summary, description, impact, urgency, null, null, reference),
        CurrentUser.APPLICATION).number();
  }

  void correct(String number, CorrectionRequest correction, String by, boolean leading) {
    final String studio = incidents.get(number).studio();
    desk.corrected(number, correction, by, leading);
    if (!incidents.get(number).studio().equals(studio)) {
      // whoever is on the way goes to the wrong one; the engineer diagnoses again
      callOffRepair(number, "the incident is about another studio", true);
    }
    process.tell(number, "IncidentCorrected");
  }

  void change(String number, Priority priority, Channel channel, Instant at, String reason, String by) {
    desk.changed(number, priority, channel, at, reason, by);
    process.tell(number, "IncidentChanged");
  }

  /**
   * The customer rang the emergency number: his studio stands still. Where the number serves it, it is HIGH from then on,
   * waiting or running (R5, R7); else it is a word from the customer like any other. Either ends a wait for his word; what
   * waits for something else is reviewed at once (R8).
   *
   * @param at when the call came; at most two minutes ahead
   * @return whether the emergency number serves it: false without the agreement for it, and once the studio works again
   * @throws ClockRefused when the time lies ahead, or the incident is over
   */
  public boolean emergencyCall(String number, Instant at, String by) {
    final Reply called = new Reply(Channel.EMERGENCY_PHONE, null, "Called the emergency number: the studio stands still",
        Reply.Says.DOES_NOT_WORK);
    if (!desk.servesEmergency(number)) {
      replied(number, called, at, by);
      return false;
    }
    incidents.note(number, by, TimelineEntry.Kind.CONTACT, called.channel(), called.says().name(), called.text(), true);
    if (desk.emergencyCall(number, at, by)) {
      process.tell(number, "EmergencyCall");
    }
    if (!heard(number, called.channel(), at, by) && incidents.clock(number).pausedAt(clock.instant()).isPresent()
        && !deadlines.reviewPause(number)) {
      replies.add(number, called, clock.instant());
      toBeRead(number, false);
    }
    return true;
  }

  /** Somebody tried to reach the customer, or stood before his door, as of now: what a pause may begin with (R8). */
  public void attempt(String number, String note, String by) {
    desk.attempted(number, note, by);
  }

  /**
   * RESTORE stands still (R8); does what is asked as far as the log of attempts allows it.
   *
   * @throws ClockRefused when the rules do not allow it
   */
  public void pause(String number, PauseRequest request, String note, String by) {
    desk.paused(number, request, note, by);
    process.tell(number, "ClockPaused");
  }

  /**
   * The customer did not answer, as of now. From the second attempt on, at least 15 minutes after the first, RESTORE
   * stands still (R8).
   */
  public void notReached(String number, String note, String by) {
    if (desk.notReached(number, note, by)) {
      process.tell(number, "ClockPaused");
    }
  }

  /** The customer was heard from, as of now: what waited for his word goes on at that channel's next open instant (R8). */
  public void heard(String number, Channel channel, String by) {
    heard(number, channel, clock.instant(), by);
  }

  /** @return whether something waited for his word */
  private boolean heard(String number, Channel channel, Instant at, String by) {
    final boolean awaited = desk.heard(number, channel, at, by);
    if (awaited) {
      resume(number, at, channel, by);
    }
    return awaited;
  }

  /**
   * The customer said something about it, as of now: it stands on the timeline, ends a wait for his word (R8) and waits
   * for the engineer. What was merged (R11) is heard of by the one that goes on; about what is over somebody decides
   * whether it goes on (R10).
   *
   * @param by the door's name, or the user id of who wrote it down
   */
  public void replied(String number, Reply reply, String by) {
    replied(number, reply, clock.instant(), by);
  }

  /** The same for what is written down later. @param at when it reached us; at most two minutes ahead */
  public void replied(String number, Reply reply, Instant at, String by) {
    final String concerned = goesOn(number);
    desk.replied(concerned, reply, at, number, by);
    heard(concerned, reply.channel(), at, by);
    toBeRead(concerned, reply.channel() == Channel.EMAIL);
    if (reply.says() == Reply.Says.DOES_NOT_WORK && incidents.get(concerned).state() == IncidentState.RESTORED) {
      events.publishEvent(new WarningRaised(concerned, "The customer says that it does not work; by our records it does"));
    }
  }

  /** Has what the customer said read by whoever is on it; when it is over, by whoever decides what follows (R10). */
  private void toBeRead(String number, boolean toAnswer) {
    if (!process.tellReply(number, toAnswer)) {
      process.takeLateReply(number, toAnswer);
    }
    deadlines.refresh(number);
  }

  /** The incident that goes on under that number; nobody else acts on it until the end of the transaction. */
  public String goesOn(String number) {
    final String seen = incidents.survivor(number);
    desk.hold(seen);
    // it may have been merged while we waited
    final String concerned = incidents.survivor(seen);
    desk.hold(concerned);
    return concerned;
  }

  /** Somebody has read what the customer said about the open incident. */
  void replyRead(String number, ReplyFollowUp follows, String note, String by) {
    switch (follows) {
      case NOTHING -> desk.replyRead(number, note, by);
      case WORKS_AGAIN -> {
        desk.replyRead(number, note, by);
        restored(number, null, "the operator says so", by);
      }
      case NEVER_WORKED, FAILED_AGAIN ->
          process.tellFailsAgain(number, desk.confirmed(number, Confirmation.valueOf(follows.name()), note, by));
    }
    deadlines.refresh(number);
  }

  /** Somebody has read what the customer said about what was over (R10). */
  void lateReplyRead(String number, LateReply decision, String note, String by) {
    desk.hold(number);
    final ReceivedReply first = replies.unread(number).stream().findFirst()
        .or(() -> replies.latest(number)).orElseThrow();
    desk.replyRead(number, note, by);
    switch (decision) {
      case REOPEN -> takeUp(number, first.channel(), first.at(), "the operator replied", by);
      case NEW_INCIDENT -> {
        final String next = report(Reporting.following(incidents.get(number), first),
            reporting.sender(incidents.get(number), first), by).number();
        incidents.note(number, by, TimelineEntry.Kind.NOTE, "Goes on as " + next, true);
      }
      case FILE -> { }
    }
  }

  /** Its open tasks show what is known by now. */
  public void refresh(String number) {
    deadlines.adjust(number);
  }

  /** Lets nobody else act on the incident until the end of the transaction; take it before a visit's or a part's row. */
  public void hold(String number) {
    desk.hold(number);
  }

  /**
   * The customer agreed on a time for a visit. If he prefers a slot later than one in time, RESTORE stands still
   * meanwhile (R8).
   *
   * @param pause     null: none
   * @param pauseEnds when the pause that an earlier choice brought ends; null: as it was
   */
  public void slotAgreed(String number, PauseRequest pause, Instant pauseEnds, String by) {
    desk.slotAgreed(number, pause, pauseEnds, by);
    deadlines.adjust(number);
  }

  /** What somebody found, whether or not it restored the studio. @param cause null: not found @param component null: none */
  public void diagnosed(String number, Cause cause, String component, String findings, String by) {
    desk.diagnosed(number, cause, component, findings, by);
    deadlines.adjust(number);
  }

  /**
   * An engineer takes the incident on by what is known of others: as if he had triaged it, with the priority that the
   * report implies (R4, R7). One that was triaged stays with its engineer.
   */
  public void takenOn(String number, String why, String by) {
    if (incidents.clock(number).addressedAt().isEmpty()) {
      final Incident incident = incidents.get(number);
      desk.triaged(number, new IncidentDesk.Triage(true, incident.studio(), incident.impact(), incident.urgency(), why), by);
      desk.prioritised(number, by);
      deadlines.adjust(number);
    }
  }

  /**
   * Whoever was on it hands it over, as of now. Later tasks go to whoever takes it over.
   *
   * @param engineer user id of who takes it over; null: the team
   * @param words    for the timeline: who hands it over, and what he says about it
   */
  public void handedOver(String number, String engineer, String words, String by) {
    desk.handedOver(number, engineer, words, by);
    deadlines.adjust(number);
  }

  /** Nobody has to go there: something else restores the studio. */
  public void callOffVisits(String number) {
    process.callOffRepair(number);
  }

  /**
   * What restores many studios at once has restored this one: RESTORE stops at that instant, or when it was reported or
   * failed again if that was later (R4). Nobody has to go there any more; the step that waits for it is told by others.
   *
   * @param evidence how we know; must be there
   */
  public void restoredSince(String number, Instant at, String evidence, String by) {
    final Instant earliest = incidents.clock(number).stoppableFrom();
    desk.restored(number, at.isBefore(earliest) ? earliest : at, evidence, by);
    process.callOffRepair(number);
  }

  /** The studio works again: RESTORE stops now (R4). The process goes on with {@link #goOnRestored}. */
  public void restored(String number, String evidence, String by) {
    desk.restored(number, null, evidence, by);
  }

  /**
   * Lets the process go on after {@link #restored}, unless the step that restored the studio has done so; what else is
   * planned for it is called off.
   */
  public void goOnRestored(String number) {
    callOffRepair(number, "the studio works again", false);
    process.tellIfWaiting(number, "StudioRestored");
  }

  /** The studio works again, whatever is under way: what is planned for it is called off. @param at null: now */
  void restored(String number, Instant at, String evidence, String by) {
    desk.hold(number);
    if (incidents.clock(number).addressedAt().isEmpty()) {
      throw new ClockRefused(ClockRefused.Code.NOT_ADDRESSED, "Nobody has taken it on yet. Complete the triage first.");
    }
    desk.restored(number, at, evidence, by);
    goOnRestored(number);
  }

  void resume(String number, Instant at, Channel channel, String by) {
    desk.resumed(number, at, channel, by);
    if (!process.tellIfWaiting(number, "ClockResumed")) {
      // an earlier word ends the pause at an opening that lies ahead; this one ends it sooner
      process.tell(number, "IncidentChanged");
    }
  }

  void cancel(String number, String reason, String by) {
    desk.ended(number, Ending.CANCELLED, "Cancelled: " + reason, by);
    callOffRepair(number, "the incident was cancelled", false);
    process.tell(number, "IncidentCancelled");
    if (!replies.unread(number).isEmpty()) {
      toBeRead(number, false);
    }
  }

  /**
   * Both are about the same failure of one studio: this one ends, and the other goes on with the earlier start, the
   * higher priority and its own pauses (R11). Whoever reported this one hears of the other from now on; what is planned
   * for this one is called off.
   *
   * @param into the number of the one that goes on
   * @throws MergerRefused when they are not two open incidents of one studio
   * @throws ClockRefused  when a breach of either would vanish
   */
  public void merge(String number, String into, String reason, String by) {
    final boolean moved = merging.merge(number, into, reason, by);
    callOffRepair(number, "the incident was merged into " + into, false);
    process.tell(number, "IncidentMerged");
    if (replies.passOn(number, into)) {
      toBeRead(into, false);
    }
    if (moved) {
      process.tell(into, "IncidentCorrected");
    } else {
      deadlines.adjust(into);
    }
  }

  void reopen(String number, Channel channel, Instant at, String reason, String by) {
    takeUp(number, channel, at, reason, by);
    process.tellIfWaiting(number, "IncidentTakenUp");
    if (!replies.unread(number).isEmpty()) {
      toBeRead(number, false);
    }
  }

  private void takeUp(String number, Channel channel, Instant at, String reason, String by) {
    desk.reopened(number, channel, at, reason, by);
    process.beginAgain(number);
  }

  private void callOffRepair(String number, String why, boolean diagnoseAgain) {
    process.callOffRepair(number);
    events.publishEvent(new RepairCalledOff(number, why, diagnoseAgain));
  }

  /** @param fresh false for a repeated reference */
  public record Reported(String number, boolean fresh) {
  }
}
