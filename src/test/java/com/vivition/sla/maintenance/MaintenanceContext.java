package com.vivition.sla.maintenance;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.visit.Visits;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.annotation.EnableTransactionManagement;
import org.springframework.validation.beanvalidation.LocalValidatorFactoryBean;

/** Maintenance, visits and the registry on their own, without engine and web: their tables, real transactions. */
@TestConfiguration(proxyBeanMethods = false)
@EnableTransactionManagement
@ConfigurationPropertiesScan(basePackageClasses = {Visits.class, Maintenance.class})
@ComponentScan(basePackageClasses = {StudioRegistry.class, Visits.class, Maintenance.class},
    useDefaultFilters = false, includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern =
        ".*\\.(StudioRegistry|RegistryEditor|StudioRows|StudioSearch|StudioWriter|Stock|PartRows|PartsEditor"
            + "|Technicians|Planning|VisitRows|Visits|Maintenance|DayPlanning|PlanRows|PlanEditor|StandingRows"
            + "|OrderRows|ResultRows)"))
class MaintenanceContext {

  @Bean
  Now clock() {
    return new Now();
  }

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
  NamedParameterJdbcTemplate batches(DataSource database) {
    return new NamedParameterJdbcTemplate(database);
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
