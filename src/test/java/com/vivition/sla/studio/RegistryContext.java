package com.vivition.sla.studio;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** The registry on its own, without engine and web: its tables, its beans, real transactions. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@Import({StudioRegistry.class, RegistryEditor.class, StudioRows.class, StudioSearch.class, StudioWriter.class})
class RegistryContext {

  /** Runs the registry's own migrations. */
  static DataSource migrated(DataSource database) throws IOException {
    new ResourceDatabasePopulator(
        new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/V10__*.sql"))
        .execute(database);
    return database;
  }

  @Bean
  JdbcClient jdbcClient(DataSource database) {
    return JdbcClient.create(database);
  }

  @Bean
  JdbcTransactionManager transactionManager(DataSource database) {
    return new JdbcTransactionManager(database);
  }

  @Bean
  LocalValidatorFactoryBean validator() {
    return new LocalValidatorFactoryBean();
  }
}
