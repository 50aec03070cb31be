package com.vivition.sla.engine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How external steps are done.
 *
 * @param enabled whether this process works on external steps; false on an engine node whose workers run elsewhere
 * @param engineUrl the engine's REST API, {@code http://host:port/engine-rest}; empty: that of this process
 * @param user the technical user's id
 * @param password the technical user's password; empty: the one that this process made for itself
 * @param lock how long a step stays ours without a sign of life; renewed while a step runs, so it bounds the wait after
 *     a worker's death, not the length of a step
 * @param longPolling how long the engine may hold an empty answer; also the longest that a step created on another
 *     engine node waits to be seen
 * @param pauses the pauses after a step's first, second, … failure; a failure after the last one is an incident
 * @param parallel how many steps of a topic this process does at once; 1 where a topic is not named
 */
@ConfigurationProperties("sla.worker")
record WorkerProperties(
    @DefaultValue("true") boolean enabled,
    @DefaultValue("") String engineUrl,
    @DefaultValue("worker") String user,
    @DefaultValue("") String password,
    @DefaultValue("60s") Duration lock,
    @DefaultValue("5s") Duration longPolling,
    @DefaultValue({"10s", "1m", "5m", "15m", "1h"}) List<Duration> pauses,
    @DefaultValue Map<String, Integer> parallel) {

  @Override
  public String toString() {
    return "WorkerProperties[engineUrl=%s, user=%s]".formatted(engineUrl, user);
  }
}
