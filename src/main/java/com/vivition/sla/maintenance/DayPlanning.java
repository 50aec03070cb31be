package com.vivition.sla.maintenance;

import static java.util.Comparator.comparing;

import com.vivition.sla.maintenance.OrderRows.NewItem;
import com.vivition.sla.maintenance.OrderRows.Open;
import com.vivition.sla.maintenance.StandingRows.Pair;
import com.vivition.sla.maintenance.StandingRows.Write;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Finds what is due on a day, some hundreds of studios at a time, and bundles it. Call within a transaction. */
@Component
class DayPlanning {

  private static final int STUDIOS = 250;

  /** What is due at a studio that has no open order. */
  private record Bundle(String studio, List<Item> items) {

    LocalDate since() {
      return items.stream().map(item -> item.due.since()).min(LocalDate::compareTo).orElseThrow();
    }
  }

  private record Item(Pair pair, Standing standing, Due due) {

    NewItem asNew() {
      return new NewItem(pair.component().id(), pair.plan(), due);
    }
  }

  private final PlanRows plans;
  private final StandingRows standings;
  private final OrderRows orders;
  private final MaintenanceSettings settings;
  private final ApplicationEventPublisher events;

  DayPlanning(PlanRows plans, StandingRows standings, OrderRows orders, MaintenanceSettings settings,
      ApplicationEventPublisher events) {
    this.plans = plans;
    this.standings = standings;
    this.orders = orders;
    this.settings = settings;
    this.events = events;
  }

  /** The new orders of the day, by number; what joined orders that exist is not among them. */
  List<MaintenanceOrder> plan(LocalDate day) {
    plans.lock();
    final Map<PlanRows.Edition, MaintenancePlan> inForce = plans.inForce();
    final List<Bundle> bundles = new ArrayList<>();
    String after = "";
    for (List<String> page = standings.studiosAfter(after, STUDIOS); !page.isEmpty();
        page = standings.studiosAfter(after, STUDIOS)) {
      final String last = page.get(page.size() - 1);
      bundles.addAll(look(after, last, inForce, day));
      after = last;
    }
    final int room = Math.max(0, settings.newOrders() - orders.createdFor(day));
    final List<String> numbers = bundles.stream()
        .sorted(comparing(Bundle::since).thenComparing(Bundle::studio)).limit(room)
        .map(bundle -> order(bundle, day)).toList();
    return orders.find(numbers);
  }

  private List<Bundle> look(
      String after, String last, Map<PlanRows.Edition, MaintenancePlan> inForce, LocalDate day) {
    final Map<String, Open> open = orders.openBetween(after, last);
    final Set<String> ordered = orders.openItems(open.values());
    final List<Write> writes = new ArrayList<>();
    final Map<String, List<Item>> due = new TreeMap<>();
    for (final Pair pair : standings.worthALook(after, last, day)) {
      final Look look =
          Upkeep.look(pair.studio(), pair.component(), inForce.get(pair.plan()), pair.standing(), day);
      final boolean taken =
          ordered.contains(OrderRows.key(pair.studio(), pair.component().id(), pair.plan().plan()));
      writes.add(new Write(pair, look.standing(), taken ? null : look.next()));
      if (look.due() != null && !taken) {
        due.computeIfAbsent(pair.studio(), studio -> new ArrayList<>())
            .add(new Item(pair, look.standing(), look.due()));
      }
    }
    standings.write(writes);
    final List<Bundle> bundles = new ArrayList<>();
    due.forEach((studio, items) -> {
      final Open order = open.get(studio);
      if (order == null) {
        bundles.add(new Bundle(studio, items));
      } else if (order.state() == OrderState.DUE) {
        add(order.number(), new Bundle(studio, items));
        events.publishEvent(new OrderGrown(order.number()));
      }
    });
    return bundles;
  }

  private String order(Bundle bundle, LocalDate day) {
    final String number = orders.insert(bundle.studio, day);
    add(number, bundle);
    return number;
  }

  // the order has it from now on: no need to look again before that is closed
  private void add(String number, Bundle bundle) {
    orders.add(number, bundle.studio, bundle.items.stream().map(Item::asNew).toList());
    standings.write(bundle.items.stream().map(item -> new Write(item.pair.known(item.standing), item.standing, null))
        .toList());
  }
}
