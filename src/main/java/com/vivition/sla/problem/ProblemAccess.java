package com.vivition.sla.problem;

import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see problems over HTTP. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class ProblemAccess {

  @Bean
  PathRule readProblems() {
    return PathRule.forGroups("/api/problems/**", SUPPORT, LEAD, MANAGER);
  }
}
