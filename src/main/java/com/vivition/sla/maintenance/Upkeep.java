package com.vivition.sla.maintenance;

import static java.util.Comparator.comparing;

import com.vivition.sla.studio.Component;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What is due, why and when next: a pure function of plan, component, what was done, and the day. */
final class Upkeep {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  // what an order's item has room for
  private static final int LONGEST = 1000;

  private record Reason(LocalDate since, String words) {
  }

  private Upkeep() {
  }

  /**
   * Looks at one plan and one component that it fits. Looking twice on a day is the same as once.
   *
   * @param before what the last look found; null: there was none
   */
  static Look look(String studio, Component component, MaintenancePlan plan, Standing before, LocalDate day) {
    final Standing now = before == null
        ? Standing.first(studio, component, plan, day) : before.seen(component, plan, day);
    final List<Reason> reasons = reasons(component, plan, now, day);
    if (reasons.isEmpty()) {
      return new Look(now.due(null), null, next(plan, now));
    }
    final LocalDate since = now.dueSince() != null ? now.dueSince()
        : reasons.stream().map(Reason::since).min(LocalDate::compareTo).orElseThrow();
    final Standing due = now.due(since);
    if (due.notBefore() != null && day.isBefore(due.notBefore())) {
      return new Look(due, null, due.notBefore());
    }
    final String why = reasons.stream().sorted(comparing(Reason::since)).map(Reason::words)
        .collect(Collectors.joining("; ")) + (due.remark() == null ? "" : ". " + due.remark());
    return new Look(due, new Due(since, shortened(why.endsWith(".") ? why : why + ".")), since);
  }

  private static List<Reason> reasons(Component component, MaintenancePlan plan, Standing now, LocalDate day) {
    final List<Reason> reasons = new ArrayList<>();
    final LocalDate byInterval = byInterval(plan, now);
    if (byInterval != null && !byInterval.isAfter(day)) {
      reasons.add(new Reason(byInterval, "every %d days, %s".formatted(plan.everyDays(), history(now))));
    }
    final LocalDate byAge = byAge(plan, now);
    if (byAge != null && !byAge.isAfter(day)) {
      reasons.add(new Reason(byAge, "%d days after installation, %s".formatted(plan.ageDays(), history(now))));
    }
    if (plan.everyCounts() != null && now.counted() >= plan.everyCounts()) {
      reasons.add(new Reason(day, "every %d counts, %d %s".formatted(plan.everyCounts(), now.counted(),
          now.doneOn() == null ? "counted so far" : "since " + DAY.format(now.doneOn()))));
    }
    if (plan.targetFirmware() != null && Firmware.below(component.firmware(), plan.targetFirmware())) {
      reasons.add(new Reason(day, "firmware %s should run, %s".formatted(plan.targetFirmware(),
          component.firmware() == null ? "what runs is not known" : component.firmware() + " does")));
    }
    if (now.demand() != null) {
      reasons.add(new Reason(now.demand().since(), now.demand().why()));
    }
    return reasons;
  }

  private static String shortened(String why) {
    return why.length() <= LONGEST ? why : why.substring(0, LONGEST - 1) + "…";
  }

  private static LocalDate next(MaintenancePlan plan, Standing now) {
    return Stream.of(byInterval(plan, now), byAge(plan, now)).filter(Objects::nonNull).min(LocalDate::compareTo)
        .orElse(null);
  }

  private static LocalDate byInterval(MaintenancePlan plan, Standing now) {
    return plan.everyDays() == null ? null : now.since().plusDays(plan.everyDays());
  }

  // once: a new component starts anew
  private static LocalDate byAge(MaintenancePlan plan, Standing now) {
    return plan.ageDays() == null || now.doneOn() != null ? null : now.startsOn().plusDays(plan.ageDays());
  }

  private static String history(Standing now) {
    if (now.doneOn() != null) {
      return "last done on " + DAY.format(now.doneOn());
    }
    return now.recorded() ? "not done since the installation on " + DAY.format(now.startsOn())
        : "no date known, counted from " + DAY.format(now.startsOn());
  }
}
