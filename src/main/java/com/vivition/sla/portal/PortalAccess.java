package com.vivition.sla.portal;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/** The operator page is open: the token in its address is the proof, also for what is sent from it. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class PortalAccess {

  @Bean
  PathRule readOperatorPage() {
    return PathRule.open(HttpMethod.GET, "/operator/**");
  }

  // what checks links in mails asks for the head only
  @Bean
  PathRule glanceAtOperatorPage() {
    return PathRule.open(HttpMethod.HEAD, "/operator/**");
  }

  @Bean
  PathRule sendFromOperatorPage() {
    return PathRule.open(HttpMethod.POST, "/operator/**");
  }

  @Bean
  PathRule readStyle() {
    return PathRule.open(HttpMethod.GET, "/portal/**");
  }
}
