package com.vivition.sla.engine;

import java.time.Duration;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * Stops the job executor before anything else: running jobs end, and those that this node had reserved are free for
 * other nodes, or for this one after its restart, at once instead of when their locks expire.
 */
@Component
@EngineSide
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class OrderlyJobEnd implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(OrderlyJobEnd.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final JobExecutor executor;
  private final ThreadPoolTaskExecutor threads;
  private final JdbcClient database;
  private volatile boolean running;

  OrderlyJobEnd(JobExecutor executor, @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor threads,
      JdbcClient database) {
    this.executor = executor;
    this.threads = threads;
    this.database = database;
  }

  @Override
  public void start() {
    running = true;
  }

  @Override
  public void stop() {
    running = false;
    executor.shutdown();
    if (awaitRunningJobs()) {
      final int released = database
          .sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null where LOCK_OWNER_ = :node")
          .param("node", executor.getLockOwner())
          .update();
      log.info("Job executor stopped, {} reserved jobs released", released);
    } else {
      log.warn("Jobs still run; those reserved by this node are taken over when their locks expire");
    }
  }

  private boolean awaitRunningJobs() {
    try {
      final long end = System.nanoTime() + PATIENCE.toNanos();
      while (threads.getActiveCount() > 0 || threads.getQueueSize() > 0) {
        if (System.nanoTime() > end) {
          return false;
        }
        Thread.sleep(20);
      }
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  @Override
  public boolean isRunning() {
    return running;
  }
}
