package com.vivition.sla.bugfix.rollout;

import static com.vivition.sla.bugfix.rollout.RollOutResult.State.DONE;
import static com.vivition.sla.bugfix.rollout.RollOutResult.State.FAILED;
import static com.vivition.sla.bugfix.rollout.RollOutResult.State.OFFLINE;
import static com.vivition.sla.bugfix.rollout.RollOutResult.State.UNHEALTHY;
import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.StoryBeans;
import com.vivition.sla.testing.StoryDatabase;
import com.vivition.sla.time.Amsterdam;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

@SpringJUnitConfig(RollOutsTest.OnH2.class)
public class RollOutsTest {

  private static final String NIGHT = "2026-11-25 20:00";

  /** Roll-outs and the registry on their own. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import({StoryBeans.class, RollOuts.class})
  @ComponentScan(basePackageClasses = {StudioRegistry.class, RollOuts.class}, useDefaultFilters = false,
      includeFilters = @ComponentScan.Filter(type = FilterType.REGEX,
          pattern = ".*\\.(StudioRegistry|RegistryEditor|StudioRows|StudioSearch|StudioWriter|RollOutRows)"))
  static class OnH2 {

    @Bean
    DataSource dataSource() {
      return StoryDatabase.with("V10__studio", "V30__incident", "V70__bug", "V71__roll_out", "V88__dead_before");
    }

    @Bean
    RollOutSettings settings() {
      return RollOutReleaseStepTest.settings("token", Duration.ofMinutes(10));
    }

    @Bean
    Now clock() {
      return new Now();
    }
  }

  /** A clock that stands until it is set. */
  static final class Now extends Clock {

    private volatile Instant now = Instant.EPOCH;

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneOffset getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(java.time.ZoneId zone) {
      return this;
    }
  }

  @Autowired
  private RollOuts rollOuts;
  @Autowired
  private RegistryEditor registry;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Now clock;

  private final String version = "5.0";

  @BeforeEach
  void begin() {
    List.of("roll_out_studio", "roll_out", "withdrawn_release", "studio_opening", "studio", "customer")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    registry.put(new Customer("autohuis", "Autohuis", Language.NL, null, "info@autohuis.example", List.of()));
    for (final String id : List.of("a-1", "b-1", "c-1", "d-1")) {
      registry.put(studio(id, "http://10.0.0.1/" + id));
    }
    it_is(NIGHT);
  }

  @Test
  void one_studio_after_another_the_standing_ones_first() {
    final String id = begun(List.of("a-1", "b-1", "c-1"), "c-1");
    assertThat(turn(id)).isEqualTo("c-1");
    assertThat(turn(id)).as("until its result is known").isEqualTo("c-1");
    rollOuts.result(id, "c-1", DONE, "Installed", null);
    assertThat(turn(id)).isEqualTo("a-1");
    rollOuts.result(id, "a-1", DONE, "Installed", null);
    assertThat(turn(id)).isEqualTo("b-1");
    assertThat(rollOuts.result(id, "b-1", DONE, "Installed", null).state()).isEqualTo(RollOut.State.DONE);
    assertThat(rollOuts.next(id)).isInstanceOf(Turn.Over.class);
  }

  @Test
  void by_day_only_those_who_stand_still_get_it() {
    it_is("2026-11-25 10:00");
    final String id = begun(List.of("a-1", "b-1"), "b-1");
    assertThat(turn(id)).isEqualTo("b-1");
    rollOuts.result(id, "b-1", DONE, "Installed", null);
    assertThat(rollOuts.next(id)).isEqualTo(new Turn.Wait(at("2026-11-25 18:00")));
    it_is("2026-11-25 18:00");
    assertThat(turn(id)).isEqualTo("a-1");
  }

  @Test
  void a_public_holiday_is_as_good_as_a_night() {
    it_is("2026-12-25 10:00");
    assertThat(turn(begun(List.of("a-1")))).isEqualTo("a-1");
  }

  @Test
  void a_result_told_twice_counts_once() {
    final String id = begun(List.of("a-1", "b-1"));
    turn(id);
    rollOuts.result(id, "a-1", OFFLINE, "No answer", null);
    final RollOut before = rollOuts.state(id);
    it_is("2026-11-25 21:00");
    assertThat(rollOuts.result(id, "a-1", OFFLINE, "No answer", null)).isEqualTo(before);
    assertThat(rollOuts.result(id, "a-1", DONE, "Installed", null)).isEqualTo(before);
  }

