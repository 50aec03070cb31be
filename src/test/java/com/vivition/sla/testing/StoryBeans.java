package com.vivition.sla.testing;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.ServiceCalendar;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** What services need around a {@link StoryDatabase}, without engine and web: real transactions, the usual hours. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
public class StoryBeans {

  @Bean
  ServiceHours serviceHours() {
    final ServiceCalendar business = Amsterdam.business();
    final ServiceCalendar extended = Amsterdam.extended();
    return hours -> hours == Hours.BUSINESS_HOURS ? business : extended;
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
