package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ConfigurableApplicationContext;

/** Timers meet a real clock, on an engine that by itself would look for due ones every ten minutes only. */
class PromptTimersIT {

  private static final Logger log = LoggerFactory.getLogger(PromptTimersIT.class);
  private static final String[] SLEEPY =
      {"camunda.bpm.job-execution.wait-time-in-millis=600000", "camunda.bpm.job-execution.max-wait=600000"};

  @TempDir
  private Path folder;

  @Test
  void timersFireWhenDueThoughTheEngineSleeps() {
    try (var node = start()) {
      final var promise = new Promise(node).deploy();
      final Instant first = Instant.now().plusSeconds(3);
      final var instances = new ArrayList<String>();
      for (int i = 0; i < 4; i++) {
        instances.add(promise.begin(first.plusMillis(400L * i)));
      }
      // one re-dated later, one sooner
      promise.arm(instances.get(3), first.plusSeconds(2));
      final String hurried = promise.begin();
      promise.arm(hurried, Instant.now());

      await().atMost(Duration.ofSeconds(30)).until(() -> promise.warnings(instances.get(3)) == 1);

      assertThat(promise.warnings(hurried)).isEqualTo(1);
      assertThat(instances).allSatisfy(instance -> assertThat(promise.warnings(instance)).isEqualTo(1));
      for (int i = 0; i < 3; i++) {
        final Duration lateness = promise.lateness(instances.get(i), first.plusMillis(400L * i));
        log.info("Fired {} ms late", lateness.toMillis());
        assertThat(lateness).isGreaterThanOrEqualTo(Duration.ZERO);
      }
    }
  }

  @Test
  void timersSurviveARestart() {
    final Instant due = Instant.now().plusSeconds(1);
    final String overdueWhileDown;
    final String dueAfterTheStart;
    try (var node = start()) {
      final var promise = new Promise(node).deploy();
      overdueWhileDown = promise.begin();
      dueAfterTheStart = promise.begin();
      node.getBean(PromptTimers.class).stop(); // nobody wakes the engine any more
      promise.arm(overdueWhileDown, due);
      promise.arm(dueAfterTheStart, due.plusSeconds(12));
    }

    try (var node = start()) {
      final var promise = new Promise(node);
      await().atMost(Duration.ofSeconds(30)).until(() -> promise.warnings(dueAfterTheStart) == 1);
      assertThat(promise.warnings(overdueWhileDown)).isEqualTo(1);
      log.info("Fired {} ms late", promise.lateness(dueAfterTheStart, due.plusSeconds(12)).toMillis());
    }
  }

  private ConfigurableApplicationContext start() {
    final var settings = new ArrayList<String>(List.of(SLEEPY));
    settings.add("spring.datasource.url=jdbc:h2:file:%s;DEFAULT_NULL_ORDERING=HIGH".formatted(folder.resolve("sla")));
    return BareEngine.start(List.of(Promise.Beans.class), settings.toArray(String[]::new));
  }
}