  @Test
  void a_studio_that_is_not_well_since_stops_it() {
    final String id = begun(List.of("a-1", "b-1", "c-1"));
    turn(id);
    rollOuts.result(id, "a-1", DONE, "Installed", null);
    turn(id);
    final RollOut stopped = rollOuts.result(id, "b-1", UNHEALTHY, "Software 1 does not work", null);
    assertThat(stopped.state()).isEqualTo(RollOut.State.STOPPED);
    assertThat(stopped.reason()).isEqualTo("b-1 is not well since: Software 1 does not work");
    assertThat(stopped.installed()).containsExactly("a-1", "b-1");
    assertThat(rollOuts.next(id)).isInstanceOf(Turn.Over.class);

    rollOuts.resume(id);
    assertThat(turn(id)).isEqualTo("c-1");
  }

  @Test
  void the_last_studio_being_unwell_stops_it_too() {
    final String id = begun(List.of("a-1"));
    turn(id);
    assertThat(rollOuts.result(id, "a-1", UNHEALTHY, "No", null).state()).isEqualTo(RollOut.State.STOPPED);
  }

  @Test
  void three_that_cannot_install_it_stop_it_and_get_it_again_when_it_goes_on() {
    final String id = begun(List.of("a-1", "b-1", "c-1", "d-1"));
    for (final String studio : List.of("a-1", "b-1")) {
      turn(id);
      assertThat(rollOuts.result(id, studio, FAILED, "Disk full", null).state()).isEqualTo(RollOut.State.RUNNING);
    }
    turn(id);
    assertThat(rollOuts.result(id, "c-1", FAILED, "Disk full", null).reason()).startsWith("3 studios could not install it");
    rollOuts.resume(id);
    assertThat(turn(id)).isEqualTo("a-1");
  }

  @Test
  void an_offline_studio_comes_back_daily_and_is_given_up_after_a_week() {
    final String id = begun(List.of("a-1", "b-1"));
    turn(id);
    rollOuts.result(id, "a-1", OFFLINE, "No answer", null);
    assertThat(turn(id)).as("nobody waits for it").isEqualTo("b-1");
    rollOuts.result(id, "b-1", DONE, "Installed", null);
    for (int day = 26; day <= 30; day++) {
      assertThat(rollOuts.next(id)).isEqualTo(new Turn.Wait(at("2026-11-%d 20:00".formatted(day))));
      it_is("2026-11-%d 20:00".formatted(day));
      assertThat(turn(id)).isEqualTo("a-1");
      rollOuts.result(id, "a-1", OFFLINE, "No answer", null);
    }
    it_is("2026-12-02 20:00");
    assertThat(turn(id)).isEqualTo("a-1");
    final RollOut over = rollOuts.result(id, "a-1", OFFLINE, "No answer", null);
    assertThat(over.state()).isEqualTo(RollOut.State.DONE);
    assertThat(over.studios().get(0).state()).isEqualTo(RollOutStudio.State.SKIPPED);
    assertThat(over.studios().get(0).detail()).startsWith("Given up after 7 tries");
  }

  @Test
  void a_standing_studio_that_is_offline_is_tried_again_soon() {
    final String id = begun(List.of("a-1"), "a-1");
    turn(id);
    rollOuts.result(id, "a-1", OFFLINE, "No answer", null);
    assertThat(rollOuts.next(id)).isEqualTo(new Turn.Wait(at("2026-11-25 20:15")));
  }

  @Test
  void one_that_begins_to_stand_still_comes_first() {
    it_is("2026-11-25 10:00");
    final String id = begun(List.of("a-1", "b-1"));
    assertThat(rollOuts.next(id)).isInstanceOf(Turn.Wait.class);
    assertThat(begun(List.of("a-1", "b-1", "c-1"), "b-1")).isEqualTo(id);
    assertThat(turn(id)).isEqualTo("b-1");
    assertThat(rollOuts.state(id).studios()).hasSize(3);
  }

  @Test
  void a_studio_without_an_agent_is_skipped_with_a_word() {
    registry.put(studio("e-1", null));
    final String id = begun(List.of("e-1", "unknown-1", "a-1"));
    assertThat(turn(id)).isEqualTo("a-1");
    assertThat(rollOuts.state(id).studios()).extracting(RollOutStudio::detail)
        .containsExactly(null, "Has no agent: the release must be installed by hand", "Not in the registry");
  }

