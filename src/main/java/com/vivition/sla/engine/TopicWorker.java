package com.vivition.sla.engine;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.io.CloseMode;
import org.camunda.bpm.client.ExternalTaskClient;
import org.camunda.bpm.client.interceptor.auth.BasicAuthProvider;
import org.camunda.bpm.client.task.ExternalTaskHandler;

/**
 * One thread that fetches and does one topic's steps, one at a time: a slow topic holds up no other, and no step waits
 * locked behind another.
 */
final class TopicWorker {

  private static final Duration NETWORK_PATIENCE = Duration.ofSeconds(10);

  private final AtomicInteger running = new AtomicInteger();
  private final PoolingHttpClientConnectionManager connections;
  private final EngineOutage outage;
  private final ExternalTaskClient client;

  TopicWorker(String topic, ExternalTaskHandler handler, String url, WorkerCredentials credentials,
      WorkerProperties properties) {
    // without these limits an engine node that vanishes in the middle of an answer would hold the thread for ever
    connections = PoolingHttpClientConnectionManagerBuilder.create()
        .setDefaultConnectionConfig(ConnectionConfig.custom()
            .setConnectTimeout(NETWORK_PATIENCE.toMillis(), TimeUnit.MILLISECONDS)
            .setSocketTimeout((int) properties.longPolling().plus(NETWORK_PATIENCE).toMillis(), TimeUnit.MILLISECONDS)
            .build())
        .build();
    outage = new EngineOutage(topic, url);
    client = ExternalTaskClient.create()
        .baseUrl(url)
        .workerId(topic + "-" + UUID.randomUUID())
        .addInterceptor(new BasicAuthProvider(credentials.user(), credentials.password()))
        .customizeHttpClient(http -> http.setConnectionManager(connections))
        .maxTasks(1)
        .lockDuration(properties.lock().toMillis())
        .asyncResponseTimeout(properties.longPolling().toMillis())
        .backoffStrategy(outage)
        .defaultSerializationFormat("application/json")
        .disableAutoFetching()
        .build();
    client.subscribe(topic).handler((task, engine) -> {
      running.incrementAndGet();
      try {
        handler.execute(task, engine);
      } finally {
        running.decrementAndGet();
      }
    }).open();
  }

  void start() {
    client.start();
  }

  /** Lets a running step end and fetches no more. */
  void stop() {
    outage.stopped();
    final var end = new Thread(client::stop, "worker-stop");
    end.start();
    try {
      for (end.join(100); end.isAlive(); end.join(100)) {
        if (running.get() == 0) {
          connections.close(CloseMode.IMMEDIATE); // nothing runs: do not sit out the long poll
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      connections.close(CloseMode.IMMEDIATE);
    }
  }
}
