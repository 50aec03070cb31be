package com.vivition.sla.disturbance;

import static com.vivition.sla.engine.security.UserGroup.DEVELOPER;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Who may see disturbances over HTTP. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class DisturbanceAccess {

  @Bean
  PathRule readDisturbances() {
    return PathRule.forGroups("/api/disturbances/**", SUPPORT, DEVELOPER, LEAD, MANAGER);
  }
}
