package com.vivition.sla.engine;

import com.vivition.sla.SlaApplication;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.boot.SpringApplication;
import org.springframework.context.annotation.Bean;

/** The application as a worker process, with one step more: it answers with the id of its process. */
final class WorkerProcess {

  static final String TOPIC = "tell-process";

  private WorkerProcess() {}

  static class Steps {

    @Bean
    ExternalStep tellProcess() {
      return new ExternalStep() {
        @Override
        public String topic() {
          return TOPIC;
        }

        @Override
        public Map<String, Object> perform(ExternalTask task) {
          return Map.of("process", ProcessHandle.current().pid());
        }
      };
    }
  }

  public static void main(String[] arguments) {
    new SpringApplication(SlaApplication.class, Steps.class).run(arguments);
  }
}
