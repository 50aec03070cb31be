package com.vivition.sla.portal.site;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.PLANNER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;
import static com.vivition.sla.engine.security.UserGroup.TECHNICIAN;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may see visits, and who may report what became of them. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class SiteAccess {

  static final Set<String> REPORTING = Set.of(TECHNICIAN.id(), PLANNER.id(), LEAD.id(), ADMINISTRATOR.id());

  @Bean
  PathRule reportVisits() {
    return new PathRule(HttpMethod.POST, "/visit/**", REPORTING);
  }

  @Bean
  PathRule readVisits() {
    return PathRule.forGroups("/visit/**", TECHNICIAN, PLANNER, SUPPORT, LEAD);
  }
}
