package com.vivition.sla.maintenance;

import static java.util.Objects.requireNonNullElse;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toSet;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.maintenance.StandingRows.Pair;
import com.vivition.sla.maintenance.StandingRows.Write;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Documents;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.UnknownVisit;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Maintenance orders, from the day they are due to what they found. Whoever changes one holds one lock to the end of
 * the transaction, on all nodes: so do nothing long within it. Locks are taken in one order everywhere, lest two wait
 * for each other: what a visit is for ({@link com.vivition.sla.visit.Errands#hold}), the visit, its technician,
 * maintenance. So change visits before orders, or hold them before ({@link
 * com.vivition.sla.visit.VisitReports#hold}). What is done twice has one effect.
 */
@Service
@Transactional
public class Maintenance {

  private final DayPlanning planning;
  private final PlanRows plans;
  private final StandingRows standings;
  private final OrderRows orders;
  private final ResultRows results;
  private final StudioRegistry studios;
  private final RegistryEditor registry;
  private final Visits visits;
  private final ServiceHours hours;
  private final MaintenanceSettings settings;
  private final Clock clock;
  private final ApplicationEventPublisher events;

  Maintenance(DayPlanning planning, PlanRows plans, StandingRows standings, OrderRows orders, ResultRows results,
      StudioRegistry studios, RegistryEditor registry, Visits visits, ServiceHours hours, MaintenanceSettings settings,
      Clock clock, ApplicationEventPublisher events) {
    this.planning = planning;
    this.plans = plans;
    this.standings = standings;
    this.orders = orders;
    this.results = results;
    this.studios = studios;
    this.registry = registry;
    this.visits = visits;
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
    this.events = events;
  }

  /**
   * Finds what is due at all studios and bundles it by studio. What is due at a studio whose order is not planned yet
   * joins that order; what is due beside a planned one waits for its end. Of more than the setting
   * {@code sla.maintenance.new-orders} for a day, those due longest get theirs today.
   *
   * @param day the local day
   * @return the orders made by this call, by number; none when the day was planned before
   */
  public List<MaintenanceOrder> planDay(LocalDate day) {
    return planning.plan(day);
  }

  /** @throws UnknownOrder when there is no such order */
  @Transactional(readOnly = true)
  public MaintenanceOrder get(String number) {
    return orders.find(number).orElseThrow(() -> new UnknownOrder(number));
  }

  /**
   * What an order found, in the order of its checklists; the same again whenever it is asked. Empty while it is open.
   *
   * @throws UnknownOrder when there is no such order
   */
  @Transactional(readOnly = true)
  public List<Finding> findings(String number) {
    return findings(get(number));
  }

  /** The order of a studio that is due or planned; there is one at most. */
  @Transactional(readOnly = true)
  public Optional<MaintenanceOrder> openOf(String studio) {
    return orders.openOf(studio);
  }

  /** What is to be maintained on a visit, or was: its own order, or the one that goes along with it. */
  @Transactional(readOnly = true)
  public Optional<MaintenanceOrder> on(Visit visit) {
    return isOwn(visit) ? orders.find(visit.errand()) : orders.on(visit.id());
  }

  /** Whether the visit is for an order, not for an incident or for what an order found. */
  public static boolean isOwn(Visit visit) {
    return visit.purpose() == Purpose.MAINTENANCE && visit.errand().startsWith(OrderRows.PREFIX);
  }

  /**
   * What a done order came to, its next days as they are now.
   *
   * @throws UnknownOrder when there is no such order
   */
  @Transactional(readOnly = true)
  public MaintenanceDone outcome(String number) {
    return outcome(get(number));
  }

  /** What {@link #done} would refuse, so that a page can say it beside what it finds itself; empty: nothing. */
  @Transactional(readOnly = true)
  public List<FieldProblem> problems(String number, List<ItemResult> filledIn) {
    final MaintenanceOrder order = get(number);
    return Checklists.problems(order, filledIn, components(order));
  }

  /** All that are due or planned, by number. */
  @Transactional(readOnly = true)
  public List<MaintenanceOrder> open() {
    return orders.open();
  }

  /**
   * Somebody wants maintenance of a component now: what a problem's lead decided, what a sweep found. It joins the
   * studio's open order, planned or not, or makes one; where somebody is at work on that already, or an incident waits
   * for it, it is due when that is over. Skipped, it comes back until it is done.
   *
   * @param planIds which plans; empty: all that fit the component
   * @param why     in words, for the technician
   * @return the studio's open order
   * @throws InvalidInput when the studio has no such component, or a plan does not fit it
   */
  public MaintenanceOrder demanded(String studioId, String component, Collection<String> planIds, String why) {
    plans.lock();
    final List<Pair> wanted = wanted(studioId, component, planIds, why);
    final Due demand = new Due(today(), why);
    final Optional<MaintenanceOrder> open = orders.openOf(studioId);
    final String number = open.map(MaintenanceOrder::number).orElseGet(() -> orders.insert(studioId, today()));
    final List<Pair> missing = wanted.stream().filter(pair -> open.isEmpty() || !has(open.get(), pair)).toList();
    final boolean joins = open.isEmpty() || isJoinable(open.get());
    if (joins && !missing.isEmpty()) {
      join(number, missing, demand);
      open.ifPresent(grown -> events.publishEvent(new OrderGrown(number)));
    }
    demand(missing, demand, joins ? null : today());
    demand(wanted.stream().filter(pair -> !missing.contains(pair)).toList(), demand, null);
    return get(number);
  }

  /**
   * An incident needs maintenance of a component, and waits for nothing else (R4): what else the studio's open order
   * contains leaves it, and waits for its end like what becomes due meanwhile. Planned before, it no longer is.
   *
   * @return the order, with what is wanted alone; nothing joins it while the incident seeks a visit for it
   * @throws InvalidInput as {@link #demanded}
   */
  public MaintenanceOrder demandedAlone(String studioId, String component, Collection<String> planIds, String why) {
    plans.lock();
    final List<Pair> wanted = wanted(studioId, component, planIds, why);
    final Due demand = new Due(today(), why);
    final Optional<MaintenanceOrder> open = orders.openOf(studioId);
    final String number = open.map(MaintenanceOrder::number).orElseGet(() -> orders.insert(studioId, today()));
    open.stream().flatMap(order -> order.items().stream())
        .filter(item -> wanted.stream().noneMatch(pair -> isFor(item, pair)))
        .forEach(item -> {
          orders.remove(number, item);
          standings.lookOn(studioId, item.component(), item.plan().id(), today());
        });
    join(number, wanted.stream().filter(pair -> open.isEmpty() || !has(open.get(), pair)).toList(), demand);
    demand(wanted, demand, null);
    orders.state(number, OrderState.PLANNED, null);
    return get(number);
  }

  /**
   * The order goes with that visit; another one takes the former's place.
   *
   * @throws OrderOver    when it is done or skipped
   * @throws UnknownVisit when there is no such visit
   */
  public MaintenanceOrder planned(String number, String visit) {
    final MaintenanceOrder order = lock(number);
    refuseOver(order);
    orders.state(number, OrderState.PLANNED, visits.get(visit).id());
    return get(number);
  }

  /** The visit did not take place: the order is due again, and what became due joins it. One that is over stays so. */
  public MaintenanceOrder unplanned(String number) {
    if (lock(number).state() == OrderState.PLANNED) {
      orders.state(number, OrderState.DUE, null);
    }
    return get(number);
  }

  /**
   * The order is done, planned or not: what was found is recorded, days and counts begin anew, the firmware that was
   * read is put into the registry. What was to be done on a component that no longer stands there needs no result.
   *
   * @param filledIn a checklist for each item of the order
   * @param by       the technician's user id
   * @return what others have to act on, the same again for the same order
   * @throws OrderOver    when it was skipped
   * @throws InvalidInput when a result is missing or makes no sense; names every one
   */
  public MaintenanceDone done(String number, List<ItemResult> filledIn, String by) {
    final MaintenanceOrder order = lock(number);
    if (order.state() == OrderState.DONE) {
      return outcome(order);
    }
    refuseOver(order);
    final Studio studio = studios.get(order.studio());
    final List<Checklists.Answer> answers = Checklists.read(order, filledIn, components(order));
    results.insert(number, answers);
    filledIn.stream().filter(result -> result.firmware() != null).forEach(result -> {
      orders.firmware(number, result);
      upgrade(studio, result);
    });
    final LocalDate today = today();
    final Map<PlanRows.Edition, MaintenancePlan> inForce = plans.inForce();
    final List<Pair> there = pairs(order.studio(), pair -> has(order, pair));
    standings.write(there.stream()
        .map(pair -> done(pair, inForce.get(pair.plan()), today)).toList());
    lookForWhatIsGone(order, there, today);
    close(number, OrderState.DONE, by, null);
    return outcome(get(number));
  }

  /**
   * The order is not done this time; what it was about is due again after the setting
   * {@code sla.maintenance.comes-back}.
   *
   * @throws InvalidInput when there is no reason, or more than 2,000 characters of it
   * @throws OrderOver    when it is done
   */
  public MaintenanceOrder skipped(String number, String reason, String by) {
    final MaintenanceOrder order = lock(number);
    if (order.state() == OrderState.SKIPPED) {
      return order;
    }
    refuseOver(order);
    refuseIf(reason == null || reason.isBlank(), "reason", "is missing: say why it is skipped");
    Documents.refuseLonger("reason", reason, 2000);
    final LocalDate back = today().plus(settings.comesBack());
    final List<Pair> there = pairs(order.studio(), pair -> has(order, pair));
    standings.write(there.stream()
        .filter(pair -> pair.standing() != null)
        .map(pair -> new Write(pair, pair.standing().comingBackOn(back), back)).toList());
    lookForWhatIsGone(order, there, back);
    close(number, OrderState.SKIPPED, by, reason.strip());
    return get(number);
  }

  /**
   * The studio's order that is not planned yet, if the studio is visited anyway: with the first agreed visit there,
   * whatever for, whose work starts in that time, {@code to} itself not among it.
   */
  @Transactional(readOnly = true)
  public Optional<Joining> joins(String studio, Instant from, Instant to) {
    return orders.openOf(studio).filter(order -> order.state() == OrderState.DUE)
        .flatMap(order -> visits.agreedAt(studio, from, to).stream().findFirst()
            .map(visit -> new Joining(order, visit)));
  }

  /** When all of a studio's maintenance is due, seen from today, by component, then plan. */
  @Transactional(readOnly = true)
  public List<Outlook> outlook(String studio) {
    final Map<PlanRows.Edition, MaintenancePlan> inForce = plans.inForce();
    final List<Outlook> outlook = new ArrayList<>();
    for (final Pair pair : pairs(studio, pair -> !inForce.get(pair.plan()).retired())) {
      final MaintenancePlan plan = inForce.get(pair.plan());
      final Look look = Upkeep.look(studio, pair.component(), plan, pair.standing(), today());
      outlook.add(new Outlook(pair.component().id(), plan.id(), plan.name(), look.next(),
          look.due() == null ? null : look.due().why()));
    }
    return outlook;
  }

  private List<Pair> wanted(String studioId, String component, Collection<String> planIds, String why) {
    Documents.refuseLonger("why", why, 1000);
    refuseIf(studios.get(studioId).component(component).isEmpty(), "component",
        "'%s' is no component of %s".formatted(component, studioId));
    final List<Pair> wanted = pairs(studioId, pair -> pair.component().id().equals(component)
        && (planIds.isEmpty() || planIds.contains(pair.plan().plan())));
    final List<String> missing = planIds.stream()
        .filter(id -> wanted.stream().noneMatch(pair -> pair.plan().plan().equals(id))).toList();
    refuseIf(wanted.isEmpty() || !missing.isEmpty(), "plans", "%s fit %s of %s: choose others, or PUT one"
        .formatted(missing.isEmpty() ? "none" : missing + " do not", component, studioId));
    return wanted;
  }

  /** Whether what is wanted can join: nobody is at work for it yet, and no incident waits for it (R4). */
  private boolean isJoinable(MaintenanceOrder order) {
    if (order.state() == OrderState.DUE || order.visit() == null) {
      return order.state() == OrderState.DUE;
    }
    final Visit visit = visits.get(order.visit());
    return (visit.purpose() != Purpose.MAINTENANCE || isOwn(visit))
        && !(visit.state().isAgreed() && visit.begunBy(clock.instant()));
  }

  private void join(String number, List<Pair> joining, Due demand) {
    orders.add(number, get(number).studio(), joining.stream()
        .map(pair -> new OrderRows.NewItem(pair.component().id(), pair.plan(), demand)).toList());
  }

  /** Keeps in mind that it is wanted, until it is done. @param lookOn when to look at what no order has; else null */
  private void demand(List<Pair> wanted, Due demand, LocalDate lookOn) {
    final Map<PlanRows.Edition, MaintenancePlan> inForce = plans.inForce();
    standings.write(wanted.stream().map(pair ->
        new Write(pair, seen(pair, inForce.get(pair.plan()), today()).demanded(demand), lookOn)).toList());
  }

  // a component may be away while its order is closed, for repair, say: what it needs is found when it is back
  private void lookForWhatIsGone(MaintenanceOrder order, List<Pair> there, LocalDate day) {
    order.items().stream()
        .filter(item -> there.stream().noneMatch(pair -> isFor(item, pair)))
        .forEach(item -> standings.lookOn(order.studio(), item.component(), item.plan().id(), day));
  }

  private static Standing seen(Pair pair, MaintenancePlan plan, LocalDate today) {
    return pair.standing() == null ? Standing.first(pair.studio(), pair.component(), plan, today)
        : pair.standing().seen(pair.component(), plan, today);
  }

  private Write done(Pair pair, MaintenancePlan plan, LocalDate today) {
    final Standing done = seen(pair, plan, today).done(pair.component(), today);
    final Look look = Upkeep.look(pair.studio(), pair.component(), plan, done, today);
    if (look.due() == null) {
      return new Write(pair, look.standing(), look.next());
    }
    // an upgrade that did not succeed is not tried again tomorrow
    final LocalDate back = today.plus(settings.comesBack());
    return new Write(pair, look.standing().comingBackOn(back), back);
  }

  private void upgrade(Studio studio, ItemResult result) {
    // as it is now: another checklist may have told before
    studios.get(studio.id()).component(result.component())
        .filter(component -> !Objects.equals(component.firmware(), result.firmware()))
        .ifPresent(component -> registry.putComponent(studio.id(), new Component(component.id(), component.type(),
            component.make(), component.model(), component.serialNumber(), result.firmware(), component.installedOn(),
            component.wearCounter(), component.endpoint())));
  }

  private MaintenanceDone outcome(MaintenanceOrder order) {
    return new MaintenanceDone(order, findings(order), outlook(order.studio()));
  }

  private List<Finding> findings(MaintenanceOrder order) {
    final Map<String, List<Finding>> found = results.findings(order.number()).stream()
        .collect(groupingBy(finding -> key(finding.component(), finding.plan())));
    final List<Finding> findings = new ArrayList<>();
    for (final OrderItem item : order.items()) {
      findings.addAll(found.getOrDefault(key(item.component(), item.plan().id()), List.of()));
      final String target = item.plan().targetFirmware();
      if (target != null && item.firmware() != null && Firmware.below(item.firmware(), target)) {
        findings.add(new Finding(item.component(), item.plan().id(), null, "%s: firmware %s runs, %s should"
            .formatted(item.component(), item.firmware(), target), requireNonNullElse(item.act(), FindingAct.WATCH)));
      }
    }
    return findings;
  }

  private void close(String number, OrderState state, String by, String reason) {
    orders.close(number, state, clock.instant(), by, reason);
    events.publishEvent(new OrderClosed(number));
  }

  /** The ids of what stands in the studio. */
  private Set<String> components(MaintenanceOrder order) {
    return studios.get(order.studio()).components().stream().map(Component::id).collect(toSet());
  }

  private MaintenanceOrder lock(String number) {
    plans.lock();
    return get(number);
  }

  private List<Pair> pairs(String studio, Predicate<Pair> which) {
    return standings.of(studio).stream().filter(which).toList();
  }

  private static boolean has(MaintenanceOrder order, Pair pair) {
    return order.items().stream().anyMatch(item -> isFor(item, pair));
  }

  private static boolean isFor(OrderItem item, Pair pair) {
    return item.component().equals(pair.component().id()) && item.plan().id().equals(pair.plan().plan());
  }

  private static String key(String component, String plan) {
    return component + "/" + plan;
  }

  private LocalDate today() {
    return clock.instant().atZone(hours.calendar(Hours.BUSINESS_HOURS).zone()).toLocalDate();
  }

  private static void refuseOver(MaintenanceOrder order) {
    if (!order.state().isOpen()) {
      throw new OrderOver(order);
    }
  }

  private static void refuseIf(boolean broken, String field, String message) {
    if (broken) {
      throw new InvalidInput(List.of(new FieldProblem(field, message)));
    }
  }
}
