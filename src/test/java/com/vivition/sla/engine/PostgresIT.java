package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.history.HistoricProcessInstance;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The profile postgres on a real PostgreSQL, and two engine nodes that share it. */
class PostgresIT {

  private EmbeddedPostgres postgres;

  @BeforeEach
  void startDatabase() throws IOException {
    postgres = EmbeddedPostgres.start();
  }

  @AfterEach
  void stopDatabase() throws IOException {
    postgres.close();
  }

  @Test
  void startsOnAnEmptyDatabaseAndRunsAProcess() {
    try (var node = start()) {
      final var promise = new Promise(node).deploy();
      final String instance = promise.begin();
      promise.complete(instance, Map.of());
      promise.complete(instance, Map.of("works", true));

      assertThat(node.getBean(HistoryService.class).createHistoricProcessInstanceQuery().processInstanceId(instance)
          .singleResult().getState()).isEqualTo(HistoricProcessInstance.STATE_COMPLETED);
      assertThat(node.getBean(JdbcClient.class)
          .sql("select count(*) from pg_indexes where lower(indexname) = 'sla_idx_job_duedate'").query(Long.class)
          .single()).isEqualTo(1);
    }
  }

  @Test
  void twoNodesFireEachTimerOnce() {
    try (var one = start(); var two = start()) {
      final var first = new Promise(one).deploy();
      final var second = new Promise(two);
      final Instant due = Instant.now().plusSeconds(3);
      final var instances = new ArrayList<String>();
      for (int i = 0; i < 40; i++) {
        instances.add((i % 2 == 0 ? first : second).begin(due));
      }

      await().atMost(Duration.ofSeconds(30))
          .until(() -> instances.stream().allMatch(instance -> first.warnings(instance) > 0));

      assertThat(instances).allSatisfy(instance -> assertThat(first.warnings(instance)).isEqualTo(1));
      assertThat(one.getBean(RuntimeService.class).createIncidentQuery().count()).isZero();
    }
  }

  @Test
  void aTimerThatOneNodeReDatesFiresOnTheOther() {
    try (var one = start(); var two = start()) {
      final var first = new Promise(one).deploy();
      final String instance = first.begin();
      two.getBean(JobExecutor.class).shutdown(); // so that only the first node can fire it

      two.getBean(ManagementService.class)
          .setJobDuedate(first.warning(instance).getId(), Date.from(Instant.now().plusSeconds(1)));

      await().atMost(Duration.ofSeconds(30)).until(() -> first.warnings(instance) == 1);
    }
  }

  @Test
  void aNodeThatStopsLeavesItsReservedJobsToTheOthers() {
    try (var survivor = start()) {
      final var promise = new Promise(survivor).deploy();
      final String instance = promise.begin();
      try (var leaving = start()) {
        // as if it had reserved the timer a moment before its end
        survivor.getBean(JdbcClient.class)
            .sql("update ACT_RU_JOB set LOCK_OWNER_ = :node, LOCK_EXP_TIME_ = now() + interval '1 day' where ID_ = :id")
            .param("node", leaving.getBean(JobExecutor.class).getLockOwner())
            .param("id", promise.warning(instance).getId()).update();
      }
      promise.arm(instance, Instant.now());

      await().atMost(Duration.ofSeconds(30)).until(() -> promise.warnings(instance) == 1);
    }
  }

  private ConfigurableApplicationContext start() {
    return BareEngine.start(List.of(Promise.Beans.class),
        "spring.profiles.active=postgres",
        "spring.datasource.url=${SLA_DB_URL}",
        "SLA_DB_URL=" + postgres.getJdbcUrl("postgres", "postgres"),
        "SLA_DB_USER=postgres",
        "SLA_DB_PASSWORD=postgres",
        // by itself the engine would look for due timers every ten minutes only
        "camunda.bpm.job-execution.wait-time-in-millis=600000",
        "camunda.bpm.job-execution.max-wait=600000");
  }
}
