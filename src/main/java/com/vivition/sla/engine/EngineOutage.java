package com.vivition.sla.engine;

import java.time.Duration;
import java.util.List;
import org.camunda.bpm.client.backoff.ErrorAwareBackoffStrategy;
import org.camunda.bpm.client.exception.ExternalTaskClientException;
import org.camunda.bpm.client.exception.RestException;
import org.camunda.bpm.client.task.ExternalTask;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks again after growing pauses while the engine does not answer, and says so once, not at every attempt. */
final class EngineOutage implements ErrorAwareBackoffStrategy {

  private static final Logger log = LoggerFactory.getLogger(EngineOutage.class);
  private static final long FIRST_PAUSE = Duration.ofMillis(250).toMillis();
  private static final long LONGEST_PAUSE = Duration.ofSeconds(2).toMillis();

  private final String topic;
  private final String url;
  private long pause;
  private volatile boolean stopped;

  EngineOutage(String topic, String url) {
    this.topic = topic;
    this.url = url;
  }

  @Override
  public void reconfigure(List<ExternalTask> tasks, ExternalTaskClientException error) {
    if (error == null) {
      if (pause > 0) {
        log.info("The engine at {} hands out {} again", url, topic);
      }
      pause = 0;
      return;
    }
    if (pause == 0 && !stopped) {
      log.warn("The engine at {} does not hand out {}: {}", url, topic, reason(error));
    }
    pause = Math.min(LONGEST_PAUSE, Math.max(FIRST_PAUSE, pause * 2));
  }

  @Override
  public long calculateBackoffTime() {
    return pause; // none while it answers: long polling waits on the engine's side
  }

  /** From now on an unanswered question is our own doing. */
  void stopped() {
    stopped = true;
  }

  private static String reason(ExternalTaskClientException error) {
    final int status = error.getCause() instanceof RestException rest ? rest.getHttpStatusCode() : 0;
    return switch (status) {
      case 401, 403 -> "it refuses the worker's user; check SLA_WORKER_PASSWORD";
      default -> FailureText.message(error);
    };
  }
}
