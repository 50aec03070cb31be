package com.vivition.sla.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.BareEngine;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.studio.UnknownStudio;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the registry over a worker and real sockets onto the engineer's task, as a model would have it. */
class StudioProbesTest {

  private static final AtomicInteger NUMBERS = new AtomicInteger();

  private static StudioSimulator simulator;
  private static ConfigurableApplicationContext context;

  @EnableConfigurationProperties(ProbeProperties.class)
  @ComponentScan(excludeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.sweep\\..*"))
  @ComponentScan(
      basePackageClasses = StudioRegistry.class, useDefaultFilters = false,
      includeFilters = @ComponentScan.Filter(
          type = FilterType.REGEX, pattern = ".*\\.(StudioRegistry|StudioRows|StudioSearch)"))
  static class Diagnosis {
  }

  @BeforeAll
  static void start() throws Exception {
    simulator = StudioSimulator.start(0, Clock.systemUTC(), "token");
    context = BareEngine.start(List.of(Diagnosis.class), "camunda.bpm.job-execution.enabled=false",
        "sla.worker.long-polling=300ms", "sla.worker.lock=5s",
        "sla.probe.allowed-networks=127.0.0.0/8");
    studio("amersfoort-1", simulator.port());
    studio("venlo-1", simulator.port());
    studio("gent-1", 1);
    studio("empty-1", 0);
    studio("large-1", simulator.port());
    for (int i = 0; i < 50; i++) {
      component("large-1", "a-component-with-quite-a-long-name-%02d".formatted(i), "OTHER", simulator.port());
    }
    context.getBean(RepositoryService.class).createDeployment()
        .addClasspathResource("processes/suggested-cause.dmn")
        .addModelInstance("probing.bpmn", Bpmn.createExecutableProcess("probing").camundaHistoryTimeToLiveString("P1D")
            .startEvent()
            .serviceTask("probe").camundaExternalTask("probe-studio")
            .camundaInputParameter("probeTargets", "${studioProbes.targets(studio)}")
            // known here, so that it ends with this step
            .camundaInputParameter("probeResults", "")
            .camundaExecutionListenerExpression("end", "${studioProbes.record(number, studio, probeResults)}")
            .businessRuleTask("suggest").camundaDecisionRef("suggested-cause")
            .camundaInputParameter("findings", "${studioProbes.findings(number)}")
            .camundaMapDecisionResult("singleResult").camundaResultVariable("suggestion")
            .camundaOutputParameter("cause", "${suggestion.cause}")
            .camundaOutputParameter("why", "${suggestion.why}")
            .userTask("diagnose")
            .camundaInputParameter("probeTable", "${studioProbes.table(number)}")
            .camundaInputParameter("probeSummary", "${studioProbes.inWords(number)}")
            .endEvent().done())
        .deploy();
  }

  @AfterAll
  static void stop() {
    context.close();
    simulator.close();
  }

  @Test
  void ofAHealthyStudioTheEngineerReadsThatAllIsFine() throws Exception {
    final Map<String, Object> shown = diagnose("amersfoort-1", "PICTURES");
    assertThat(shown).containsEntry("probeSummary", "All 4 checks fine").containsEntry("cause", "HANDLING");
    assertThat(rows(shown)).hasSize(4);
  }

  @Test
  void javaCallersReadTheFindingsAndTheTableToo() {
    final String number = (String) diagnose("venlo-1", null).get("number");
    final var probes = context.getBean(StudioProbes.class);
    assertThat(probes.findings(number).getValue().mapTo(Map.class)).isEqualTo(Map.of(
        "notWorking", "MACHINE", "suspects", "Camera 2", "attention", "", "worstOutcome", "FAILED"));
    assertThat(probes.table(number).getValue().mapTo(List.class)).hasSize(4);
  }

  @Test
  void ofAStudioWithADeadCameraTheEngineerReadsTheCameraFirst() throws Exception {
    final Map<String, Object> shown = diagnose("venlo-1", "MACHINE");
    assertThat(shown)
        .containsEntry("probeSummary", "Camera 2 failed; 3 of 4 checks fine").containsEntry("cause", "HARDWARE");
    assertThat(shown.get("why")).asString().startsWith("Camera 2: not working");
    assertThat(rows(shown).get(0)).isEqualTo(new ObjectMapper().readTree("""
        {"component":"Camera 2","check":"Health","result":"failed",
         "detail":"Says that it does not work: The shutter does not answer (version 4.12.1)"}"""));
  }

  @Test
  void aStudioThatIsNotThereIsAFindingAndNoFailedStep() throws Exception {
    final Map<String, Object> shown = diagnose("gent-1", null);
    assertThat(shown)
        .containsEntry("probeSummary", "Nothing of the studio can be reached; 0 of 2 checks fine")
        .containsEntry("cause", "CUSTOMERS_SITE");
    assertThat(rows(shown)).allSatisfy(row -> assertThat(row.get("result").asText()).isEqualTo("unreachable"));
  }

  @Test
  void aStudioWithoutAddressesSaysSo() throws Exception {
    final Map<String, Object> shown = diagnose("empty-1", "STUDIO");
    assertThat(shown)
        .containsEntry("probeSummary", "Nothing was probed: no component of this studio has an address")
        .containsEntry("cause", "NOT_FOUND");
    assertThat(rows(shown)).isEmpty();
  }

  @Test
  void fiftyComponentsFit() throws Exception {
    final Map<String, Object> shown = diagnose("large-1", "STUDIO");
    assertThat(shown.get("probeTable").toString()).hasSizeGreaterThan(4000);
    assertThat(rows(shown)).hasSizeGreaterThanOrEqualTo(52);
  }

  @Test
  void theResultsDoNotStayBehindAsAProcessVariable() {
    final Object number = diagnose("amersfoort-1", "STUDIO").get("number");
    final var runtime = context.getBean(RuntimeService.class);
    final String instance =
        runtime.createProcessInstanceQuery().variableValueEquals("number", number).singleResult().getId();
    assertThat(runtime.createVariableInstanceQuery().processInstanceIdIn(instance)
        .variableNameIn("probeResults", "probeTargets", "findings").list()).isEmpty();
  }

  @Test
  void aStepThatWasCancelledKeepsNothing() {
    final var probes = context.getBean(StudioProbes.class);
    probes.record("INC-2026-999999", "venlo-1", null);
    assertThat(probes.inWords("INC-2026-999999")).isEqualTo("Not probed yet");
  }

  @Test
  void aStudioThatNobodyKnowsIsAnError() {
    assertThatExceptionOfType(UnknownStudio.class)
        .isThrownBy(() -> context.getBean(StudioProbes.class).targets("venlo-99"));
  }

  private static Map<String, Object> diagnose(String studio, String standsStill) {
    final Map<String, Object> variables = new HashMap<>();
    variables.put("studio", studio);
    variables.put("number", "INC-2026-%06d".formatted(NUMBERS.incrementAndGet()));
    variables.put("standsStill", standsStill);
    final String instance =
        context.getBean(RuntimeService.class).startProcessInstanceByKey("probing", variables).getId();
    final var tasks = context.getBean(TaskService.class);
    final Task task = await().atMost(Duration.ofMinutes(2)).until(
        () -> tasks.createTaskQuery().processInstanceId(instance).singleResult(), found -> found != null);
    return tasks.getVariables(task.getId());
  }

  private static JsonNode rows(Map<String, Object> shown) throws Exception {
    return new ObjectMapper().readTree(shown.get("probeTable").toString());
  }

  private static void studio(String id, int port) {
    final var jdbc = context.getBean(JdbcClient.class);
    jdbc.sql("insert into customer (id, name, language) values (?, ?, 'nl')").params("of-" + id, id).update();
    jdbc.sql("insert into studio (id, customer, name, street, postcode, city, country) "
        + "values (?, ?, ?, 'Voorbeeldweg 1', '1234 AB', 'Voorbeeldstad', 'NL')").params(id, "of-" + id, id).update();
    if (port > 0) {
      component(id, "camera-1", "CAMERA", port);
      component(id, "camera-2", "CAMERA", port);
    }
  }

  private static void component(String studio, String id, String type, int port) {
    context.getBean(JdbcClient.class).sql("insert into component (studio, id, type, endpoint_kind, endpoint_host, "
            + "endpoint_port, endpoint_path) values (?, ?, ?, 'HTTP', '127.0.0.1', ?, ?)")
        .params(studio, id, type, port, "/" + studio + "/" + id + "/health").update();
  }
}
