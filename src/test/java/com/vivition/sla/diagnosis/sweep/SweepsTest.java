package com.vivition.sla.diagnosis.sweep;

import static com.vivition.sla.diagnosis.sweep.Checks.result;
import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vivition.sla.diagnosis.Check;
import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.ProbeResult;
import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.ShutDown;
import com.vivition.sla.diagnosis.SimulatedStudios;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Endpoint;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.StoryBeans;
import com.vivition.sla.testing.StoryDatabase;
import com.vivition.sla.time.Amsterdam;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.value.JsonValue;
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

@SpringJUnitConfig(SweepsTest.OnH2.class)
public class SweepsTest {

  private static final LocalDate NIGHT = LocalDate.of(2026, 11, 25);
  private static final String SWEEP = "2026-11-25";

  /** Sweeps and the registry on their own. */
  @TestConfiguration(proxyBeanMethods = false)
  @Import(StoryBeans.class)
  @ComponentScan(basePackageClasses = {StudioRegistry.class, Sweeps.class}, useDefaultFilters = false,
      includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern =
          ".*\\.(StudioRegistry|RegistryEditor|StudioRows|StudioSearch|StudioWriter|Sweeps|SweepRows|Notes)"))
  static class OnH2 {

    @Bean
    DataSource dataSource() {
      return StoryDatabase.with("V10__studio", "V72__sweep", "V94__carried_note");
    }

    @Bean
    SweepSettings settings() {
      return Checks.settings();
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
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Autowired
  private Sweeps sweeps;
  @Autowired
  private RegistryEditor registry;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private Now clock;

  @BeforeEach
  void three_studios() {
    List.of("sweep_check", "sweep", "sweep_note", "component", "studio_opening", "studio", "customer")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    registry.put(new Customer("autohuis", "Autohuis", Language.NL, null, "info@autohuis.example", List.of()));
    Stream.of("a-1", "b-1", "c-1").forEach(id -> studio(id, 1));
    it_is("2026-11-25 03:00");
  }

  @Test
  void a_night_is_swept_once() {
    assertThat(sweeps.begin(NIGHT)).contains(SWEEP);
    assertThat(sweeps.begin(NIGHT)).isEmpty();
  }

  @Test
  void all_studios_are_in_batches_and_stay_there_until_their_results_are_known() {
    sweeps.begin(NIGHT);
    assertThat(sweeps.batches(SWEEP)).containsExactly(1, 2);
    assertThat(sweeps.batches(SWEEP)).containsExactly(1, 2);
    assertThat(sweeps.targets(SWEEP, 1).getValue().toString()).contains(studio("a-1"), studio("b-1"))
        .doesNotContain(studio("c-1"));
    found(1, "a-1", ok());
    assertThat(sweeps.targets(SWEEP, 1).getValue().toString()).doesNotContain(studio("a-1"));
    found(1, "b-1", ok());
    assertThat(sweeps.batches(SWEEP)).containsExactly(2);
    found(2, "c-1", ok());
    assertThat(sweeps.judge(SWEEP))
        .isEqualTo(new SweepState(SWEEP, null, false, List.of(), List.of(), null));
  }

  @Test
  void what_is_not_well_is_told_once_however_many_nights_it_stays() {
    night("2026-11-25", result("camera-1", "CAMERA", Check.DISK, Outcome.WARNING));
    final News news = sweeps.judge(SWEEP).news().get(0);
    assertThat(news).returns("a-1", News::studio).returns(News.Kind.FINDING, News::kind)
        .returns("camera-1", News::component).returns("camera-1 (free disk): as found", News::words);
    assertThat(sweeps.told(news.id())).isTrue();
    assertThat(sweeps.told(news.id())).isFalse();
    night("2026-11-26", result("camera-1", "CAMERA", Check.DISK, Outcome.WARNING));
    assertThat(sweeps.judge("2026-11-26").news()).isEmpty();
    night("2026-11-27", ok());
    assertThat(sweeps.judge("2026-11-27").news()).isEmpty();
    night("2026-11-28", result("camera-1", "CAMERA", Check.DISK, Outcome.WARNING));
    assertThat(sweeps.judge("2026-11-28").news()).as("anew").hasSize(1);
  }

  @Test
  void what_nobody_was_told_and_is_over_is_no_news() {
    night("2026-11-25", result("camera-1", "CAMERA", Check.DISK, Outcome.WARNING));
    final News news = sweeps.judge(SWEEP).news().get(0);
    night("2026-11-26", ok());
    assertThat(sweeps.judge("2026-11-26").news()).isEmpty();
    assertThat(sweeps.told(news.id())).isFalse();
  }

  @Test
  void what_is_still_so_after_its_incident_is_news_again_and_what_was_seen_before_is_not() {
    night("2026-11-25", result("camera-1", "CAMERA", Check.HEALTH, Outcome.FAILED));
    final News news = told(sweeps.judge(SWEEP), "INC-1");
    assertThat(sweeps.carried()).containsExactly(new Carried(news.id(), "INC-1", true));
    it_is("2026-11-25 07:00");
    sweeps.over(news.id(), clock.instant());

    assertThat(sweeps.carried()).isEmpty();
    assertThat(sweeps.judge(SWEEP).news()).as("judged again by the look of the night").isEmpty();
    night("2026-11-26", result("camera-1", "CAMERA", Check.HEALTH, Outcome.FAILED));
    assertThat(sweeps.judge("2026-11-26").news()).singleElement()
        .satisfies(again -> assertThat(again.id()).as("another piece of news").isNotEqualTo(news.id()));
  }

  @Test
  void a_studio_switched_off_in_the_night_after_its_incident_is_not_out_of_reach_again() {
    night("2026-11-25", gone());
    sweeps.judge(SWEEP);
    look("2026-11-25 08:30", 3);
    sweeps.judge(SWEEP);
    look("2026-11-25 09:00", 4);
    final News news = told(sweeps.judge(SWEEP), "INC-1");
    it_is("2026-11-25 11:00");
    sweeps.over(news.id(), clock.instant());

    night("2026-11-26", gone());
    assertThat(sweeps.judge("2026-11-26")).returns(List.of(), SweepState::news)
        .returns(at("2026-11-26 08:30"), SweepState::nextLook);
  }

  @Test
  void a_dead_studio_comes_before_findings() {
    sweeps.begin(NIGHT);
    sweeps.batches(SWEEP);
    found(1, "a-1", result("camera-1", "CAMERA", Check.DISK, Outcome.WARNING));
    found(1, "b-1", result("camera-1", "CAMERA", Check.HEALTH, Outcome.FAILED));
    assertThat(sweeps.judge(SWEEP).news()).extracting(News::studio, News::kind).containsExactly(
        tuple("b-1", News.Kind.CANNOT_WORK), tuple("a-1", News.Kind.FINDING));
    assertThat(sweeps.judge(SWEEP).news()).as("judged twice").hasSize(2);
  }

  @Test
  void a_studio_out_of_reach_is_looked_at_while_it_is_open_before_it_counts() {
    night("2026-11-25", gone());
    assertThat(sweeps.judge(SWEEP)).returns(List.of(), SweepState::news)
        .returns(at("2026-11-25 08:30"), SweepState::nextLook);
    assertThat(sweeps.batches(SWEEP)).as("not yet").isEmpty();

    it_is("2026-11-25 08:30");
    assertThat(sweeps.batches(SWEEP)).containsExactly(3);
    found(3, "a-1", gone());
    assertThat(sweeps.judge(SWEEP).nextLook()).isEqualTo(at("2026-11-25 09:00"));
    it_is("2026-11-25 09:00");
    assertThat(sweeps.batches(SWEEP)).containsExactly(4);
    found(4, "a-1", gone());
    final SweepState over = sweeps.judge(SWEEP);
    assertThat(over.nextLook()).isNull();
    assertThat(over.news()).extracting(News::studio, News::kind, News::component)
        .containsExactly(tuple("a-1", News.Kind.UNREACHABLE, null));
  }

  @Test
  void a_studio_out_of_reach_on_a_public_holiday_is_left_alone_until_somebody_is_there() {
    night("2026-12-25", gone());
    assertThat(sweeps.judge("2026-12-25").nextLook()).as("the day after Boxing Day")
        .isEqualTo(at("2026-12-27 08:30"));
  }

  @Test
  void results_that_come_twice_count_once() {
    night("2026-11-25", gone());
    sweeps.judge(SWEEP);
    it_is("2026-11-25 08:30");
    sweeps.batches(SWEEP);
    found(1, "a-1", gone());
    assertThat(sweeps.batches(SWEEP)).as("the look by day is still to be taken").containsExactly(3);
  }

  @Test
  void two_nights_in_a_row_do_not_look_twice_by_day() {
    night("2026-11-25", gone());
    sweeps.judge(SWEEP);
    it_is("2026-11-25 07:00");
    sweeps.begin(NIGHT.plusDays(1));
    sweeps.batches("2026-11-26");
    found("2026-11-26", 1, "a-1", gone());
    assertThat(sweeps.judge("2026-11-26").nextLook()).as("c-1's, which is not found yet")
        .isEqualTo(at("2026-11-25 07:00"));
    assertThat(jdbc.sql("select count(*) from sweep_check where round > 0").query(Integer.class).single()).isOne();
  }

  @Test
  void a_look_that_nobody_took_keeps_the_next_night_from_no_look_of_its_own() {
    night("2026-11-25", gone());
    assertThat(sweeps.judge(SWEEP).nextLook()).isEqualTo(at("2026-11-25 08:30"));

    night("2026-11-26", gone());
    assertThat(sweeps.judge("2026-11-26").nextLook()).isEqualTo(at("2026-11-26 08:30"));
  }

  @Test
  void too_many_out_of_reach_is_one_alarm_and_no_news() {
    sweeps.begin(NIGHT);
    sweeps.batches(SWEEP);
    found(1, "a-1", gone());
    found(1, "b-1", gone());
    found(2, "c-1", gone());
    assertThat(sweeps.judge(SWEEP)).satisfies(state -> {
      assertThat(state.alarm()).startsWith("3 of 3 studios cannot be reached");
      assertThat(state.newAlarm()).isTrue();
      assertThat(state.news()).isEmpty();
      assertThat(state.nextLook()).isNull();
    });
    assertThat(sweeps.judge(SWEEP).newAlarm()).isFalse();
  }

  @Test
  void an_unknown_night_says_so() {
    assertThatExceptionOfType(UnknownSweep.class).isThrownBy(() -> sweeps.judge("2026-01-01"));
  }

  @Test
  void old_nights_are_forgotten() {
    sweeps.begin(NIGHT.minusDays(91));
    sweeps.begin(NIGHT);
    assertThatExceptionOfType(UnknownSweep.class).isThrownBy(() -> sweeps.judge("2026-08-26"));
  }

  @Test
  void simulated_studios_are_swept_over_http() throws Exception {
    try (SimulatedStudios simulated = new SimulatedStudios()) {
      studio("a-1", simulated.port());
      studio("venlo-1", simulated.port());
      it_is("2026-11-25 03:00");
      sweeps.begin(NIGHT);
      for (final int batch : sweeps.batches(SWEEP)) {
        final ExternalTask task = mock();
        when(task.getVariable("sweepTargets")).thenReturn(sweeps.targets(SWEEP, batch).getValue().toString());
        final Map<String, Object> results =
            new ProbeStudiosStep(simulated.prober(), Checks.settings(), new ShutDown(), clock).perform(task);
        sweeps.record(SWEEP, batch, ((JsonValue) results.get("sweepResults")).getValue());
      }
      final SweepState state = sweeps.judge(SWEEP);
      assertThat(state.news()).extracting(News::studio, News::kind, News::words).containsExactly(tuple("venlo-1",
          News.Kind.FINDING,
          "Camera 2 (health): Says that it does not work: The shutter does not answer (version 4.12.1)"));
      assertThat(state.nextLook()).as("b-1 and c-1 answer to nobody").isEqualTo(at("2026-11-25 08:30"));
    }
  }

  private void night(String date, ProbeResult result) {
    it_is(date + " 03:00");
    sweeps.begin(LocalDate.parse(date));
    sweeps.batches(date);
    found(date, 1, "a-1", result);
    found(date, 1, "b-1", ok());
    found(date, 2, "c-1", ok());
  }

  private void look(String at, int batch) {
    it_is(at);
    sweeps.batches(SWEEP);
    found(batch, "a-1", gone());
  }

  private News told(SweepState state, String incident) {
    final News news = state.news().get(0);
    sweeps.told(news.id());
    sweeps.carry(news.id(), incident, true);
    return news;
  }

  private void found(int batch, String studio, ProbeResult result) {
    found(SWEEP, batch, studio, result);
  }

  private void found(String sweep, int batch, String studio, ProbeResult result) {
    sweeps.record(sweep, batch, ProbeRun.json(List.of(StudioCheck.of(studio, clock.instant(), List.of(result)))));
  }

  private static String studio(String id) {
    return "\"studio\":\"%s\"".formatted(id);
  }

  private static ProbeResult ok() {
    return result("camera-1", "CAMERA", Check.HEALTH, Outcome.OK);
  }

  private static ProbeResult gone() {
    return result("camera-1", "CAMERA", Check.CONNECTION, Outcome.UNREACHABLE);
  }

  private void it_is(String local) {
    clock.now = at(local);
  }

  private void studio(String id, int port) {
    registry.put(new Studio(id, "autohuis", "Studio " + id, new Address("Weg 1", "1234 AB", "Stad", "NL"), null, null,
        Checks.BY_DAY, null, List.of(), Stream.of("camera-1", "camera-2").map(camera -> new Component(camera,
            ComponentType.CAMERA, null, null, null, null, null, null,
            new Endpoint(Endpoint.Kind.HTTP, "127.0.0.1", port, "/" + id + "/" + camera + "/health"))).toList(),
        List.of()));
  }
}
