package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricVariableInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A worker in a process of its own: no database, no engine, only the engine's address and a password. */
class WorkerProcessIT {

  @TempDir
  private Path folder;

  @Test
  void doesStepsForAnEngineElsewhereAndEndsWhenAskedTo() throws Exception {
    try (var engine = BareEngine.start(List.of(), "sla.worker.enabled=false", "sla.worker.password=between-us",
        "camunda.bpm.job-execution.enabled=false")) {
      engine.getBean(RepositoryService.class).createDeployment().addModelInstance("remote.bpmn",
          Bpmn.createExecutableProcess("remote").camundaHistoryTimeToLiveString("P1D").startEvent()
              .serviceTask("step").camundaExternalTask(WorkerProcess.TOPIC).endEvent().done()).deploy();
      final Process worker = start(Map.of(
          "SLA_WORKER_ENGINE_URL", engineUrl(engine.getBean(EngineAddress.class)),
          "SLA_WORKER_PASSWORD", "between-us"));
      try {
        final String instance =
            engine.getBean(RuntimeService.class).startProcessInstanceByKey("remote").getId();

        final HistoricVariableInstance answer = await().atMost(Duration.ofSeconds(60)).until(
            () -> engine.getBean(HistoryService.class).createHistoricVariableInstanceQuery()
                .processInstanceId(instance).variableName("process").singleResult(), found -> found != null);

        assertThat(answer.getValue()).isEqualTo(worker.pid());
        assertThat(output()).doesNotContain("between-us").doesNotContain("Hikari").doesNotContain("Tomcat");
      } finally {
        worker.destroy();
      }
      assertThat(worker.waitFor(30, TimeUnit.SECONDS)).as("ends when asked to").isTrue();
    }
  }

  @Test
  void saysWhichSettingIsMissing() throws Exception {
    final Process worker = start(Map.of("SLA_WORKER_PASSWORD", "between-us"));

    assertThat(worker.waitFor(60, TimeUnit.SECONDS)).isTrue();
    assertThat(worker.exitValue()).isNotZero();
    assertThat(output()).contains("Set SLA_WORKER_ENGINE_URL to the engine's REST API");
  }

  private static String engineUrl(EngineAddress address) {
    return address.url().orElseThrow();
  }

  private Process start(Map<String, String> settings) throws IOException {
    final var builder = new ProcessBuilder(
        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
        "-cp", System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
        WorkerProcess.class.getName(), "--spring.profiles.active=worker");
    builder.directory(folder.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("SLA_"));
    builder.environment().putAll(settings);
    builder.redirectErrorStream(true).redirectOutput(folder.resolve("output").toFile());
    return builder.start();
  }

  private String output() throws IOException {
    return Files.readString(folder.resolve("output"));
  }
}
