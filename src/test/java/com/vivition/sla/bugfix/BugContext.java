package com.vivition.sla.bugfix;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.StoryBeans;
import com.vivition.sla.testing.StoryDatabase;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Bugs, incidents and the registry without engine and web: their tables, their beans, real transactions. */
@TestConfiguration(proxyBeanMethods = false)
@Import(StoryBeans.class)
@ComponentScan(basePackageClasses = {StudioRegistry.class, Incidents.class, Bugs.class}, useDefaultFilters = false,
    includeFilters = @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(StudioRegistry|RegistryEditor|"
        + "StudioRows|StudioSearch|StudioWriter|Incidents|Joined|IncidentTable|ClockHistory|Timeline|Bugs|BugRows|BugEntries|"
        + "TrackerNews|HeldIncidents)"))
public class BugContext {

  @Bean
  DataSource dataSource() {
    return StoryDatabase.with("V10__studio", "V30__incident", "V61__defective_component", "V70__bug", "V84__tracker_state",
        "V87__bug_words", "V95__known_error", "V96__timeline_channel", "V101__incident_merged");
  }

  @Bean
  Now clock() {
    return new Now();
  }

  @Bean
  TransactionTemplate transactions(JdbcTransactionManager manager) {
    return new TransactionTemplate(manager);
  }
}
