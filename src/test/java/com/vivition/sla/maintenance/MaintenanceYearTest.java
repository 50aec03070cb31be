package com.vivition.sla.maintenance;

import static java.time.temporal.ChronoUnit.DAYS;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/**
 * Five hundred studios for a year: every day is planned, every order done three to nine days later and agreed two days
 * before; one of twenty-five is skipped. Turntables are read weekly, each studio's turns as fast as its own; of every
 * tenth studio no date of installation is known.
 */
class MaintenanceYearTest extends MaintenanceStory {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final LocalDate LAST = FIRST.plusDays(364);
  private static final int STUDIOS = 500;
  private static final int SLOWEST = 9;
  private static final int WEEK = 7;
  private static final Map<ComponentType, Integer> INTERVALS =
      Map.of(ComponentType.CAMERA, 180, ComponentType.DOOR, 240, ComponentType.TURNTABLE, 300);
  private static final long TURNS = 6_000;

  private final Map<String, List<LocalDate>> done = new HashMap<>();
  private final Map<String, Integer> skipped = new HashMap<>();
  private final Map<String, MaintenanceOrder> planned = new HashMap<>();
  private final Map<LocalDate, List<String>> agreed = new TreeMap<>();

  @Test
  void a_year_of_500_studios_keeps_each_plan_doubles_none_and_forgets_no_order() {
    setUp();
    int orders = 0;
    for (LocalDate day = FIRST; !day.isAfter(LAST); day = day.plusDays(1)) {
      now.set(day);
      if (DAYS.between(FIRST, day) % WEEK == WEEK - 1) {
        turn();
      }
      final List<MaintenanceOrder> fresh = maintenance.planDay(day);
      orders += fresh.size();
      assertThat(fresh).as("new on %s", day).hasSizeLessThan(50);
      for (final MaintenanceOrder order : fresh) {
        agreed.computeIfAbsent(day.plusDays(3 + digits(order.number()) % (SLOWEST - 2)), on -> new ArrayList<>())
            .add(order.number());
      }
      work(day);
    }
    assertThat(maintenance.open()).as("forgotten").allSatisfy(order ->
        assertThat(order.createdFor()).isAfter(LAST.minusDays(SLOWEST)));
    assertThat(maintenance.open()).extracting(MaintenanceOrder::studio).doesNotHaveDuplicates();
    for (int studio = 0; studio < STUDIOS; studio++) {
      for (final ComponentType type : INTERVALS.keySet()) {
        kept(studio, type);
      }
    }
    assertThat(orders).isBetween(STUDIOS * 2, STUDIOS * 6);
  }

  /** Between two times, or the start and the first, lies the interval and no more than the wait for a visit. */
  private void kept(int studio, ComponentType type) {
    final String key = id(studio) + "/" + component(type);
    final int interval = INTERVALS.get(type);
    final int needed = type != ComponentType.TURNTABLE ? interval
        : Math.min(interval, (int) ((TURNS - 1) / speed(studio) + 1));
    // turns of the week before it was done may be read after
    final int earliest = type != ComponentType.TURNTABLE ? needed : needed - WEEK;
    // what becomes due beside a planned order waits for its end, then for its own visit; a skipped one comes back
    final int wait = 2 * SLOWEST + 1 + skipped.getOrDefault(key, 0) * (WEEK + SLOWEST + 1)
        + (type == ComponentType.TURNTABLE ? WEEK : 0);
    final boolean dated = studio % 10 != 0;
    LocalDate since = dated ? installed(studio) : FIRST.minusDays(1);
    boolean first = true;
    for (final LocalDate day : done.getOrDefault(key, List.of())) {
      assertThat(DAYS.between(since, day)).as("%s, from %s to %s", key, since, day)
          .isBetween(first ? 0L : earliest, (long) needed + wait);
      since = day;
      first = false;
    }
    assertThat(DAYS.between(since, LAST)).as("%s, last on %s", key, since).isLessThanOrEqualTo(needed + wait);
  }

  private void work(LocalDate day) {
    agreed.getOrDefault(day.plusDays(2), List.of())
        .forEach(number -> planned.put(number, maintenance.planned(number, "visit-1")));
    agreed.getOrDefault(day, List.of()).forEach(number -> {
      final MaintenanceOrder order = planned.get(number);
      if (digits(number) % 25 == 0) {
        maintenance.skipped(number, "Nobody is there", "planner");
      } else {
        maintenance.done(number, order.items().stream().map(item -> new ItemResult(item.component(),
            item.plan().id(), null, List.of(CheckResult.ok("clean")))).toList(), "technician");
      }
      order.items().forEach(item -> {
        final String key = order.studio() + "/" + item.component();
        if (digits(number) % 25 == 0) {
          skipped.merge(key, 1, Integer::sum);
        } else {
          done.computeIfAbsent(key, none -> new ArrayList<>()).add(day);
        }
      });
    });
  }

  private void setUp() {
    INTERVALS.forEach((type, days) -> plans.put(Sample.plan("plan-" + component(type), type, days, null,
        type == ComponentType.TURNTABLE ? TURNS : null, null)));
    for (int studio = 0; studio < STUDIOS; studio++) {
      final int number = studio;
      registry.put(Sample.studio(id(number), INTERVALS.keySet().stream()
          .map(type -> Sample.component(component(type), type, null, null, installed(number),
              type == ComponentType.TURNTABLE ? speed(number) * DAYS.between(startOf(number), FIRST) : null))
          .toArray(Component[]::new)));
    }
    jdbc.sql("""
        insert into visit (id, incident, purpose, studio, studio_name, work_minutes, state, sequence, created_at)
        values ('visit-1', 'INC-1', 'SWAP', 'studio-1000', 'Studio', 45, 'AGREED', 0, '2026-01-01 00:00:00Z')""")
        .update();
  }

  private void turn() {
    jdbc.sql("""
        update component set wear_counter = wear_counter + 7 * (10 + mod(cast(substring(studio, 8) as integer), 50))
         where wear_counter is not null""").update();
  }

  // within the last hundred days, so that nothing is overdue on the first
  private static LocalDate startOf(int studio) {
    return FIRST.minusDays(studio * 7L % 100);
  }

  private static LocalDate installed(int studio) {
    return studio % 10 == 0 ? null : startOf(studio);
  }

  private static long speed(int studio) {
    return 10 + studio % 50;
  }

  private static String component(ComponentType type) {
    return type.name().toLowerCase(Locale.ROOT) + "-1";
  }

  private static int digits(String number) {
    return Integer.parseInt(number.substring(number.length() - 6));
  }

  private static String id(int studio) {
    return "studio-" + (1_000 + studio);
  }
}
