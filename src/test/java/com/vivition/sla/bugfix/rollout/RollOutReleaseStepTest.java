package com.vivition.sla.bugfix.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.ProbeTarget;
import com.vivition.sla.diagnosis.ShutDown;
import com.vivition.sla.diagnosis.SimulatedStudios;
import com.vivition.sla.engine.PermanentFailure;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.camunda.bpm.client.task.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A release on its way to simulated studios, over real HTTP. */
class RollOutReleaseStepTest {

  private final ShutDown shutDown = new ShutDown();
  private SimulatedStudios studios;
  /** What the engine knows besides. */
  private Map<String, Object> known = Map.of();

  @BeforeEach
  void start() throws Exception {
    studios = new SimulatedStudios();
  }

  @AfterEach
  void stop() {
    studios.close();
  }

  @Test
  void a_studio_gets_the_release_and_is_well_after_it() throws Exception {
    final var result = rollOut("amersfoort-1", "5.0");
    assertThat(result).containsEntry("rollOutState", "DONE").containsEntry("rollOutDetail", "Installed");
    assertThat(result.get("probeResults").toString()).contains("version 5.0");
  }

  @Test
  void a_second_time_it_finds_the_release_installed() throws Exception {
    rollOut("amersfoort-1", "5.0");
    assertThat(rollOut("amersfoort-1", "5.0")).containsEntry("rollOutState", "DONE");
  }

  @Test
  void a_slow_studio_is_waited_for() throws Exception {
    assertThat(rollOut("amersfoort-1", "5.0-slow")).containsEntry("rollOutState", "DONE");
  }

  @Test
  void one_that_never_ends_is_not_waited_for_for_ever() throws Exception {
    assertThat(rollOut("amersfoort-1", "5.0-stuck", settings(SimulatedStudios.TOKEN, Duration.ofMillis(40))))
        .containsEntry("rollOutState", "FAILED")
        .containsEntry("rollOutDetail", "Still installing after 0 min: Copying");
  }

  @Test
  void a_failed_installation_says_why() throws Exception {
    assertThat(rollOut("amersfoort-1", "5.0-fails")).containsEntry("rollOutState", "FAILED")
        .containsEntry("rollOutDetail", "Not installed: The package's signature is wrong");
  }

  @Test
  void a_studio_that_falls_ill_of_it_is_named() throws Exception {
    assertThat(rollOut("amersfoort-1", "5.0-sick")).containsEntry("rollOutState", "UNHEALTHY")
        .containsEntry("rollOutDetail", "Installed; does not work since: Software 1");
    known = Map.of("deadBefore", "");
    assertThat(rollOut("amersfoort-1", "5.0-sick")).as("found installed by a second try")
        .containsEntry("rollOutState", "UNHEALTHY");
  }

  @Test
  void a_release_that_was_there_already_does_not_answer_for_what_has_been_dead_for_long() throws Exception {
    rollOut("venlo-1", "5.0");
    assertThat(rollOut("venlo-1", "5.0")).containsEntry("rollOutState", "DONE").containsEntry("deadBefore", "camera-2")
        .containsEntry("rollOutDetail", "Installed; does not work, as before: Camera 2");
  }

  @Test
  void a_step_that_comes_when_the_studio_is_about_to_open_installs_nothing() throws Exception {
    known = Map.of("notAfter", new Date(System.currentTimeMillis() - 1000));
    assertThat(rollOut("amersfoort-1", "5.0")).containsEntry("rollOutState", "TOO_LATE");
    known = Map.of("notAfter", new Date(System.currentTimeMillis() + 3_600_000));
    assertThat(rollOut("amersfoort-1", "5.0")).containsEntry("rollOutState", "DONE");
  }

  @Test
  void what_did_not_work_before_does_not_count_against_the_release() throws Exception {
    assertThat(rollOut("venlo-1", "5.0")).containsEntry("rollOutState", "DONE")
        .containsEntry("rollOutDetail", "Installed; does not work, as before: Camera 2");
  }

