package com.vivition.sla.maintenance;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.PLANNER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;
import static com.vivition.sla.engine.security.UserGroup.TECHNICIAN;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may see maintenance orders, and see and edit maintenance plans over HTTP. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class MaintenanceAccess {

  @Bean
  PathRule readMaintenanceOrders() {
    return new PathRule(HttpMethod.GET, "/api/maintenance/orders/**", Set.of(SUPPORT.id(), PLANNER.id(),
        TECHNICIAN.id(), LEAD.id(), MANAGER.id(), ADMINISTRATOR.id()));
  }

  @Bean
  PathRule readMaintenance() {
    return new PathRule(HttpMethod.GET, "/api/maintenance/**",
        Set.of(SUPPORT.id(), PLANNER.id(), LEAD.id(), ADMINISTRATOR.id()));
  }

  @Bean
  PathRule editMaintenance() {
    return new PathRule(null, "/api/maintenance/**", Set.of(ADMINISTRATOR.id()));
  }
}
