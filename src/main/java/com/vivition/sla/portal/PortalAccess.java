package com.vivition.sla.portal;

import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.security.PathRule;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpMethod;

/**
 * The operator page and the door page are open: the token in the address is the proof, also for what is sent from it.
 * The links on the walls are staff's.
 */
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
  PathRule readDoorPage() {
    return PathRule.open(HttpMethod.GET, "/studio/**");
  }

  @Bean
  PathRule glanceAtDoorPage() {
    return PathRule.open(HttpMethod.HEAD, "/studio/**");
  }

  @Bean
  PathRule sendFromDoorPage() {
    return PathRule.open(HttpMethod.POST, "/studio/**");
  }

  @Bean
  PathRule careForStudioLinks() {
    return PathRule.forGroups("/studios/**", SUPPORT, LEAD);
  }

  @Bean
  PathRule renewStudioLink() {
    return PathRule.forGroups("/api/studios/*/link", SUPPORT, LEAD);
  }

  @Bean
  PathRule withdrawLinks() {
    return PathRule.forGroups("/api/incidents/*/link", SUPPORT, LEAD);
  }

  @Bean
  PathRule readStyle() {
    return PathRule.open(HttpMethod.GET, "/portal/**");
  }
}