  @Test
  void a_withdrawn_release_stops_and_says_who_needs_a_way_back() {
    final String id = begun(List.of("a-1", "b-1", "c-1"));
    turn(id);
    rollOuts.result(id, "a-1", DONE, "Installed", null);
    turn(id);
    rollOuts.withdraw(version, "It loses photos");
    assertThat(rollOuts.next(id)).isInstanceOf(Turn.Over.class);
    rollOuts.result(id, "b-1", DONE, "Installed", null);
    assertThat(rollOuts.withdraw(version, "It loses photos")).singleElement().satisfies(withdrawn -> {
      assertThat(withdrawn.state()).isEqualTo(RollOut.State.WITHDRAWN);
      assertThat(withdrawn.installed()).as("the running one included").containsExactly("a-1", "b-1");
    });
    assertThatExceptionOfType(ReleaseWithdrawn.class).isThrownBy(() -> rollOuts.resume(id));
    assertThatExceptionOfType(ReleaseWithdrawn.class).isThrownBy(() -> begun(List.of("d-1")));
  }

  // ---- two roll-outs at once

  @Test
  void a_studio_gets_one_release_at_a_time_and_no_earlier_one_after_a_later() {
    final String earlier = begun(List.of("a-1"));
    it_is("2026-11-25 20:01");
    final String later = rollOuts.begin("BUG-2", "5.1", List.of("a-1"), List.of()).id();
    assertThat(turn(later)).isEqualTo("a-1");
    assertThat(rollOuts.next(earlier)).isEqualTo(new Turn.Wait(at("2026-11-25 20:16")));
    rollOuts.result(later, "a-1", DONE, "Installed", null);
    it_is("2026-11-25 20:16");
    assertThat(rollOuts.next(earlier)).isInstanceOf(Turn.Over.class);
    assertThat(rollOuts.state(earlier).studios().get(0).detail()).isEqualTo("Has 5.1, which is later");
  }

  @Test
  void a_release_that_mends_two_bugs_is_installed_once() {
    final String first = begun(List.of("a-1", "b-1"));
    turn(first);
    rollOuts.result(first, "a-1", DONE, "Installed; does not work, as before: Camera 2", null);
    final String second = rollOuts.begin("BUG-2", version, List.of("a-1"), List.of("a-1")).id();

    assertThat(rollOuts.next(second)).isInstanceOf(Turn.Over.class);
    assertThat(rollOuts.state(second)).satisfies(over -> {
      assertThat(over.state()).isEqualTo(RollOut.State.DONE);
      assertThat(over.installed()).containsExactly("a-1");
    });
  }

  @Test
  void a_later_release_that_was_withdrawn_is_no_reason_to_skip_the_earlier() {
    final String earlier = begun(List.of("a-1"));
    it_is("2026-11-25 20:01");
    final String later = rollOuts.begin("BUG-2", "5.1", List.of("a-1"), List.of()).id();
    turn(later);
    rollOuts.result(later, "a-1", DONE, "Installed", null);
    rollOuts.withdraw("5.1", "It loses photos");

    assertThat(turn(earlier)).isEqualTo("a-1");
  }

  // ---- what changes meanwhile

  @Test
  void a_turn_says_until_when_it_may_begin_and_one_that_came_too_late_comes_again() {
    final String id = begun(List.of("a-1", "b-1"), "b-1");
    assertThat(((Turn.Install) rollOuts.next(id)).notAfter()).as("one that stands still").isNull();
    rollOuts.result(id, "b-1", DONE, "Installed", null);
    assertThat(((Turn.Install) rollOuts.next(id)).notAfter()).isEqualTo(at("2026-11-26 07:30"));
    it_is("2026-11-26 09:00");
    rollOuts.result(id, "a-1", RollOutResult.State.TOO_LATE, "The studio was about to open", null);
    assertThat(rollOuts.next(id)).isEqualTo(new Turn.Wait(at("2026-11-26 18:00")));
  }

  @Test
  void who_missed_out_and_stands_still_again_gets_another_turn() {
    registry.put(studio("e-1", null));
    final String id = begun(List.of("a-1", "e-1"), "e-1");
    turn(id);
    rollOuts.result(id, "a-1", FAILED, "Disk full", null);
    assertThat(rollOuts.state(id).state()).isEqualTo(RollOut.State.DONE);
    it_is("2026-11-26 10:00");
    begun(List.of("a-1"), "a-1");
    assertThat(turn(id)).isEqualTo("a-1");
    rollOuts.result(id, "a-1", DONE, "Installed", null);

    begun(List.of("e-1"), "e-1");
    assertThat(rollOuts.next(id)).as("has no agent yet").isInstanceOf(Turn.Over.class);
    registry.put(studio("e-1", "http://10.0.0.1/e-1"));
    begun(List.of("e-1"), "e-1");
    assertThat(turn(id)).isEqualTo("e-1");
  }

