package com.vivition.sla.engine.security;

import com.vivition.sla.engine.EngineSide;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.ViewControllerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Who opens the application's address is in Tasklist. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class FrontDoor implements WebMvcConfigurer {

  @Override
  public void addViewControllers(ViewControllerRegistry registry) {
    registry.addRedirectViewController("/", "/camunda/app/tasklist/");
  }
}
