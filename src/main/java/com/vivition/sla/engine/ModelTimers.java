package com.vivition.sla.engine;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.persistence.entity.TimerEntity;
import org.springframework.stereotype.Component;

/**
 * Sets when the timer events of a running process instance fire.
 *
 * <p>A timer that may fire again is modelled as the cycle {@code R/2020-01-01T00:00:00Z/P1000Y}: it waits for ever until
 * it is armed, and after firing it waits, unarmed, to be armed again. Entering its scope anew creates it unarmed.
 */
@Component
public class ModelTimers {

  /** The due time of a timer that waits to be armed. */
  public static final Instant NEVER = Instant.parse("9999-01-01T00:00:00Z");

  private final ProcessEngineConfigurationImpl engine;

  ModelTimers(ProcessEngine engine) {
    this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
  }

  /**
   * Sets when a boundary or catch event's timer fires. Works inside the transaction that enters the event's scope too,
   * and takes part in the caller's transaction.
   *
   * @param processInstanceId the instance that holds the event, not one that called it
   * @param activityId the event's id in the model
   * @param due the instant; past ones fire at once; null: never, until armed again
   * @return whether the instance waits at that event; if not, nothing happens
   */
  public boolean arm(String processInstanceId, String activityId, Instant due) {
    final Date date = Date.from(due == null ? NEVER : due);
    return engine.getCommandExecutorTxRequired().execute(context -> {
      final List<TimerEntity> timers = timers(context, processInstanceId, activityId);
      timers.forEach(timer -> timer.setDuedate(date));
      return !timers.isEmpty();
    });
  }

  private static List<TimerEntity> timers(CommandContext context, String processInstanceId, String activityId) {
    final DbEntityManager entities = context.getDbEntityManager();
    final Stream<?> stored = context.getJobManager().findJobsByProcessInstanceId(processInstanceId).stream();
    // created by this very transaction and not in the database yet
    final Stream<?> created = entities.getDbEntityCache().getCachedEntities().stream().map(CachedDbEntity::getEntity);
    return Stream.concat(stored, created)
        .filter(TimerEntity.class::isInstance)
        .map(TimerEntity.class::cast)
        .distinct()
        .filter(timer -> processInstanceId.equals(timer.getProcessInstanceId()))
        .filter(timer -> activityId.equals(timer.getActivityId()))
        .filter(timer -> !entities.isDeleted(timer))
        .toList();
  }
}
