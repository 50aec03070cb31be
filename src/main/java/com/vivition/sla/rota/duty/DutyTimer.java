package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.EngineSide;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Looks after changes of duty all the time, on nodes that execute jobs. */
@Component
@EngineSide
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class DutyTimer implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(DutyTimer.class);

  private final ChangeOfDuty change;
  private final DutySettings settings;
  private ScheduledExecutorService timer;
  private boolean blind;

  DutyTimer(ChangeOfDuty change, DutySettings settings) {
    this.change = change;
    this.settings = settings;
  }

  @EventListener(ApplicationReadyEvent.class)
  @Override
  public synchronized void start() {
    if (timer == null) {
      timer = Executors.newSingleThreadScheduledExecutor(task -> {
        final var thread = new Thread(task, "duty");
        thread.setDaemon(true);
        return thread;
      });
      timer.scheduleWithFixedDelay(this::look, 0, settings.lookEvery().toMillis(), TimeUnit.MILLISECONDS);
    }
  }

  private void look() {
    try {
      change.look();
      blind = false;
    } catch (RuntimeException e) {
      if (!blind) {
        log.warn("Who is on duty cannot be followed; it is tried again", e);
      }
      blind = true;
    }
  }

  @Override
  public synchronized void stop() {
    if (timer != null) {
      timer.shutdownNow();
      timer = null;
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return timer != null;
  }

  @Override
  public boolean isAutoStartup() {
    return false; // models and users must be there first
  }
}
