package com.vivition.sla.bugfix.tracker;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The webhook carries its own proof. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class TrackerAccess {

  @Bean
  PathRule receiveGitHubHook() {
    return PathRule.open(HttpMethod.POST, "/api/hooks/github");
  }
}
