package com.vivition.sla.maintenance;

import static java.util.Objects.requireNonNullElse;

import com.vivition.sla.studio.Component;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.zip.CRC32;

/**
 * Where a plan stands with a component: when it was last done, and what was last looked at.
 *
 * @param counterOn when the counter was last seen to change
 * @param startsOn  the day from which days count as long as it was never done
 * @param recorded  whether {@code startsOn} is known, not spread over the studios
 * @param doneOn    null: never
 * @param counted   counts since it was last done, or since the start
 * @param dueSince  null: not due
 * @param notBefore skipped until that day; null: not skipped
 * @param remark    what the counter did that it should not, in words; null: nothing
 * @param demand    that somebody wants it done, whatever days and counts say; kept until it is done; null: nobody
 */
record Standing(
    String serialNumber, LocalDate installedOn, String firmware, Long counter, LocalDate counterOn,
    LocalDate startsOn, boolean recorded, LocalDate doneOn, long counted, LocalDate dueSince, LocalDate notBefore,
    String remark, Due demand) {

  /**
   * A component seen for the first time. Its days and counts start with its installation; if nobody knows when that
   * was, anywhere in the past interval, by the studio, so that not all studios are due on one day.
   */
  static Standing first(String studio, Component component, MaintenancePlan plan, LocalDate day) {
    final boolean recorded = component.installedOn() != null;
    final int days = requireNonNullElse(plan.everyDays(), requireNonNullElse(plan.ageDays(), 1));
    final long counter = requireNonNullElse(component.wearCounter(), 0L);
    final long counted = plan.everyCounts() == null ? 0
        : recorded ? counter : Math.min(counter, spread(studio, plan.everyCounts()));
    return new Standing(component.serialNumber(), component.installedOn(), component.firmware(),
        component.wearCounter(), day, recorded ? component.installedOn() : day.minusDays(spread(studio, days)),
        recorded, null, counted, null, null, null, null);
  }

  /** What is there now: the same component, used a little more, or a new one, for which everything starts anew. */
  Standing seen(Component component, MaintenancePlan plan, LocalDate day) {
    return isReplacedBy(component) ? anew(component, day) : counting(component, plan, day);
  }

  /** It was done on that day. */
  Standing done(Component component, LocalDate day) {
    return new Standing(component.serialNumber(), component.installedOn(), component.firmware(),
        component.wearCounter(), day, startsOn, recorded, day, 0, null, null, null, null);
  }

  /** It is due as before, but no sooner than that day. */
  Standing comingBackOn(LocalDate day) {
    return new Standing(serialNumber, installedOn, firmware, counter, counterOn, startsOn, recorded, doneOn, counted,
        dueSince, day, remark, demand);
  }

  /** Somebody wants it done. */
  Standing demanded(Due by) {
    return new Standing(serialNumber, installedOn, firmware, counter, counterOn, startsOn, recorded, doneOn, counted,
        dueSince, null, remark, by);
  }

  Standing due(LocalDate since) {
    return new Standing(serialNumber, installedOn, firmware, counter, counterOn, startsOn, recorded, doneOn, counted,
        since, since == null ? null : notBefore, remark, demand);
  }

  /** The day from which days count. */
  LocalDate since() {
    return doneOn != null ? doneOn : startsOn;
  }

  // a number or a date that somebody filled in, or a date put right to an earlier one, is no new component
  private boolean isReplacedBy(Component component) {
    final boolean otherSerial = serialNumber != null && component.serialNumber() != null
        && !serialNumber.equals(component.serialNumber());
    final boolean later = installedOn != null && component.installedOn() != null
        && component.installedOn().isAfter(installedOn);
    return otherSerial || later;
  }

  private Standing anew(Component component, LocalDate day) {
    final boolean dated = component.installedOn() != null && !Objects.equals(component.installedOn(), installedOn);
    return new Standing(component.serialNumber(), component.installedOn(), component.firmware(),
        component.wearCounter(), day, dated ? component.installedOn() : day, true, null, 0, null, null, null,
        null);
  }

  private Standing counting(Component component, MaintenancePlan plan, LocalDate day) {
    final Long now = component.wearCounter();
    final boolean changed = now != null && !now.equals(counter);
    final boolean odd = changed && counter != null && isOdd(now, plan, day);
    final long more = changed && counter != null && !odd ? now - counter : 0;
    final boolean putRight = component.installedOn() != null && !Objects.equals(component.installedOn(), installedOn);
    return new Standing(
        component.serialNumber() == null ? serialNumber : component.serialNumber(),
        component.installedOn() == null ? installedOn : component.installedOn(),
        component.firmware(), now == null ? counter : now, changed ? day : counterOn,
        putRight ? component.installedOn() : startsOn, recorded || putRight, doneOn,
        counted + more, dueSince, notBefore, odd ? remark(now, day) : remark, demand);
  }

  // backwards, or more than a whole period a day: no count of what happened
  private boolean isOdd(long now, MaintenancePlan plan, LocalDate day) {
    if (now < counter || plan.everyCounts() == null) {
      return now < counter;
    }
    final long days = Math.max(1, ChronoUnit.DAYS.between(counterOn, day));
    return (now - counter) / days > plan.everyCounts();
  }

  private String remark(long now, LocalDate day) {
    return "The counter %s from %d to %d, seen on %s: what was counted before is kept, counting goes on from there"
        .formatted(now < counter ? "ran back" : "jumped", counter, now, day);
  }

  private static long spread(String studio, long over) {
    final CRC32 hash = new CRC32();
    hash.update(studio.getBytes(StandardCharsets.UTF_8));
    // neighbouring ids have neighbouring checksums: a large odd factor scatters them
    return Math.floorMod((hash.getValue() * 0x9E3779B97F4A7C15L) >>> 17, over);
  }
}
