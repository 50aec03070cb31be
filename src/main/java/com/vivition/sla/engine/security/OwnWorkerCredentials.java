package com.vivition.sla.engine.security;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.WorkerCredentials;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The worker's password beside the engine: the configured one, else one made for this process alone. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class OwnWorkerCredentials {

  @Bean
  @ConditionalOnMissingBean
  WorkerCredentials workerCredentials(@Value("${sla.worker.password:}") String password) {
    return new WorkerCredentials("worker", password.isBlank() ? RandomPassword.next() : password);
  }
}
