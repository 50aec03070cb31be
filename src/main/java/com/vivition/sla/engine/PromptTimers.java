package com.vivition.sla.engine;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Wakes the engine's job executor at the instant a timer is due. On its own it looks every 5 to 60 seconds when idle,
 * which is too late for a warning.
 *
 * <p>Due dates that this node writes are announced by {@link DueDates}; those of other nodes, of before a restart and
 * of bulk changes are found by a look at the next second, each second: one row by an index. The same look finds what is
 * overdue and wakes again, since a wake-up can be lost inside the executor, and since it forgets for a while the jobs
 * that it reserved while its queue was full.
 */
@Component
@EngineSide
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class PromptTimers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(PromptTimers.class);

  private static final Duration LOOK = Duration.ofSeconds(1);
  private static final Duration AHEAD = LOOK.plusMillis(500);
  /** Timers due within the same step share one wake-up; nobody feels the delay, and a burst costs little. */
  private static final long STEP_MILLIS = 10;

  private final JobExecutor executor;
  private final JdbcClient database;
  private final Clock clock;
  private final Set<Long> wakeUps = ConcurrentHashMap.newKeySet();
  private volatile ScheduledExecutorService watch;
  private boolean blind;

  PromptTimers(JobExecutor executor, JdbcClient database, Clock clock) {
    this.executor = executor;
    this.database = database;
    this.clock = clock;
  }

  /** Takes note of a due date that was written and committed; what lies further ahead the regular look will find. */
  void expect(Instant due) {
    final ScheduledExecutorService current = watch;
    final Instant now = clock.instant();
    if (current == null || due.isAfter(now.plus(AHEAD))) {
      return;
    }
    // always after the due time: acquisition that comes a moment early finds nothing and sleeps
    final long at = (Math.max(due.toEpochMilli(), now.toEpochMilli()) / STEP_MILLIS + 1) * STEP_MILLIS;
    if (wakeUps.add(at)) {
      current.schedule(() -> wake(at), at - now.toEpochMilli(), TimeUnit.MILLISECONDS);
    }
  }

  private void wake(long at) {
    wakeUps.remove(at);
    executor.jobWasAdded();
  }

  private void look() {
    if (!executor.isActive()) {
      return;
    }
    try {
      nextDueDates().forEach(this::expect);
      blind = false;
    } catch (RuntimeException e) {
      if (!blind) {
        log.warn("Timers may fire late, the database does not answer: {}", FailureText.message(e));
      }
      blind = true;
    }
  }

  private List<Instant> nextDueDates() {
    final Instant now = clock.instant();
    return database.sql("""
            select distinct DUEDATE_ from ACT_RU_JOB
            where DUEDATE_ <= :until and RETRIES_ > 0 and SUSPENSION_STATE_ = 1
              and (LOCK_OWNER_ is null or LOCK_OWNER_ = :node or LOCK_EXP_TIME_ < :now)
            order by DUEDATE_
            fetch first 200 rows only
            """)
        .param("until", Timestamp.from(now.plus(AHEAD)))
        .param("now", Timestamp.from(now))
        .param("node", executor.getLockOwner())
        .query((row, number) -> row.getTimestamp(1).toInstant())
        .list();
  }

  @Override
  public synchronized void start() {
    if (watch == null) {
      watch = Executors.newScheduledThreadPool(2, task -> {
        final var thread = new Thread(task, "timer-watch");
        thread.setDaemon(true);
        return thread;
      });
      watch.scheduleWithFixedDelay(this::look, 0, LOOK.toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  @Override
  public synchronized void stop() {
    if (watch != null) {
      watch.shutdownNow();
      watch = null;
      wakeUps.clear();
    }
  }

  @Override
  public boolean isRunning() {
    return watch != null;
  }
}
