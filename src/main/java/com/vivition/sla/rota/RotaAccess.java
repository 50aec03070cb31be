package com.vivition.sla.rota;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;
import static com.vivition.sla.engine.security.UserGroup.TECHNICIAN;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who sees the rota, and who edits it. */
@Configuration(proxyBeanMethods = false)
@EngineSide
public class RotaAccess {

  /** Ids of the groups that see the rota. */
  public static final Set<String> READERS =
      Set.of(SUPPORT.id(), TECHNICIAN.id(), LEAD.id(), MANAGER.id(), ADMINISTRATOR.id());
  /** Ids of the groups that edit it. */
  public static final Set<String> EDITORS = Set.of(LEAD.id(), MANAGER.id(), ADMINISTRATOR.id());

  @Bean
  PathRule readRota() {
    return new PathRule(HttpMethod.GET, "/api/rota/**", READERS);
  }

  @Bean
  PathRule editRota() {
    return new PathRule(null, "/api/rota/**", EDITORS);
  }
}
