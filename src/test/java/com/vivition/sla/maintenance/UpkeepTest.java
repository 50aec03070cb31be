package com.vivition.sla.maintenance;

import static com.vivition.sla.maintenance.Sample.camera;
import static com.vivition.sla.maintenance.Sample.component;
import static com.vivition.sla.maintenance.Sample.everyCounts;
import static com.vivition.sla.maintenance.Sample.everyDays;
import static com.vivition.sla.maintenance.Sample.firmware;
import static com.vivition.sla.maintenance.Sample.plan;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class UpkeepTest {

  private static final LocalDate INSTALLED = LocalDate.parse("2026-01-01");
  private static final LocalDate DAY_90 = INSTALLED.plusDays(90);

  @Test
  void an_interval_counts_from_the_installation_and_then_from_each_time_it_was_done() {
    final Look before = look(camera(INSTALLED, null), everyDays(90), null, DAY_90.minusDays(1));
    assertThat(before.due()).isNull();
    assertThat(before.next()).isEqualTo(DAY_90);

    final Look due = look(camera(INSTALLED, null), everyDays(90), before.standing(), DAY_90.plusDays(3));
    assertThat(due.due()).isEqualTo(
        new Due(DAY_90, "every 90 days, not done since the installation on 1 Jan 2026."));

    final Standing done = due.standing().done(camera(INSTALLED, null), DAY_90.plusDays(10));
    final Look after = look(camera(INSTALLED, null), everyDays(90), done, DAY_90.plusDays(10));
    assertThat(after.due()).isNull();
    assertThat(after.next()).isEqualTo(DAY_90.plusDays(100));
    assertThat(look(camera(INSTALLED, null), everyDays(90), after.standing(), DAY_90.plusDays(100)).due().why())
        .isEqualTo("every 90 days, last done on 11 Apr 2026.");
  }

  @Test
  void an_age_makes_it_due_once_in_a_components_life() {
    final MaintenancePlan atAge = plan("age", ComponentType.CAMERA, null, 365, null, null);
    final LocalDate birthday = INSTALLED.plusDays(365);
    final Look due = look(camera(INSTALLED, null), atAge, null, birthday);
    assertThat(due.due()).isEqualTo(
        new Due(birthday, "365 days after installation, not done since the installation on 1 Jan 2026."));

    final Standing done = due.standing().done(camera(INSTALLED, null), birthday);
    final Look never = look(camera(INSTALLED, null), atAge, done, birthday.plusYears(9));
    assertThat(never.due()).isNull();
    assertThat(never.next()).isNull();
  }

  @Test
  void a_counter_counts_from_the_last_time_it_was_done() {
    final Look low = look(camera(INSTALLED, 9_000L), everyCounts(10_000), null, DAY_90);
    assertThat(low.due()).isNull();
    final Look high = look(camera(INSTALLED, 10_200L), everyCounts(10_000), low.standing(), DAY_90.plusDays(9));
    assertThat(high.due()).isEqualTo(
        new Due(DAY_90.plusDays(9), "every 10000 counts, 10200 counted so far."));

    final Standing done = high.standing().done(camera(INSTALLED, 10_500L), DAY_90.plusDays(12));
    assertThat(look(camera(INSTALLED, 20_499L), everyCounts(10_000), done, DAY_90.plusDays(99)).due()).isNull();
    assertThat(look(camera(INSTALLED, 20_500L), everyCounts(10_000), done, DAY_90.plusDays(99)).due().why())
        .isEqualTo("every 10000 counts, 10000 since 13 Apr 2026.");
  }

  @Test
  void what_comes_first_of_interval_and_counter_makes_it_due_and_both_are_told() {
    final MaintenancePlan both = plan("both", ComponentType.CAMERA, 90, null, 10_000L, null);
    assertThat(look(camera(INSTALLED, 10_000L), both, null, DAY_90.minusDays(30)).due().why())
        .isEqualTo("every 10000 counts, 10000 counted so far.");
    assertThat(look(camera(INSTALLED, 9_000L), both, null, DAY_90).due().since()).isEqualTo(DAY_90);
    assertThat(look(camera(INSTALLED, 10_000L), both, null, DAY_90.plusDays(1)).due()).isEqualTo(new Due(DAY_90,
        "every 90 days, not done since the installation on 1 Jan 2026; every 10000 counts, 10000 counted so far."));
  }

  @Test
  void it_stays_due_since_the_same_day_until_it_is_done() {
    final Look first = look(camera(INSTALLED, 10_000L), everyCounts(10_000), null, DAY_90);
    final Look later = look(camera(INSTALLED, 10_900L), everyCounts(10_000), first.standing(), DAY_90.plusDays(5));
    assertThat(later.due().since()).isEqualTo(DAY_90);
  }

  @Test
  void a_counter_that_runs_backwards_counts_on_from_there_and_says_so() {
    final Look before = look(camera(INSTALLED, 9_000L), everyCounts(10_000), null, DAY_90);
    final Look back = look(camera(INSTALLED, 12L), everyCounts(10_000), before.standing(), DAY_90.plusDays(1));
    assertThat(back.due()).isNull();
    assertThat(back.standing().counted()).isEqualTo(9_000);
    assertThat(back.standing().remark()).startsWith("The counter ran back from 9000 to 12, seen on 2026-04-02");
    final Look on = look(camera(INSTALLED, 1_012L), everyCounts(10_000), back.standing(), DAY_90.plusDays(9));
    assertThat(on.due().why()).startsWith("every 10000 counts, 10000 counted so far. The counter ran back");
  }

  @Test
  void a_counter_that_jumps_makes_nothing_due_by_that_but_goes_on_from_there() {
    final Look before = look(camera(INSTALLED, 500L), everyCounts(10_000), null, DAY_90);
    final Look jump = look(camera(INSTALLED, 4_000_000L), everyCounts(10_000), before.standing(), DAY_90.plusDays(1));
    assertThat(jump.due()).isNull();
    assertThat(jump.standing().remark()).startsWith("The counter jumped from 500 to 4000000");
    final Look back = look(camera(INSTALLED, 510L), everyCounts(10_000), jump.standing(), DAY_90.plusDays(2));
    assertThat(back.standing().counted()).isEqualTo(500);
    assertThat(look(camera(INSTALLED, 10_011L), everyCounts(10_000), back.standing(), DAY_90.plusDays(20)).due())
        .isNotNull();
  }

  @Test
  void a_counter_that_nobody_read_for_a_month_may_have_counted_a_lot() {
    final Look before = look(camera(INSTALLED, 500L), everyCounts(1_000), null, DAY_90);
    final Look month = look(camera(INSTALLED, 15_500L), everyCounts(1_000), before.standing(), DAY_90.plusDays(30));
    assertThat(month.due()).isNotNull();
    assertThat(month.standing().remark()).isNull();
  }

  @Test
  void a_counter_that_is_not_reported_for_a_while_is_not_forgotten() {
    final Look before = look(camera(INSTALLED, 9_000L), everyCounts(10_000), null, DAY_90);
    final Look silent = look(camera(INSTALLED, null), everyCounts(10_000), before.standing(), DAY_90.plusDays(1));
    assertThat(look(camera(INSTALLED, 10_000L), everyCounts(10_000), silent.standing(), DAY_90.plusDays(2)).due())
        .isNotNull();
  }

  @Test
  void a_new_component_starts_anew() {
    final Standing old = look(camera(INSTALLED, 12_000L), everyDays(90), null, DAY_90).standing();
    final Component swapped = component("camera-1", ComponentType.CAMERA, "S-2", "2.8.1", DAY_90, 40L);
    final Look dated = look(swapped, everyDays(90), old, DAY_90.plusDays(2));
    assertThat(dated.due()).isNull();
    assertThat(dated.next()).isEqualTo(DAY_90.plusDays(90));

    final Component undated = component("camera-1", ComponentType.CAMERA, "S-2", "2.8.1", INSTALLED, 40L);
    assertThat(look(undated, everyDays(90), old, DAY_90.plusDays(2)).next()).isEqualTo(DAY_90.plusDays(92));

    final Standing worn = look(camera(INSTALLED, 12_000L), everyCounts(10_000), null, DAY_90).standing();
    assertThat(look(swapped, everyCounts(10_000), worn, DAY_90.plusDays(2)).due()).isNull();
  }

  @Test
  void a_number_or_date_that_somebody_fills_in_is_no_new_component() {
    final Component nameless = component("camera-1", ComponentType.CAMERA, null, "2.8.1", null, null);
    final Standing done = look(nameless, everyDays(90), null, DAY_90).standing().done(nameless, DAY_90);
    assertThat(look(camera(INSTALLED, null), everyDays(90), done, DAY_90.plusDays(1)).next())
        .isEqualTo(DAY_90.plusDays(90));

    final Standing guessed = look(nameless, everyDays(90), null, DAY_90).standing();
    assertThat(look(camera(INSTALLED, null), everyDays(90), guessed, DAY_90).due().since()).isEqualTo(DAY_90);
  }

  @Test
  void a_firmware_below_the_target_is_due_and_one_above_is_not_set_back() {
    assertThat(look(camera(INSTALLED, null), firmware("2.10"), null, DAY_90).due())
        .isEqualTo(new Due(DAY_90, "firmware 2.10 should run, 2.8.1 does."));
    assertThat(look(camera(INSTALLED, null), firmware("2.8.1"), null, DAY_90).due()).isNull();
    assertThat(look(camera(INSTALLED, null), firmware("2.8"), null, DAY_90).due()).isNull();
    final Component unknown = component("camera-1", ComponentType.CAMERA, "S-1", null, INSTALLED, null);
    assertThat(look(unknown, firmware("2.8"), null, DAY_90).due().why())
        .isEqualTo("firmware 2.8 should run, what runs is not known.");
  }

  @Test
  void what_is_skipped_comes_back_on_its_day_and_is_due_since_the_first() {
    final Standing due = look(camera(INSTALLED, null), everyDays(90), null, DAY_90).standing();
    final Standing skipped = due.comingBackOn(DAY_90.plusDays(7));
    final Look quiet = look(camera(INSTALLED, null), everyDays(90), skipped, DAY_90.plusDays(6));
    assertThat(quiet.due()).isNull();
    assertThat(quiet.next()).isEqualTo(DAY_90.plusDays(7));
    assertThat(look(camera(INSTALLED, null), everyDays(90), quiet.standing(), DAY_90.plusDays(7)).due().since())
        .isEqualTo(DAY_90);
  }

  @Test
  void what_somebody_wants_is_due_with_what_the_calendar_says_and_fits_an_order_however_much_was_said() {
    final Standing wanted = look(camera(INSTALLED, null), everyDays(90), null, DAY_90).standing()
        .demanded(new Due(DAY_90.plusDays(2), "Blurred since Friday."));
    assertThat(look(camera(INSTALLED, null), everyDays(90), wanted, DAY_90.plusDays(2)).due()).isEqualTo(
        new Due(DAY_90, "every 90 days, not done since the installation on 1 Jan 2026; Blurred since Friday."));
    final Standing atLength = wanted.demanded(new Due(DAY_90, "a".repeat(1_000)));
    assertThat(look(camera(INSTALLED, null), everyDays(90), atLength, DAY_90).due().why()).hasSize(1_000).endsWith("…");
  }

  @Test
  void a_new_component_is_not_what_somebody_wanted_seen_to() {
    final Standing wanted = look(camera(INSTALLED, null), everyDays(90), null, INSTALLED).standing()
        .demanded(new Due(INSTALLED, "Blurred"));
    assertThat(look(camera(INSTALLED, null), everyDays(90), wanted, INSTALLED.plusDays(1)).due()).isNotNull();
    assertThat(look(camera(INSTALLED.plusDays(1), null), everyDays(90), wanted, INSTALLED.plusDays(1)).due()).isNull();
  }

  @Test
  void two_thousand_studios_of_which_nobody_knows_a_date_are_spread_over_the_interval() {
    final Component undated = component("camera-1", ComponentType.CAMERA, null, null, null, null);
    final Map<LocalDate, Integer> byDay = new HashMap<>();
    for (int studio = 1; studio <= 2_000; studio++) {
      final Look first = Upkeep.look("studio-" + studio, undated, everyDays(180), null, DAY_90);
      assertThat(first.due()).isNull();
      assertThat(first.next()).isBetween(DAY_90.plusDays(1), DAY_90.plusDays(180));
      byDay.merge(first.next(), 1, Integer::sum);
    }
    assertThat(byDay).hasSizeGreaterThan(170);
    assertThat(byDay.values()).allMatch(studios -> studios <= 30);
  }

  @Test
  void the_components_of_a_studio_are_spread_together() {
    final Component other = component("camera-2", ComponentType.CAMERA, null, null, null, null);
    assertThat(Upkeep.look("venlo-1", other, everyDays(180), null, DAY_90).next()).isEqualTo(Upkeep.look("venlo-1",
        component("camera-1", ComponentType.CAMERA, null, null, null, null), everyDays(180), null, DAY_90).next());
  }

  private static Look look(Component component, MaintenancePlan plan, Standing before, LocalDate day) {
    return Upkeep.look("amersfoort-1", component, plan, before, day);
  }
}
