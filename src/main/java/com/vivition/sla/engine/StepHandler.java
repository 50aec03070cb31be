package com.vivition.sla.engine;

import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.NotFoundException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.task.ExternalTaskHandler;
import org.camunda.bpm.client.task.ExternalTaskService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Does one topic's steps and tells the engine how each ended. Nothing leaves it: what the client library would only
 * log becomes a failure with fewer retries and, in the end, an incident in Cockpit.
 */
final class StepHandler implements ExternalTaskHandler {

  private static final Logger log = LoggerFactory.getLogger(StepHandler.class);
  private static final int MOST_UNTOLD = 1000;

  private final ExternalStep step;
  private final Retries retries;
  private final Duration lock;
  private final ScheduledExecutorService lockKeeper;
  // effects that happened but of which the engine could not be told yet, by external task
  private final Map<String, Map<String, Object>> untold = Collections.synchronizedMap(new LinkedHashMap<>() {
    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Map<String, Object>> eldest) {
      return size() > MOST_UNTOLD;
    }
  });

  StepHandler(ExternalStep step, Retries retries, Duration lock, ScheduledExecutorService lockKeeper) {
    this.step = step;
    this.retries = retries;
    this.lock = lock;
    this.lockKeeper = lockKeeper;
  }

  @Override
  public void execute(ExternalTask task, ExternalTaskService engine) {
    try {
      complete(task, engine, result(task, engine));
    } catch (StepRefused refusal) {
      refuse(task, engine, refusal);
    } catch (Throwable failure) { // an Error too: else the step would come back for ever and nobody would know
      fail(task, engine, failure);
    }
  }

  private Map<String, Object> result(ExternalTask task, ExternalTaskService engine) throws Exception {
    final Map<String, Object> known = untold.get(task.getId());
    if (known != null) {
      return known;
    }
    final long third = lock.toMillis() / 3;
    final Future<?> renewal =
        lockKeeper.scheduleAtFixedRate(() -> renew(task, engine), third, third, TimeUnit.MILLISECONDS);
    try {
      return step.perform(task);
    } finally {
      renewal.cancel(false);
    }
  }

  private void renew(ExternalTask task, ExternalTaskService engine) {
    try {
      engine.extendLock(task, lock.toMillis());
    } catch (ExternalTaskClientException e) {
      log.debug("Lock of {} not renewed: {}", describe(task), FailureText.message(e));
    }
  }

  private void complete(ExternalTask task, ExternalTaskService engine, Map<String, Object> result) {
    untold.put(task.getId(), result);
    try {
      engine.complete(task, result);
      untold.remove(task.getId());
    } catch (NotFoundException gone) {
      untold.remove(task.getId());
      log.info("{} is done, but nobody waits for it any more", describe(task));
    } catch (RestException refused) {
      fail(task, engine, refused);
    } catch (ExternalTaskClientException unreachable) {
      log.warn("{} is done, the engine will be told later: {}", describe(task), FailureText.message(unreachable));
    }
  }

  private void refuse(ExternalTask task, ExternalTaskService engine, StepRefused refusal) {
    final String reason = FailureText.safe(String.valueOf(refusal.getMessage()));
    log.info("{} is refused: {} ({})", describe(task), refusal.code(), reason);
    try {
      engine.handleBpmnError(task, refusal.code(), reason);
    } catch (NotFoundException gone) {
      log.info("{} is refused, but nobody waits for it any more", describe(task));
    } catch (RestException uncaught) {
      fail(task, engine, uncaught);
    } catch (ExternalTaskClientException unreachable) {
      log.warn("{} is refused, the engine will be told later: {}", describe(task), FailureText.message(unreachable));
    }
  }

  private void fail(ExternalTask task, ExternalTaskService engine, Throwable failure) {
    final Retries.Next next = failure instanceof PermanentFailure ? Retries.NO_MORE : retries.after(task.getRetries());
    log.warn("{} failed, {}: {}", describe(task),
        next.retries() == 0 ? "an incident for Cockpit" : "next try in " + next.pause(), FailureText.message(failure));
    if (next.retries() == 0) {
      untold.remove(task.getId()); // whoever retries the incident by hand wants the step done anew
    }
    try {
      engine.handleFailure(task, FailureText.message(failure), FailureText.details(failure), next.retries(),
          next.pause().toMillis());
    } catch (ExternalTaskClientException e) {
      log.warn("The engine could not be told that {} failed: {}", describe(task), FailureText.message(e));
    }
  }

  private static String describe(ExternalTask task) {
    return "Step %s of %s".formatted(task.getTopicName(),
        task.getBusinessKey() == null ? task.getProcessInstanceId() : task.getBusinessKey());
  }
}
