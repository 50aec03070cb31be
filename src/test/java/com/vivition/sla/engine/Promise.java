package com.vivition.sla.engine;

import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.history.HistoricActivityInstance;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Lazy;

/** The test model of a promise with a warning, and what tests do with it, on one engine node. */
record Promise(ConfigurableApplicationContext node) {

  /** The model's delegate and our timers. */
  @Import({Delegates.class, PromptTimers.class, TimersPlugin.class, OrderlyJobEnd.class})
  static class Beans {}

  /** The model's delegate alone: arms the warning while its scope is being entered, if a time is given. */
  @Import(ModelTimers.class)
  static class Delegates {

    @Bean
    JavaDelegate startClock(@Lazy ModelTimers timers) {
      return execution -> {
        final Date warnAt = (Date) execution.getVariable("warnAt");
        if (warnAt != null) {
          timers.arm(execution.getProcessInstanceId(), "warning", warnAt.toInstant());
        }
      };
    }
  }

  Promise deploy() {
    node.getBean(RepositoryService.class).createDeployment().name("promise").addClasspathResource("models/promise.bpmn")
        .enableDuplicateFiltering(true).deploy();
    return this;
  }

  String begin() {
    return node.getBean(RuntimeService.class).startProcessInstanceByKey("promise").getId();
  }

  String begin(Instant warnAt) {
    return node.getBean(RuntimeService.class)
        .startProcessInstanceByKey("promise", Map.of("warnAt", Date.from(warnAt))).getId();
  }

  boolean arm(String instance, Instant due) {
    return node.getBean(ModelTimers.class).arm(instance, "warning", due);
  }

  Job warning(String instance) {
    return node.getBean(ManagementService.class).createJobQuery().processInstanceId(instance).singleResult();
  }

  Instant due(String instance) {
    return warning(instance).getDuedate().toInstant();
  }

  void fire(String instance) {
    node.getBean(ManagementService.class).executeJob(warning(instance).getId());
  }

  void complete(String instance, Map<String, Object> variables) {
    final TaskService tasks = node.getBean(TaskService.class);
    tasks.complete(tasks.createTaskQuery().processInstanceId(instance).singleResult().getId(), variables);
  }

  long warnings(String instance) {
    return node.getBean(HistoryService.class).createHistoricActivityInstanceQuery().processInstanceId(instance)
        .activityId("warned").count();
  }

  Duration lateness(String instance, Instant due) {
    final HistoricActivityInstance warned = node.getBean(HistoryService.class).createHistoricActivityInstanceQuery()
        .processInstanceId(instance).activityId("warned").singleResult();
    return Duration.between(due, warned.getStartTime().toInstant());
  }
}
