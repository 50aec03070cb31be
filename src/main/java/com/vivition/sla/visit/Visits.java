package com.vivition.sla.visit;

import static java.util.Comparator.comparing;

import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.Interval;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Visits, from the first offer to how they ended. No technician is ever booked twice at a time, his ways included,
 * however many choose at once on however many nodes: who books holds the visit's row, then the technician's, and looks
 * again. What is done twice has one effect.
 */
@Service
@Transactional
public class Visits {

  private static final DateTimeFormatter WHEN = DateTimeFormatter.ofPattern("EEEE d MMMM 'at' HH:mm", Locale.ENGLISH);

  private final VisitRows rows;
  private final Planning planning;
  private final Technicians technicians;
  private final Stock stock;
  private final StudioRegistry studios;
  private final VisitSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Visits(VisitRows rows, Planning planning, Technicians technicians, Stock stock, StudioRegistry studios,
      VisitSettings settings, Clock clock, ApplicationEventPublisher events) {
    this.rows = rows;
    this.planning = planning;
    this.technicians = technicians;
    this.stock = stock;
    this.studios = studios;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /** @throws UnknownVisit when there is no such visit */
  @Transactional(readOnly = true)
  public Visit get(String id) {
    return rows.find(id).orElseThrow(() -> new UnknownVisit(id));
  }

  /** All visits of an incident, by their start, those without a time last. */
  @Transactional(readOnly = true)
  public List<Visit> ofIncident(String incident) {
    return rows.ofIncident(incident);
  }

  /** What a technician has agreed and not yet finished, by its start. */
  @Transactional(readOnly = true)
  public List<Visit> agendaOf(String technician) {
    return rows.agreedOf(technician, clock.instant().minus(Duration.ofDays(1)));
  }

  /**
   * Finds slots and keeps them as offered: for a new visit, or for the one that is planned for the same already. A part
   * that is reserved for the swap is brought along, from where it lies. Maintenance that is not agreed on yet takes as
   * long, and asks for as much, as the request says by now; what is agreed stays as it is.
   *
   * @throws com.vivition.sla.studio.UnknownStudio when there is no such studio
   * @throws InvalidInput                          when the studio has no such component
   */
  public Offer offer(VisitRequest request) {
    final Optional<Visit> planned = rows.lockPlannedFor(plan(request));
    final Visit visit = planned.map(known -> asWanted(known, request)).orElseGet(() -> proposed(request));
    final Optional<Reservation> part = part(visit);
    final SlotProposal proposal = planning.finder().propose(
        planning.request(visit, part.map(Reservation::place).orElse(null), request.due(),
            clock.instant().plus(settings.preparation()), request.from()).within(planning.calendar(request.hours())),
        planning.plans(visit.id()).values());
    if (planned.isEmpty()) {
      rows.insert(visit, plan(request), clock.instant());
    }
    if (visit.state() == VisitState.PROPOSED) {
      rows.part(visit.id(), part.map(Reservation::part).orElse(null));
    }
    // technicians in one order everywhere, since each offer holds theirs
    proposal.slots().stream().sorted(comparing(Slot::technician).thenComparing(Slot::start))
        .forEach(slot -> rows.offer(visit.id(), slot, clock.instant()));
    if (visit.state() == VisitState.PROPOSED && !proposal.slots().isEmpty()) {
      events.publishEvent(new VisitProposed(visit));
    }
    return new Offer(rows.find(visit.id()).orElseThrow(), kept(visit.id(), proposal.slots()),
        proposal.noneKeepsDeadline(), proposal.reason());
  }

  /** The slots offered for a visit that can still be had, by their start. */
  @Transactional(readOnly = true)
  public List<OfferedSlot> open(String visitId) {
    return open(get(visitId));
  }

  /**
   * A slot as it was offered.
   *
   * @throws UnknownSlot when it was never offered for that incident
   */
  @Transactional(readOnly = true)
  public OfferedSlot slot(String incident, String slotId) {
    return offered(incident, slotId);
  }

  /** Whether a part is to be brought, and none waits for it (any more). */
  @Transactional(readOnly = true)
  public boolean lacksPart(Visit visit) {
    return visit.purpose() == Purpose.SWAP && part(visit).isEmpty();
  }

  /** What a technician is called. @throws UnknownTechnician when there is none of that id */
  @Transactional(readOnly = true)
  public String nameOf(String technician) {
    return technicians.get(technician).name();
  }

  /**
   * The pause that choosing that slot would bring (R8), to be told before it is confirmed; empty: none.
   *
   * @param due RESTORE's due time as it is now; null: no target
   * @throws UnknownSlot when it was never offered for that incident
   */
  @Transactional(readOnly = true)
  public Optional<PauseRequest> pauseIfChosen(String incident, String slotId, Instant due) {
    final OfferedSlot slot = offered(incident, slotId);
    return pause(get(slot.visit()), slot, due);
  }

  /**
   * Agrees on a slot that was offered.
   *
   * @param incident the slot's own; another one's is unknown
   * @param due      RESTORE's due time as it is now; null: no target
   * @throws UnknownSlot  when it was never offered for that incident
   * @throws VisitAgreed  when another slot of the visit is agreed: move it
   * @throws VisitOver    when the visit is over
   * @throws SlotPast     when nobody can be there in time any more
   * @throws SlotTaken    when the technician has something else to do meanwhile
   * @throws SkillMissing when the technician cannot do it any more
   * @throws PartGone     when the part is no longer reserved
   */
  public Planned agree(String incident, String slotId, Instant due, AgreedBy by) {
    final OfferedSlot slot = offered(incident, slotId);
    final Visit visit = rows.lock(slot.visit());
    if (visit.isAt(slot)) {
      return Planned.unchanged(visit);
    }
    if (visit.state().isAgreed()) {
      throw new VisitAgreed(nameOf(visit.technician()), inWords(visit.start()));
    }
    refuseOver(visit);
    final Optional<PauseRequest> pause = by.how() == AgreedBy.How.STAFF ? Optional.empty() : pause(visit, slot, due);
    return book(visit, slot, VisitState.AGREED, by, by.how() != AgreedBy.How.STAFF, pause, Optional.empty());
  }

  /**
   * Moves an agreed visit to another slot offered for it, of the same technician or another; it stays the same visit
   * with a higher sequence. By the customer, it may pause like the first choice, and a pause that an earlier choice
   * brought ends no later than the new start. By us, that pause ends at the slot that the customer chose (R8).
   *
   * @param due RESTORE's due time as it is now, pauses counted; null: no target
   * @throws VisitNotAgreed when nothing is agreed yet
   * @throws UnknownSlot    when the slot was not offered for this visit; else as {@link #agree}
   */
  public Planned move(String visitId, String slotId, Instant due, AgreedBy by, MovedBy who) {
    final Visit visit = rows.lock(visitId);
    final OfferedSlot slot = rows.slot(slotId).filter(offered -> offered.visit().equals(visitId))
        .orElseThrow(() -> new UnknownSlot(visit.errand()));
    if (visit.isAt(slot)) {
      return Planned.unchanged(visit);
    }
    refuseUnlessAgreed(visit);
    final boolean customer = who == MovedBy.CUSTOMER;
    final Optional<Instant> pauseEnds = Optional.ofNullable(visit.pausedUntil())
        .map(until -> until.isBefore(slot.start()) ? until : Times.later(slot.start(), visit.pausedSince()))
        .filter(end -> !customer || end.isBefore(visit.pausedUntil()));
    return book(visit, slot, VisitState.MOVED, by, customer,
        customer ? pause(visit, slot, due) : Optional.empty(), pauseEnds);
  }

  /**
   * The visit once nobody else acts on it, on what else is ahead for the same, or on their technicians' schedules,
   * until the end of the transaction; hold what it is for before.
   */
  Visit hold(String visitId) {
    final List<Visit> held = rows.lockAhead(get(visitId).errand());
    technicians.lock(held.stream().map(Visit::technician).filter(Objects::nonNull).distinct().sorted().toList());
    return get(visitId);
  }

  /** Nobody goes there; a visit that is over stays as it is. The part is not released by this. */
  public Visit cancel(String visitId, String note) {
    final Visit visit = rows.lock(visitId);
    return visit.state().isOver() ? visit : end(visit, VisitState.CANCELLED, null, note, null);
  }

  /**
   * It did not work out; plan another visit then.
   *
   * @throws VisitNotAgreed when nothing was agreed
   * @throws VisitOver      when it ended otherwise
   */
  public Visit fail(String visitId, FailReason reason, String note) {
    final Visit visit = rows.lock(visitId);
    if (visit.state() == VisitState.FAILED && visit.failedBy() == reason) {
      return visit;
    }
    refuseUnlessAgreed(visit);
    return end(visit, VisitState.FAILED, reason, note, null);
  }

  /**
   * The work is done.
   *
   * @param signedOffBy the customer's name; null: nobody signed
   * @throws VisitNotAgreed when nothing was agreed
   * @throws VisitOver      when it ended otherwise
   */
  public Visit done(String visitId, String signedOffBy, String note) {
    final Visit visit = rows.lock(visitId);
    if (visit.state() == VisitState.DONE) {
      return visit;
    }
    refuseUnlessAgreed(visit);
    return end(visit, VisitState.DONE, null, note, signedOffBy);
  }

  /**
   * Agreed visits ahead that can no longer take place as planned, by their start: the technician became ill, other
   * hours were entered, the part is gone.
   */
  @Transactional(readOnly = true)
  public List<Visit> endangered() {
    return rows.agreedAfter(clock.instant()).stream()
        .filter(visit -> visit.start().isAfter(clock.instant()))
        .filter(visit -> visit.part() != null && part(visit).isEmpty() || !fits(visit))
        .toList();
  }

  /** Agreed visits to a studio whose work starts in that time, {@code to} itself not among it; by their start. */
  @Transactional(readOnly = true)
  public List<Visit> agreedAt(String studio, Instant from, Instant to) {
    return rows.agreedAt(studio, from, to);
  }

  /** Whether times are offered for a swap or a look at a studio, and none is agreed yet. */
  @Transactional(readOnly = true)
  public boolean isProposedAt(String studio) {
    return rows.proposedAt(studio).stream().anyMatch(visit -> visit.purpose() != Purpose.MAINTENANCE);
  }

  private Planned book(Visit visit, OfferedSlot slot, VisitState state, AgreedBy by, boolean chosenByCustomer,
      Optional<PauseRequest> pause, Optional<Instant> pauseEnds) {
    Documents.refuseLonger("agreedWith", by.name(), 200);
    final List<String> concerned = Stream.of(visit.technician(), slot.technician()).filter(Objects::nonNull)
        .distinct().sorted().toList();
    technicians.lock(concerned);
    final Optional<Reservation> part = part(visit);
    if (visit.part() != null && part.isEmpty()) {
      throw new PartGone(visit.errand(), visit.component());
    }
    final Slot booked = stillFree(visit, slot, part.map(Reservation::place).orElse(null));
    final Instant pausedSince =
        visit.pausedSince() != null ? visit.pausedSince() : pause.map(PauseRequest::since).orElse(null);
    final Instant pausedUntil = pause.map(PauseRequest::until).or(() -> pauseEnds).orElse(visit.pausedUntil());
    final boolean paused = pausedSince != null && pausedSince.isBefore(pausedUntil);
    rows.update(new Visit(visit.id(), visit.errand(), visit.purpose(), visit.studio(), visit.place(),
        visit.component(), visit.skill(), visit.work(), state, booked.technician(),
        part.map(Reservation::part).orElse(null),
        booked.pickUp() == null ? null : part.map(Reservation::location).map(StockLocation::id).orElse(null),
        booked.departure(), booked.start(), booked.end(), booked.freeAt(),
        state == VisitState.MOVED ? visit.sequence() + 1 : visit.sequence(), by.name(), by.how(),
        chosenByCustomer ? booked.start() : visit.chosenStart(),
        paused ? pausedSince : null, paused ? pausedUntil : null, null, null, visit.note(), null));
    concerned.forEach(planning::refresh);
    part.ifPresent(reserved ->
        stock.extend(visit.errand(), visit.component(), booked.end().plus(settings.afterVisit())));
    return new Planned(rows.find(visit.id()).orElseThrow(), true, visit, pause, pauseEnds);
  }

  private Slot stillFree(Visit visit, OfferedSlot slot, PartPlace part) {
    final TechnicianPlan plan = planning.plans(visit.id()).get(slot.technician());
    if (!plan.can(visit.skill())) {
      throw new SkillMissing(plan.name(), visit.skill());
    }
    final Instant now = clock.instant();
    if (slot.start().isBefore(now)) {
      throw new SlotPast(inWords(slot.start()));
    }
    return planning.finder().at(planning.request(visit, part, null, now, null), plan, slot.start())
        .orElseThrow(() -> free(visit, part, plan, slot.start(), Instant.EPOCH)
            ? new SlotPast(inWords(slot.start())) : new SlotTaken(plan.name(), inWords(slot.start())));
  }

  private boolean fits(Visit visit) {
    final TechnicianPlan plan = planning.plans(visit.id()).get(visit.technician());
    final PartPlace part = part(visit).map(Reservation::place).orElse(null);
    return free(visit, part, plan, visit.start(), Instant.EPOCH);
  }

  private boolean free(Visit visit, PartPlace part, TechnicianPlan plan, Instant start, Instant earliest) {
    return planning.finder().at(planning.request(visit, part, null, earliest, null), plan, start).isPresent();
  }

  private List<OfferedSlot> open(Visit visit) {
    final PartPlace part = part(visit).map(Reservation::place).orElse(null);
    final Map<String, TechnicianPlan> plans = planning.plans(visit.id());
    final SlotRequest request = planning.request(visit, part, null, clock.instant(), null);
    return rows.slots(visit.id()).stream()
        .filter(slot -> planning.finder().at(request, plans.get(slot.technician()), slot.start()).isPresent())
        .toList();
  }

  private Optional<PauseRequest> pause(Visit visit, OfferedSlot chosen, Instant due) {
    final List<Interval> could = new ArrayList<>(open(visit).stream().map(OfferedSlot::work).toList());
    // nothing is paused back to a visit that has begun
    if (visit.state().isAgreed() && !visit.start().isBefore(clock.instant())) {
      could.add(Interval.of(visit.start(), visit.end()));
    }
    return LaterSlot.pauseFor(chosen.work(), could, due);
  }

  private Visit end(Visit visit, VisitState state, FailReason reason, String note, String signedOffBy) {
    Documents.refuseLonger("note", note, 2000);
    Documents.refuseLonger("signedOffBy", signedOffBy, 200);
    final boolean invited = visit.state().isAgreed() && state == VisitState.CANCELLED;
    rows.end(visit.id(), state, invited ? visit.sequence() + 1 : visit.sequence(), clock.instant(), reason, note,
        signedOffBy);
    if (visit.technician() != null) {
      technicians.lock(List.of(visit.technician()));
      planning.refresh(visit.technician());
    }
    return rows.find(visit.id()).orElseThrow();
  }

  private Visit asWanted(Visit known, VisitRequest request) {
    final boolean gone = request.component() != null
        && studios.get(request.studio()).component(request.component()).isEmpty();
    if (known.state() != VisitState.PROPOSED || known.purpose() != Purpose.MAINTENANCE || gone) {
      return known;
    }
    final Visit wanted = proposed(request);
    rows.work(known.id(), wanted);
    rows.slots(known.id()).forEach(slot -> rows.ends(slot, slot.start().plus(wanted.work()), request.due()));
    return rows.find(known.id()).orElseThrow();
  }

  private Visit proposed(VisitRequest request) {
    final Studio studio = studios.get(request.studio());
    final ComponentType skill = request.component() == null ? null : studio.component(request.component())
        .map(Component::type).orElseThrow(() -> new InvalidInput(List.of(new FieldProblem("component",
            "'%s' is no component of %s".formatted(request.component(), request.studio())))));
    final Duration work = request.work() != null ? request.work()
        : settings.workOn(request.purpose() == Purpose.LOOK ? null : skill);
    return new Visit(UUID.randomUUID().toString(), request.errand(), request.purpose(), request.studio(),
        Planning.place(studio), request.component(), skill, work, VisitState.PROPOSED, null, null, null, null, null,
        null, null, 0, null, null, null, null, null, null, null, null, null);
  }

  private List<OfferedSlot> kept(String visit, List<Slot> slots) {
    final List<OfferedSlot> offered = rows.slots(visit);
    return slots.stream().map(slot -> offered.stream()
        .filter(kept -> kept.technician().equals(slot.technician()) && kept.start().equals(slot.start()))
        .findFirst().orElseThrow()).toList();
  }

  private OfferedSlot offered(String incident, String slotId) {
    return rows.slot(slotId).filter(slot -> slot.incident().equals(incident))
        .orElseThrow(() -> new UnknownSlot(incident));
  }

  private Optional<Reservation> part(Visit visit) {
    return visit.purpose() == Purpose.LOOK || visit.component() == null ? Optional.empty()
        : stock.reservation(visit.errand(), visit.component());
  }

  private String inWords(Instant at) {
    return WHEN.format(at.atZone(planning.zone()));
  }

  private static void refuseUnlessAgreed(Visit visit) {
    refuseOver(visit);
    if (!visit.state().isAgreed()) {
      throw new VisitNotAgreed(visit.state());
    }
  }

  private static void refuseOver(Visit visit) {
    if (visit.state().isOver()) {
      throw new VisitOver(visit.state());
    }
  }

  private static String plan(VisitRequest request) {
    return "%s/%s/%s".formatted(request.errand(), request.purpose(),
        request.component() == null || request.purpose() == Purpose.MAINTENANCE ? "" : request.component());
  }
}
