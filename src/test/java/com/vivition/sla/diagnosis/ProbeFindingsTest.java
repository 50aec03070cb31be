package com.vivition.sla.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeFindingsTest {

  @Test
  void withoutResultsNothingIsKnown() {
    assertThat(ProbeFindings.of(List.of())).isEqualTo(new ProbeFindings("", "", "", "NONE"));
  }

  @Test
  void whenAllIsWellNothingIsSuspect() {
    assertThat(findings(result("CAMERA", Check.HEALTH, Outcome.OK), result("NETWORK", Check.CONNECTION, Outcome.OK)))
        .isEqualTo(new ProbeFindings("", "", "", "OK"));
  }

  @ParameterizedTest
  @CsvSource({
      "NETWORK, NETWORK", "CONTROLLER_PC, COMPUTER", "STUDIO_SOFTWARE, SOFTWARE", "UPLOAD_SERVICE, SERVICE",
      "CAMERA, MACHINE", "TURNTABLE, MACHINE", "OTHER, MACHINE"})
  void whatDoesNotWorkIsToldByItsType(String type, String kind) {
    assertThat(findings(result(type, Check.HEALTH, Outcome.FAILED), result("DOOR", Check.HEALTH, Outcome.OK)))
        .isEqualTo(new ProbeFindings(kind, "The " + type, "", "FAILED"));
  }

  @Test
  void severalKindsAreToldOnceEach() {
    assertThat(findings(
        result("STUDIO_SOFTWARE", Check.HEALTH, Outcome.FAILED), result("CAMERA", Check.HEALTH, Outcome.FAILED),
        result("DOOR", Check.CONNECTION, Outcome.UNREACHABLE)).notWorking()).isEqualTo("MACHINE, SOFTWARE");
  }

  @Test
  void nothingOfTheStudioAnswersThoughTheOnlineServiceDoes() {
    assertThat(findings(
        result("CAMERA", Check.CONNECTION, Outcome.UNREACHABLE), result("DOOR", Check.CONNECTION, Outcome.REFUSED),
        result("NETWORK", Check.CONNECTION, Outcome.UNREACHABLE), result("UPLOAD_SERVICE", Check.HEALTH, Outcome.OK))
        .notWorking()).isEqualTo("EVERYTHING");
  }

  @Test
  void aStudioOfWhichOnePartAnswersIsReachable() {
    assertThat(findings(
        result("CAMERA", Check.CONNECTION, Outcome.UNREACHABLE), result("NETWORK", Check.HEALTH, Outcome.FAILED))
        .notWorking()).isEqualTo("MACHINE, NETWORK");
  }

  @Test
  void whatWasNotCheckedIsNeitherUnreachableNorSuspect() {
    assertThat(findings(result("CAMERA", Check.CONNECTION, Outcome.REFUSED)))
        .isEqualTo(new ProbeFindings("", "", "", "REFUSED"));
  }

  @Test
  void figuresAskForAttentionAndDoNotMakeAComponentDead() {
    final var findings = findings(
        result("CAMERA", Check.CERTIFICATE, Outcome.FAILED), result("CONTROLLER_PC", Check.DISK, Outcome.WARNING),
        result("CONTROLLER_PC", Check.QUEUE, Outcome.OK), result("CAMERA", Check.IDENTITY, Outcome.WARNING));
    assertThat(findings.notWorking()).isEmpty();
    assertThat(findings.attention()).isEqualTo("CERTIFICATE, DISK");
    assertThat(findings(result("CAMERA", Check.CERTIFICATE, Outcome.WARNING)).attention()).isEmpty();
  }

  @Test
  void ofManySuspectsTheFirstAreNamed() {
    final var results = IntStream.rangeClosed(1, 9)
        .mapToObj(i -> new ProbeResult("c" + i, "CAMERA", "C" + i, Check.HEALTH, Outcome.FAILED, "", 1, Map.of()))
        .toList();
    assertThat(ProbeFindings.of(results).suspects()).isEqualTo("C1, C2, C3, C4, C5 and 4 more");
  }

  private static ProbeFindings findings(ProbeResult... results) {
    return ProbeFindings.of(List.of(results));
  }

  private static ProbeResult result(String type, Check check, Outcome outcome) {
    return new ProbeResult(type.toLowerCase(), type, "The " + type, check, outcome, "", 1, Map.of());
  }
}
