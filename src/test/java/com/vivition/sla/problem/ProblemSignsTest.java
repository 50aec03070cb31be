package com.vivition.sla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The decision table problem-signs, row by row. */
class ProblemSignsTest {

  private static final DmnEngine ENGINE = DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();

  @ParameterizedTest
  @CsvSource(nullValues = "-", value = {
      "COMPONENT, -, TURNTABLE, 2, 90, MAINTENANCE, 60, 1",
      "COMPONENT, -, UPLOAD_SERVICE, 3, 60, BUG, 60, 1",
      "COMPONENT, -, CAMERA, 2, 90, REPLACE, 90, 1",
      "COMPONENT, -, -, 2, 90, REPLACE, 90, 1",
      "STUDIO_CAUSE, HANDLING, -, 3, 60, TRAINING, 60, 1",
      "STUDIO_CAUSE, MAINTENANCE, -, 2, 180, MAINTENANCE, 90, 1",
      "STUDIO_CAUSE, SOFTWARE, -, 3, 60, BUG, 60, 1",
      "STUDIO_CAUSE, HARDWARE, -, 4, 90, MAINTENANCE, 90, 1",
      "STUDIO_CAUSE, CUSTOMERS_SITE, -, 4, 60, TRAINING, 60, 1",
      "STUDIO_CAUSE, NOT_FOUND, -, 3, 60, MAINTENANCE, 60, 1",
      "MODEL, -, STUDIO_SOFTWARE, 4, 90, BUG, 90, 2",
      "MODEL, -, CAMERA, 5, 180, MAINTENANCE, 180, 3"})
  void so_many_incidents_in_so_many_days_are_a_problem(String scope, String cause, String type, int count, int within,
      ProblemAction action, int watch, int studios) throws IOException {
    final var row = asked(scope, cause, type).getSingleResult();

    assertThat(row.<Integer>getEntry("count")).isEqualTo(count);
    assertThat(row.<Integer>getEntry("withinDays")).isEqualTo(within);
    assertThat(ProblemAction.valueOf(row.getEntry("action"))).isEqualTo(action);
    assertThat(row.<Integer>getEntry("watchDays")).isEqualTo(watch);
    assertThat(row.<Integer>getEntry("studios")).isEqualTo(studios);
  }

  @Test
  void an_online_service_that_fails_is_a_disturbance_and_no_problem_of_the_studio() throws IOException {
    assertThat(asked("STUDIO_CAUSE", "ONLINE_SERVICE", null)).isEmpty();
  }

  @Test
  void every_row_is_tried_here() throws IOException {
    // eleven rows, each reached above: a new one needs its example
    assertThat(Files.readString(Path.of("processes/problem-signs.dmn")).split("<rule ")).hasSize(11 + 1);
  }

  private static DmnDecisionTableResult asked(String scope, String cause, String type) throws IOException {
    final Map<String, Object> inputs = new HashMap<>();
    inputs.put("scope", scope);
    inputs.put("cause", cause);
    inputs.put("componentType", type);
    try (InputStream file = Files.newInputStream(Path.of("processes/problem-signs.dmn"))) {
      final DmnDecision table = ENGINE.parseDecision("problem-signs", file);
      return ENGINE.evaluateDecisionTable(table, inputs);
    }
  }
}
