package com.vivition.sla.engine;

import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** As whom workers work, by the kind of process. */
@Configuration(proxyBeanMethods = false)
class WorkerConfiguration {

  private static final Logger log = LoggerFactory.getLogger(WorkerConfiguration.class);
  private static final String WHO = "A worker process";

  /** Beside the engine: the configured password, which other processes share, or one made for this process alone. */
  @Bean("workerCredentials")
  @EngineSide
  WorkerCredentials ownCredentials(WorkerProperties properties) {
    if (!properties.enabled() && properties.password().isBlank()) {
      log.warn("Nobody does external steps: workers are off here, and none elsewhere can log in. Set SLA_WORKER_PASSWORD.");
    }
    return new WorkerCredentials(properties.user(),
        properties.password().isBlank() ? UUID.randomUUID().toString() : properties.password());
  }

  /** Apart from the engine: both the address and the password must be given. */
  @Bean("workerCredentials")
  @Profile("worker")
  WorkerCredentials givenCredentials(WorkerProperties properties) {
    if (properties.engineUrl().isBlank()) {
      throw WrongSetting.missing(WHO, "SLA_WORKER_ENGINE_URL", "the engine's REST API, http://host:port/engine-rest");
    }
    if (properties.password().isBlank()) {
      throw WrongSetting.missing(WHO, "SLA_WORKER_PASSWORD",
          "the password of the user '%s', the same as on the engine's side".formatted(properties.user()));
    }
    return new WorkerCredentials(properties.user(), properties.password());
  }
}
