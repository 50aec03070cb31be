package com.vivition.sla.maintenance;

import com.vivition.sla.testing.StoryDatabase;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Maintenance on an H2 of its own. */
@TestConfiguration(proxyBeanMethods = false)
@Import(MaintenanceContext.class)
class MaintenanceOnH2 {

  @Bean
  DataSource dataSource() {
    return StoryDatabase.with("V10__studio", "V60__visit", "V80__maintenance");
  }
}
