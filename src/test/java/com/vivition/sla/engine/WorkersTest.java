package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.engine.ExternalTaskService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;

/** Workers talk to a started engine over HTTP, as they do in production. */
class WorkersTest {

  private static final List<Integer> TRIES_LEFT = new CopyOnWriteArrayList<>();
  private static final AtomicInteger SLOW_STEPS = new AtomicInteger();
  private static final AtomicInteger GIVEN_UP = new AtomicInteger();

  private static ConfigurableApplicationContext context;

  static class Steps {

    private boolean supplierIsDown = true;

    @Bean
    ExternalStep answering() {
      return step("answer-step", task -> Map.of("answer", "to " + task.getVariable("question")));
    }

    @Bean
    ExternalStep refusing() {
      return step("refuse-step", task -> {
        throw new StepRefused("NO_STOCK", "No lens of this type anywhere");
      });
    }

    @Bean
    ExternalStep refusingForNobody() {
      return step("refuse-uncaught-step", task -> {
        throw new StepRefused("NOBODY_CATCHES_THIS", "Nobody does");
      });
    }

    @Bean
    ExternalStep failing() {
      return step("fail-step", task -> {
        TRIES_LEFT.add(task.getRetries());
        if (supplierIsDown && TRIES_LEFT.size() <= 3) {
          throw new IllegalStateException("https://shop:geheim@supplier.example is down, password=geheim");
        }
        return Map.of();
      });
    }

    @Bean
    ExternalStep slow() {
      return step("slow-step", task -> {
        SLOW_STEPS.incrementAndGet();
        // longer than the lock: the worker must keep it
        await().pollDelay(Duration.ofMillis(2500)).until(() -> true);
        return Map.of();
      });
    }

    @Bean
    ExternalStep givingUp() {
      return step("give-up-step", task -> {
        GIVEN_UP.incrementAndGet();
        throw new PermanentFailure("Nobody has this address");
      });
    }

    private static ExternalStep step(String topic, Work work) {
      return new ExternalStep() {
        @Override
        public String topic() {
          return topic;
        }

        @Override
        public Map<String, Object> perform(ExternalTask task) throws Exception {
          return work.on(task);
        }
      };
    }

    private interface Work {
      Map<String, Object> on(ExternalTask task) throws Exception;
    }
  }

  @BeforeAll
  static void start() {
    context = BareEngine.start(List.of(Steps.class), "sla.worker.pauses=100ms,200ms", "sla.worker.long-polling=300ms",
        "sla.worker.lock=1s", "camunda.bpm.job-execution.enabled=false");
    final var deployment = context.getBean(RepositoryService.class).createDeployment();
    for (final String topic : List.of("answer", "fail", "slow", "give-up", "refuse-uncaught")) {
      deployment.addModelInstance(topic + ".bpmn", Bpmn.createExecutableProcess(topic).camundaHistoryTimeToLiveString("P1D")
          .startEvent().serviceTask("step").camundaExternalTask(topic + "-step").endEvent("done").done());
    }
    deployment.addModelInstance("refuse.bpmn", Bpmn.createExecutableProcess("refuse").camundaHistoryTimeToLiveString("P1D")
        .startEvent().serviceTask("step").camundaExternalTask("refuse-step").endEvent("done")
        .moveToActivity("step").boundaryEvent("refused").error("NO_STOCK").endEvent("expressOrdered").done());
    deployment.deploy();
  }

  @AfterAll
  static void stop() {
    context.close();
  }

  @Test
  void aStepReceivesVariablesAndHandsBackItsResult() {
    final String instance = run("answer", Map.of("question", "life"));

    awaitEnd(instance, "done");
    assertThat(history().createHistoricVariableInstanceQuery().processInstanceId(instance).variableName("answer")
        .singleResult().getValue()).isEqualTo("to life");
  }

  @Test
  void aRefusedStepTakesTheWayThatTheModelOffers() {
    awaitEnd(run("refuse", Map.of()), "expressOrdered");
  }

  @Test
  void aRefusalThatNoModelCatchesBecomesAnIncidentInsteadOfASilentEnd() {
    final String instance = run("refuse-uncaught", Map.of());

    assertThat(awaitIncident(instance).getIncidentType()).isEqualTo(Incident.EXTERNAL_TASK_HANDLER_TYPE);
  }

  @Test
  void aFailureThatNoRepetitionHealsBecomesAnIncidentAtOnce() {
    assertThat(awaitIncident(run("give-up", Map.of())).getIncidentMessage()).contains("Nobody has this address");
    assertThat(GIVEN_UP).hasValue(1);
  }

  @Test
  void aFailingStepIsTriedAgainBecomesAnIncidentAndIsDoneWhenItIsRetriedByHand() {
    final String instance = run("fail", Map.of());

    final Incident incident = awaitIncident(instance);
    assertThat(new ArrayList<>(TRIES_LEFT)).containsExactly(null, 2, 1);
    assertThat(incident.getIncidentMessage()).contains("supplier.example is down").doesNotContain("geheim");
    final String task = incident.getConfiguration();
    final ExternalTaskService tasks = context.getBean(ExternalTaskService.class);
    assertThat(tasks.getExternalTaskErrorDetails(task)).contains("WorkersTest").doesNotContain("geheim");

    tasks.setRetries(task, 1);

    awaitEnd(instance, "done");
  }

  @Test
  void aStepLongerThanItsLockIsDoneOnce() {
    final String instance = run("slow", Map.of());

    awaitEnd(instance, "done");
    assertThat(SLOW_STEPS).hasValue(1);
  }

  private static String run(String process, Map<String, Object> variables) {
    return context.getBean(RuntimeService.class).startProcessInstanceByKey(process, variables).getId();
  }

  private static HistoryService history() {
    return context.getBean(HistoryService.class);
  }

  private static Incident awaitIncident(String instance) {
    return await().atMost(Duration.ofSeconds(15)).until(() -> context.getBean(RuntimeService.class)
        .createIncidentQuery().processInstanceId(instance).singleResult(), found -> found != null);
  }

  private static void awaitEnd(String instance, String end) {
    await().atMost(Duration.ofSeconds(15)).untilAsserted(() -> {
      assertThat(history().createHistoricProcessInstanceQuery().processInstanceId(instance).singleResult().getState())
          .isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
      assertThat(history().createHistoricActivityInstanceQuery().processInstanceId(instance).activityId(end).count())
          .isEqualTo(1);
    });
  }
}
