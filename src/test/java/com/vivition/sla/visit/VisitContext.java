package com.vivition.sla.visit;

import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.testing.StoryBeans;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

/** Visits and the registry on their own, without engine and web: their tables, their beans, real transactions. */
@TestConfiguration(proxyBeanMethods = false)
@Import(StoryBeans.class)
@ComponentScan(basePackageClasses = {StudioRegistry.class, Visits.class}, useDefaultFilters = false, includeFilters =
    @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(StudioRegistry|RegistryEditor|StudioRows|"
        + "StudioSearch|StudioWriter|Stock|PartRows|PartsEditor|Technicians|Planning|VisitRows|Visits)"))
class VisitContext {

  static final VisitSettings SETTINGS = new VisitSettings(Map.of(ComponentType.CAMERA, Duration.ofMinutes(60)),
      Duration.ofMinutes(45), 60, 1.25, Duration.ofMinutes(5), Duration.ofMinutes(90), Duration.ofMinutes(10),
      Duration.ofMinutes(20), Duration.ofMinutes(10), Duration.ofMinutes(60), 5, Duration.ofDays(14),
      Duration.ofHours(48), Duration.ofHours(12), 1);

  static DataSource migrated(DataSource database) throws IOException {
    final var migrations = new PathMatchingResourcePatternResolver();
    new ResourceDatabasePopulator(
        migrations.getResource("classpath:db/migration/V10__studio.sql"),
        migrations.getResource("classpath:db/migration/V60__visit.sql")).execute(database);
    return database;
  }

  @Bean
  VisitSettings settings() {
    return SETTINGS;
  }

  @Bean
  Now clock() {
    return new Now();
  }
}
