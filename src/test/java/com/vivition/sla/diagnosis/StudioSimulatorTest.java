package com.vivition.sla.diagnosis;

import static com.vivition.sla.diagnosis.Probers.CLOCK;
import static com.vivition.sla.diagnosis.Probers.http;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

class StudioSimulatorTest {

  @Test
  void amersfoortIsWell() throws Exception {
    assertThat(probe("/amersfoort-1/controller-1/health", "/amersfoort-1/upload-1/health"))
        .hasSize(6).allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.OK));
  }

  @Test
  void venloHasADeadCamera() throws Exception {
    assertThat(probe("/venlo-1/camera-1/health", "/venlo-1/camera-2/health"))
        .filteredOn(result -> result.check() == Check.HEALTH)
        .extracting(ProbeResult::outcome, ProbeResult::detail).containsExactly(
            tuple(Outcome.OK, "Says that it works (version 4.12.1)"),
            tuple(Outcome.FAILED,
                "Says that it does not work: The shutter does not answer (version 4.12.1)"));
  }

  @Test
  void gentIsNotThere() throws Exception {
    assertThat(probe("/gent-1/camera-1/health")).extracting(ProbeResult::detail)
        .containsExactly("Answers with HTTP 404");
  }

  @Test
  void aPortThatIsTakenLeavesTheDemoWithoutStudiosButRunning() throws Exception {
    try (StudioSimulator first = StudioSimulator.start(0, CLOCK, "token")) {
      final var demo = new DemoStudios(first.port(), "token", CLOCK);
      demo.start();
      assertThat(demo.isRunning()).isFalse();
      demo.stop();
    }
  }

  private static List<ProbeResult> probe(String... paths) throws Exception {
    try (StudioSimulator simulator = StudioSimulator.start(0, CLOCK, "token"); Prober prober = Probers.local()) {
      return prober.probe(List.of(paths).stream().map(path -> http(simulator.port(), path)).toList());
    }
  }
}
