package com.vivition.sla.engine.security;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.WorkerCredentials;
import java.nio.file.Path;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Groups, users, rights and filters of a new installation. */
@Configuration(proxyBeanMethods = false)
@EngineSide
class AccountsConfiguration {

  @Bean
  FirstStart firstStart(ProcessEngine engine, PlatformTransactionManager transactions, JdbcClient database,
      WorkerCredentials worker, Environment environment,
      @Value("${sla.admin.password:}") String password,
      @Value("${sla.admin.password-file:data/admin-password}") Path file) {
    final boolean demo = environment.acceptsProfiles(Profiles.of("demo"));
    return new FirstStart(
        new TransactionTemplate(transactions),
        database,
        engine.getAuthorizationService(),
        new Accounts(engine.getIdentityService(), new AdminPassword(password, file), demo),
        new TaskFilters(engine.getFilterService(), engine.getTaskService()),
        worker);
  }
}