  @Test
  void who_stands_still_no_longer_waits_for_its_closing_like_the_others() {
    it_is("2026-11-25 10:00");
    final String id = begun(List.of("a-1"), "a-1");
    rollOuts.standing(id, List.of());
    assertThat(rollOuts.next(id)).isEqualTo(new Turn.Wait(at("2026-11-25 18:00")));
    rollOuts.standing(id, List.of("a-1"));
    assertThat(turn(id)).isEqualTo("a-1");
  }

  @Test
  void what_was_dead_before_an_installation_is_known_when_it_is_taken_up_again() {
    final String id = begun(List.of("a-1"), "a-1");
    turn(id);
    rollOuts.result(id, "a-1", OFFLINE, "Restarting", "camera-2");
    it_is("2026-11-25 20:15");
    assertThat(((Turn.Install) rollOuts.next(id)).deadBefore()).isEqualTo("camera-2");
  }

  @Test
  void a_version_that_no_agent_can_know_is_refused_with_what_to_write() {
    assertThat(rollOuts.refusal("Studio software 4.13.0").orElseThrow()).contains("like 4.13.0");
    assertThat(rollOuts.refusal("9".repeat(61))).isPresent();
    assertThat(rollOuts.refusal("4.13.0")).isEmpty();
    assertThatExceptionOfType(InvalidInput.class)
        .isThrownBy(() -> rollOuts.begin("BUG-1", "9".repeat(61), List.of("a-1"), List.of()));
    rollOuts.withdraw("4.13.0", "x".repeat(3000));
    assertThat(rollOuts.refusal("4.13.0").orElseThrow()).contains("withdrawn");
  }

  @Test
  void two_thousand_studios_are_begun_and_chosen_from_quickly() {
    final List<String> all = IntStream.range(0, 2000).mapToObj(number -> "s-" + number).toList();
    all.forEach(studio -> jdbc.sql("""
        insert into studio (id, customer, name, street, postcode, city, country, agent_url)
        values (?, 'autohuis', 'Studio', 'Weg 1', '1234 AB', 'Stad', 'NL', 'http://10.0.0.1/')""").param(studio).update());
    it_is("2026-11-25 10:00");
    final long begun = System.nanoTime();
    final String id = begun(all);
    assertThat(rollOuts.next(id)).isEqualTo(new Turn.Wait(at("2026-11-25 18:00")));
    // 10 s before; wide of what it takes, for a machine that is busy
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
  }

  @Test
  void two_nodes_that_ask_at_once_get_the_same_studio() throws Exception {
    final String id = begun(List.of("a-1", "b-1", "c-1"));
    final ExecutorService nodes = Executors.newFixedThreadPool(8);
    try {
      final Set<String> turns = new HashSet<>();
      for (final var turn : nodes.invokeAll(Collections.<Callable<String>>nCopies(16, () -> turn(id)))) {
        turns.add(turn.get());
      }
      assertThat(turns).containsExactly("a-1");
      assertThat(rollOuts.state(id).studios().get(0).tries()).isEqualTo(1);
    } finally {
      nodes.shutdown();
    }
  }

  @Test
  void an_unknown_roll_out_says_so() {
    assertThatExceptionOfType(UnknownRollOut.class).isThrownBy(() -> rollOuts.next("nonsense"));
    assertThatExceptionOfType(UnknownRollOut.class).isThrownBy(() -> rollOuts.state("nonsense"));
  }

  private String begun(List<String> studios, String... standing) {
    return rollOuts.begin("BUG-1", version, studios, List.of(standing)).id();
  }

  private String turn(String id) {
    return ((Turn.Install) rollOuts.next(id)).studio();
  }

  private void it_is(String local) {
    clock.now = at(local);
  }

  private static Studio studio(String id, String agentUrl) {
    return new Studio(id, "autohuis", "Studio " + id, new Address("Weg 1", "1234 AB", "Stad", "NL"), null, null,
        Arrays.stream(DayOfWeek.values())
            .map(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(18, 0))).toList(),
        agentUrl, List.of(), List.of(), List.of());
  }
}
