package com.vivition.sla.visit;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.Words;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers, support and technicians do about visits: the visit, what it is for ({@link Errands}, an incident's
 * clock among it) and the process, in one transaction. Whoever asks names what it is for by its number; a visit or slot
 * of another one is unknown to him.
 */
@Service
@Transactional
public class Appointments {

  private final Visits visits;
  private final VisitProcess process;
  private final Errands errands;
  private final CurrentUser user;
  private final Clock clock;

  Appointments(Visits visits, VisitProcess process, Errands errands, CurrentUser user, Clock clock) {
    this.visits = visits;
    this.process = process;
    this.errands = errands;
    this.user = user;
    this.clock = clock;
  }

  /** Visits of an incident that are proposed or agreed and not over, by their start, those without a time last. */
  @Transactional(readOnly = true)
  public List<Visit> ahead(String incident) {
    return visits.ofIncident(incident).stream().filter(visit -> !visit.state().isOver()).toList();
  }

  /**
   * The slots offered for a visit that can still be had, by their start.
   *
   * @throws UnknownVisit when the incident has no such visit
   */
  @Transactional(readOnly = true)
  public List<OfferedSlot> open(String incident, String visitId) {
    return visits.open(of(incident, visitId).id());
  }

  /**
   * The pause that choosing that slot would bring (R8), to be told before it is confirmed; empty: none.
   *
   * @throws UnknownSlot when it was never offered for that incident
   */
  @Transactional(readOnly = true)
  public Optional<PauseRequest> pauseIfChosen(String incident, String slotId) {
    return visits.pauseIfChosen(incident, slotId, due(incident));
  }

  /**
   * The customer agrees on a slot, on the page or by phone; a visit that is agreed for another time moves there. His
   * word ends what waited for it (R8).
   *
   * @throws UnknownSlot  when it was never offered for that incident
   * @throws VisitOver    when the visit is over
   * @throws SlotPast     when nobody can be there in time any more
   * @throws SlotTaken    when the technician has something else to do meanwhile
   * @throws SkillMissing when the technician cannot do it any more
   * @throws PartGone     when the part is no longer reserved; see {@link #renewOffers}
   * @throws VisitBegun   when the visit that would move has begun
   */
  public Planned choose(String incident, String slotId, AgreedBy by) {
    errands.hold(incident);
    final Visit visit = visits.get(visits.slot(incident, slotId).visit());
    if (!visit.state().isAgreed()) {
      final Planned planned = agreed(incident, slotId, by);
      process.tell(visit.id(), "VisitAgreed");
      return planned;
    }
    refuseBegun(visit);
    heard(incident, by);
    final Planned moved = counted(incident, visits.move(visit.id(), slotId, due(incident), by, MovedBy.CUSTOMER), by);
    if (moved.changed()) {
      process.tell(visit.id(), "VisitMoved");
    }
    return moved;
  }

  /** As {@link #choose} for a visit that is proposed, by a step that goes on by itself. */
  public Planned agreed(String incident, String slotId, AgreedBy by) {
    errands.hold(incident);
    heard(incident, by);
    return counted(incident, visits.agree(incident, slotId, due(incident), by), by);
  }

  /**
   * The customer calls an agreed visit off; the incident goes on, and another time is sought. A pause that his later
   * slot brought ends with his word (R8).
   *
   * @param reason null: none given
   * @throws UnknownVisit   when the incident has no such visit
   * @throws VisitNotAgreed when nothing is agreed
   * @throws VisitBegun     when it has begun
   */
  public void cancel(String incident, String visitId, AgreedBy by, String reason) {
    errands.hold(incident);
    final Visit visit = of(incident, visitId);
    if (visit.state() == VisitState.CANCELLED) {
      return;
    }
    if (!visit.state().isAgreed()) {
      throw new VisitNotAgreed(visit.state());
    }
    refuseBegun(visit);
    heard(incident, by);
    visits.cancel(visitId, reason);
    errands.note(incident, actor(by), "The visit of %s is called off by the customer%s".formatted(
        Words.at(visit.start()), reason == null ? "" : ": " + reason), true);
    if (visit.pausedSince() != null) {
      // he no longer waits for the later time that he chose
      errands.slotAgreed(incident, null, Times.later(clock.instant(), visit.pausedSince()), user.id());
    }
    process.tell(visitId, "VisitCancelled");
  }

  /**
   * Looks for slots from then on and offers them, for a visit that is agreed already too.
   *
   * @throws UnknownVisit when the incident has no such visit
   * @throws VisitOver    when it is over
   */
  public Offer otherTimes(String incident, String visitId, Instant notBefore) {
    errands.hold(incident);
    final Visit visit = of(incident, visitId);
    if (visit.state().isOver()) {
      throw new VisitOver(visit.state());
    }
    errands.heard(incident, Channel.PORTAL, user.id());
    return visits.offer(new VisitRequest(incident, visit.purpose(), visit.studio(), visit.component(), due(incident),
        notBefore, visit.work(), errands.get(incident).hours()));
  }

  /**
   * The customer wants to be called about it: somebody has the task at once.
   *
   * @param note what he wrote; null: nothing
   * @throws UnknownVisit when the incident has no such visit
   */
  public void askCall(String incident, String visitId, String note) {
    Documents.refuseLonger("note", note, 500);
    errands.hold(incident);
    final Visit visit = of(incident, visitId);
    final String asked = "The customer asks to be called about the visit" + (note == null ? "" : ": " + note);
    errands.heard(incident, Channel.PORTAL, user.id());
    errands.note(incident, CurrentUser.APPLICATION, asked, true);
    if (!process.tell(visit.id(), "CallAsked")) {
      // a time is agreed already, or nobody picked up before
      process.askCall(incident, asked);
    }
  }

  // the clock follows what was planned; "unchanged" leaves it alone
  private Planned counted(String incident, Planned planned, AgreedBy by) {
    if (planned.changed()) {
      final Visit visit = planned.visit();
      errands.note(incident, actor(by), "%s: %s to %s, %s%s".formatted(
          planned.before().state().isAgreed() ? "Visit moved" : "Visit agreed", Words.at(visit.start()),
          Words.at(visit.end()), visits.nameOf(visit.technician()),
          by.name() == null ? "" : ", with " + by.name()), true);
      errands.slotAgreed(incident, planned.pause().orElse(null), planned.pauseEnds().orElse(null),
          user.id());
    }
    return planned;
  }

  private Visit of(String incident, String visitId) {
    final Visit visit = visits.get(visitId);
    if (!visit.errand().equals(incident)) {
      throw new UnknownVisit(visitId);
    }
    return visit;
  }

  /**
   * Has offers made anew whose part is gone: another piece is reserved, or ordered, and the customer hears of the times.
   */
  public void renewOffers(String incident) {
    ahead(incident).stream().filter(visits::lacksPart).forEach(visit -> process.tell(visit.id(), "VisitEndangered"));
  }

  private Instant due(String incident) {
    return errands.get(incident).due();
  }

  private void heard(String incident, AgreedBy by) {
    switch (by.how()) {
      case PAGE -> errands.heard(incident, Channel.PORTAL, user.id());
      case PHONE -> errands.heard(incident, Channel.PHONE, user.id());
      case STAFF -> { }
    }
  }

  private void refuseBegun(Visit visit) {
    if (!visit.start().isAfter(clock.instant())) {
      throw new VisitBegun();
    }
  }

  private String actor(AgreedBy by) {
    return by.how() == AgreedBy.How.PAGE ? "operator page" : user.id();
  }
}
