package com.vivition.sla.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Runs the {@link ExternalStep}s of this process: beside the engine by default, or in a process of its own (profile
 * {@code worker}). Starts when the application is ready, stops before its web server does and lets running steps end.
 */
@Component
@Lazy(false)
class Workers implements SmartLifecycle {

  private static final Logger log = LoggerFactory.getLogger(Workers.class);

  private final List<ExternalStep> steps;
  private final WorkerProperties properties;
  private final WorkerCredentials credentials;
  private final EngineAddress address;
  private final List<TopicWorker> workers = new ArrayList<>();
  private ScheduledExecutorService lockKeeper;

  Workers(List<ExternalStep> steps, WorkerProperties properties, WorkerCredentials credentials, EngineAddress address) {
    this.steps = List.copyOf(steps);
    this.properties = properties;
    this.credentials = credentials;
    this.address = address;
    refuseSharedTopics();
  }

  @EventListener(ApplicationReadyEvent.class)
  @Order(Ordered.LOWEST_PRECEDENCE)
  @Override
  public synchronized void start() {
    final Optional<String> url = address.url();
    if (steps.isEmpty()) {
      log.warn("This process knows no external steps");
    }
    if (isRunning() || !properties.enabled() || steps.isEmpty() || url.isEmpty()) {
      return;
    }
    lockKeeper = Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "worker-locks"));
    final var retries = new Retries(properties.pauses());
    for (final ExternalStep step : steps) {
      final var handler = new StepHandler(step, retries, properties.lock(), lockKeeper);
      for (int i = 0; i < properties.parallel().getOrDefault(step.topic(), 1); i++) {
        workers.add(new TopicWorker(step.topic(), handler, url.get(), credentials, properties));
      }
    }
    workers.forEach(TopicWorker::start);
    log.info("Working on {} at {}", steps.stream().map(ExternalStep::topic).sorted().toList(), url.get());
  }

  @Override
  public synchronized void stop() {
    final List<Thread> ends = workers.stream().map(worker -> new Thread(worker::stop, "worker-stop")).toList();
    ends.forEach(Thread::start);
    for (final Thread end : ends) {
      try {
        end.join();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    workers.clear();
    if (lockKeeper != null) {
      lockKeeper.shutdown();
    }
  }

  @Override
  public synchronized boolean isRunning() {
    return !workers.isEmpty();
  }

  @Override
  public boolean isAutoStartup() {
    return false; // the engine's models and users must be there first: started when the application is ready
  }

  private void refuseSharedTopics() {
    final var topics = new TreeSet<String>();
    for (final ExternalStep step : steps) {
      if (!topics.add(step.topic())) {
        throw new IllegalStateException("Two steps work on the topic '%s'; give one of them another topic: %s"
            .formatted(step.topic(), step.getClass().getName()));
      }
    }
  }

  private static Thread daemon(Runnable task, String name) {
    final var thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }
}