  @Test
  void an_offline_studio_is_an_answer() throws Exception {
    final int nobody = studios.port();
    studios.close();
    assertThat(rollOut("http://127.0.0.1:" + nobody + "/gent-1", "gent-1", "5.0", quick()))
        .containsEntry("rollOutState", "OFFLINE");
  }

  @Test
  void an_agent_that_does_not_know_the_release_fails() throws Exception {
    assertThat(rollOut("gent-1", "5.0")).containsEntry("rollOutState", "FAILED")
        .containsEntry("rollOutDetail", "The agent does not know this release (HTTP 404)");
  }

  @Test
  void an_agent_outside_the_permitted_networks_is_not_called() throws Exception {
    assertThat(rollOut("http://192.0.2.1/x", "amersfoort-1", "5.0", quick())).containsEntry("rollOutState", "FAILED")
        .containsEntry("rollOutDetail", "Not called: 192.0.2.1 is in no network that probes may go to");
  }

  @Test
  void nonsense_for_a_version_is_never_sent() throws Exception {
    for (final String version : List.of("../5.0", "5.0 x", "5.0\r\nX: y", "5.0/../6", "")) {
      assertThat(rollOut("amersfoort-1", version)).containsEntry("rollOutState", "FAILED");
    }
  }

  @Test
  void a_wrong_token_is_for_an_administrator_at_once_and_is_not_told() {
    final var settings = settings("someone-elses", Duration.ofSeconds(10));
    assertThatExceptionOfType(PermanentFailure.class).isThrownBy(() -> rollOut("amersfoort-1", "5.0", settings))
        .withMessageContaining("SLA_ROLLOUT_TOKEN").withMessageNotContaining("someone-elses");
    assertThat(settings.toString()).doesNotContain("someone-elses");
  }

  @Test
  void without_a_token_nobody_is_called() {
    assertThatExceptionOfType(PermanentFailure.class)
        .isThrownBy(() -> rollOut("amersfoort-1", "5.0", settings("", Duration.ofSeconds(10))));
  }

  @Test
  void a_process_that_ends_waits_for_no_installation_and_the_next_goes_on_with_it() throws Exception {
    shutDown.onApplicationEvent(null);
    assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> rollOut("amersfoort-1", "5.0-slow"));
  }

  private Map<String, Object> rollOut(String studio, String version) throws Exception {
    return rollOut(studio, version, quick());
  }

  private Map<String, Object> rollOut(String studio, String version, RollOutSettings settings) throws Exception {
    return rollOut("http://127.0.0.1:" + studios.port() + "/" + studio, studio, version, settings);
  }

  private Map<String, Object> rollOut(String agentUrl, String studio, String version, RollOutSettings settings)
      throws Exception {
    final var installer =
        new Installer(new StudioAgent(studios.http(), settings), studios.prober(), settings, shutDown);
    final var step = new RollOutReleaseStep(installer, Clock.systemUTC());
    final ExternalTask task = mock();
    when(task.getId()).thenReturn("task-1");
    when(task.getVariable("agentUrl")).thenReturn(agentUrl);
    when(task.getVariable("version")).thenReturn(version);
    known.forEach((name, value) -> when(task.getVariable(name)).thenReturn(value));
    when(task.getVariable("probeTargets")).thenReturn(ProbeRun.json(Stream.of("Camera 1", "Camera 2", "Software 1")
        .map(name -> target(studio, name)).toList()));
    return step.perform(task);
  }

  private ProbeTarget target(String studio, String name) {
    final String id = name.toLowerCase().replace(' ', '-');
    return new ProbeTarget(id, "OTHER", name, ProbeTarget.Kind.HTTP, "127.0.0.1", studios.port(),
        "/" + studio + "/" + id + "/health");
  }

  private static RollOutSettings quick() {
    return settings(SimulatedStudios.TOKEN, Duration.ofSeconds(10));
  }

  static RollOutSettings settings(String token, Duration installation) {
    return new RollOutSettings(token, installation, Duration.ofMillis(50), Duration.ofMillis(5),
        Duration.ofMinutes(30), Duration.ofDays(1), Duration.ofMinutes(15), Duration.ofDays(7), 3);
  }
}
