package com.vivition.sla.engine;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.beans.factory.config.ConfigurableListableBeanFactory;
import org.springframework.context.EnvironmentAware;
import org.springframework.context.annotation.Profile;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Demands the database's settings before anything asks for the database. Without them a start would fail deep inside
 * the connection pool or, an address left empty, run on a database in memory that forgets every incident.
 */
@Component
@Profile("postgres & !worker")
class DatabaseSettings implements BeanFactoryPostProcessor, EnvironmentAware {

  private static final String WHO = "The profile postgres";
  private static final String ADDRESS = "the database's address, jdbc:postgresql://host:5432/sla";

  private Environment environment;

  @Override
  public void setEnvironment(Environment environment) {
    this.environment = environment;
  }

  @Override
  public void postProcessBeanFactory(ConfigurableListableBeanFactory beans) {
    demand("spring.datasource.url", "SLA_DB_URL", ADDRESS);
    demand("spring.datasource.username", "SLA_DB_USER", "the user who owns the database");
    if (!environment.getRequiredProperty("spring.datasource.url").startsWith("jdbc:postgresql:")) {
      throw WrongSetting.useless(WHO, "SLA_DB_URL", ADDRESS);
    }
  }

  private void demand(String property, String variable, String meaning) {
    if (environment.getProperty(property, "").isBlank()) {
      throw WrongSetting.missing(WHO, variable, meaning);
    }
  }
}
