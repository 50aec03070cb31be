package com.vivition.sla.emergency;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import com.vivition.sla.engine.security.TokenCaller;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** Who may tell of emergency calls: the telephone system, which may do nothing else, and whoever may report. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class TelephoneAccess {

  private static final String SYSTEM = "telephone-system";

  @Bean
  TokenCaller telephoneSystem(TelephoneSettings settings) {
    return new TokenCaller(SYSTEM, settings.token());
  }

  @Bean
  PathRule takeEmergencyCalls() {
    return new PathRule(HttpMethod.POST, "/api/emergency-calls",
        Set.of(SYSTEM, SUPPORT.id(), LEAD.id(), MANAGER.id(), ADMINISTRATOR.id()));
  }
}
