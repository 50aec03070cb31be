package com.vivition.sla.maintenance;

import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.StoryBeans;
import com.vivition.sla.visit.Visits;
import javax.sql.DataSource;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;

/** Maintenance, visits and the registry on their own, without engine and web: their tables, real transactions. */
@TestConfiguration(proxyBeanMethods = false)
@Import(StoryBeans.class)
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
  NamedParameterJdbcTemplate batches(DataSource database) {
    return new NamedParameterJdbcTemplate(database);
  }
}
