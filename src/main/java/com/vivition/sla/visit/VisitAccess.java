package com.vivition.sla.visit;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.PLANNER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may see and edit parts and technicians over HTTP. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class VisitAccess {

  // where somebody lives is for those who send him
  @Bean
  PathRule readTechnicians() {
    return new PathRule(HttpMethod.GET, "/api/technicians/**", Set.of(PLANNER.id(), LEAD.id(), ADMINISTRATOR.id()));
  }

  @Bean
  PathRule editTechnicians() {
    return new PathRule(null, "/api/technicians/**", Set.of(ADMINISTRATOR.id()));
  }

  @Bean
  PathRule readParts() {
    return new PathRule(HttpMethod.GET, "/api/parts/**",
        Set.of(SUPPORT.id(), PLANNER.id(), LEAD.id(), ADMINISTRATOR.id()));
  }

  @Bean
  PathRule editParts() {
    return new PathRule(null, "/api/parts/**", Set.of(ADMINISTRATOR.id()));
  }

  @Bean
  PathRule readStock() {
    return new PathRule(HttpMethod.GET, "/api/stock/**",
        Set.of(SUPPORT.id(), PLANNER.id(), LEAD.id(), ADMINISTRATOR.id()));
  }

  @Bean
  PathRule editStock() {
    return new PathRule(null, "/api/stock/**", Set.of(ADMINISTRATOR.id()));
  }
}
