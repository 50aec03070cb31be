package com.vivition.sla.maintenance;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.time.LocalDate;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;

/** Two years of random use, odd counters, swaps, and work done sooner or later; an oracle that adds up day by day. */
@Label("What is due, whatever happens to a component")
class UpkeepProperties {

  private static final LocalDate FIRST = LocalDate.parse("2026-01-01");
  private static final int DAYS = 730;

  @Property(tries = 200)
  void nothing_is_due_twice_or_never(@ForAll Random random) {
    final int interval = 20 + random.nextInt(200);
    final long counts = 1_000 + random.nextInt(9_000);
    final MaintenancePlan plan = Sample.plan("p", ComponentType.CAMERA, interval, null, counts, null);
    String serial = "S-0";
    LocalDate installed = FIRST;
    long counter = 0;
    long counted = 0;
    LocalDate since = FIRST;
    LocalDate dueSince = null;
    Standing standing = null;
    for (LocalDate day = FIRST; day.isBefore(FIRST.plusDays(DAYS)); day = day.plusDays(1)) {
      final int luck = random.nextInt(200);
      if (luck == 0) {
        serial = "S-" + day;
        installed = day;
        counter = random.nextInt(50);
        counted = 0;
        since = day;
        dueSince = null;
      } else if (luck == 1 && counter > 0) {
        counter = random.nextInt((int) Math.min(counter, Integer.MAX_VALUE));
      } else if (luck == 2) {
        counter += counts * 2 + 1;
      } else {
        final int used = 1 + random.nextInt(100);
        counter += used;
        counted += standing == null ? 0 : used;
      }
      final Component component = camera(serial, installed, counter);
      if (standing == null) {
        counted = counter;
      }
      final Look look = Upkeep.look("venlo-1", component, plan, standing, day);
      assertThat(Upkeep.look("venlo-1", component, plan, look.standing(), day)).as("a second look").isEqualTo(look);

      final boolean due = !day.isBefore(since.plusDays(interval)) || counted >= counts;
      assertThat(look.due() != null).as("due on %s", day).isEqualTo(due);
      if (due) {
        dueSince = dueSince == null ? day : dueSince;
        assertThat(look.due().since()).as("since").isEqualTo(dueSince);
        assertThat(look.due().why()).hasSizeLessThan(1_000);
        if (random.nextInt(5) == 0) {
          standing = look.standing().done(component, day);
          counted = 0;
          since = day;
          dueSince = null;
          continue;
        }
      } else {
        assertThat(look.next()).as("next").isEqualTo(since.plusDays(interval)).isAfter(day);
      }
      standing = look.standing();
    }
  }

  @Property(tries = 200)
  void looking_seldom_finds_the_same_as_looking_daily(@ForAll Random random) {
    final int interval = 20 + random.nextInt(200);
    final MaintenancePlan plan = Sample.plan("p", ComponentType.CAMERA, interval, null, 5_000L, null);
    final int gap = 1 + random.nextInt(30);
    Standing daily = null;
    Standing seldom = null;
    long counter = random.nextInt(1_000);
    for (int day = 0; day <= gap * 10; day++) {
      final Component component = camera("S-0", FIRST, counter);
      final LocalDate date = FIRST.plusDays(day);
      final Look look = Upkeep.look("venlo-1", component, plan, daily, date);
      daily = look.standing();
      if (day % gap == 0) {
        final Look rare = Upkeep.look("venlo-1", component, plan, seldom, date);
        assertThat(rare.due() == null).isEqualTo(look.due() == null);
        assertThat(rare.standing().counted()).isEqualTo(daily.counted());
        seldom = rare.standing();
      }
      counter += random.nextInt(120);
    }
  }

  private static Component camera(String serial, LocalDate installed, long counter) {
    return Sample.component("camera-1", ComponentType.CAMERA, serial, "2.8.1", installed, counter);
  }
}
