package com.vivition.sla.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionResultEntries;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table suggested-cause, row by row. */
class SuggestedCauseTest {

  private static final DmnEngine ENGINE =
      DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "| EVERYTHING |  | UNREACHABLE | CUSTOMERS_SITE | Nothing of the studio answers",
      "MACHINE | EVERYTHING | DISK | UNREACHABLE | CUSTOMERS_SITE | Nothing of the studio answers",
      "| MACHINE, NETWORK |  | UNREACHABLE | CUSTOMERS_SITE | The network in the studio",
      "ONLINE | MACHINE, SERVICE |  | FAILED | ONLINE_SERVICE | The online service does not work, and",
      "STUDIO | COMPUTER, MACHINE, SOFTWARE |  | UNREACHABLE | HARDWARE | The control computer does not work",
      "STUDIO | MACHINE, SOFTWARE |  | FAILED | SOFTWARE | The studio software does not work",
      "MACHINE | MACHINE |  | FAILED | HARDWARE | Camera 2: not working",
      "MACHINE | MACHINE, SERVICE |  | FAILED | HARDWARE | Camera 2: not working",
      "STUDIO | SERVICE |  | FAILED | ONLINE_SERVICE | The online service does not work, everyth",
      "SOFTWARE |  | DISK, CLOCK | WARNING | MAINTENANCE | All answers, but a disk",
      "SOFTWARE |  | CERTIFICATE | FAILED | MAINTENANCE | All answers, but a certificate",
      "ONLINE |  | QUEUE, CLOCK | WARNING | SOFTWARE | All answers, but a clock",
      "ONLINE |  | QUEUE | WARNING | ONLINE_SERVICE | All answers, but work has been waiting",
      "MACHINE |  |  | OK | HARDWARE | All that can be checked from here works, yet a machine",
      "SOFTWARE |  |  | WARNING | SOFTWARE | All that can be checked from here works, yet the s",
      "PICTURES |  |  | OK | HANDLING | All that can be checked from here works, yet the p",
      "MACHINE |  |  | NONE | NOT_FOUND | Not everything could be checked",
      "PICTURES |  |  | REFUSED | NOT_FOUND | Not everything could be checked",
      "ONLINE |  |  | OK | NOT_FOUND | No check explains",
      "|  |  | OK | NOT_FOUND | No check explains"})
  void theProbesAndWhatStandsStillSuggestACause(
      String standsStill, String notWorking, String attention, String worst, Cause cause, String why)
      throws IOException {
    final var suggested = suggested(standsStill,
        new ProbeFindings(orEmpty(notWorking), "Camera 2", orEmpty(attention), worst));
    assertThat(Cause.valueOf(suggested.getEntry("cause"))).isEqualTo(cause);
    assertThat(suggested.<String>getEntry("why")).startsWith(why);
  }

  @Test
  void everyRowIsTriedHere() throws IOException {
    // sixteen rows, each reached above: a new one needs its example
    assertThat(Files.readString(Path.of("processes/suggested-cause.dmn")).split("<rule ")).hasSize(16 + 1);
  }

  private static DmnDecisionResultEntries suggested(String standsStill, ProbeFindings findings) throws IOException {
    final Map<String, Object> variables = new HashMap<>();
    variables.put("standsStill", standsStill);
    variables.put("findings", ProbeRun.read(ProbeRun.json(findings), new TypeReference<Map<String, Object>>() { }));
    try (InputStream file = Files.newInputStream(Path.of("processes/suggested-cause.dmn"))) {
      final DmnDecision table = ENGINE.parseDecision("suggested-cause", file);
      return ENGINE.evaluateDecision(table, variables).getSingleResult();
    }
  }

  private static String orEmpty(String text) {
    return text == null ? "" : text;
  }
}
