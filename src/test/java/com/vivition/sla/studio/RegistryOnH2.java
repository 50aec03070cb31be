package com.vivition.sla.studio;

import java.io.IOException;
import javax.sql.DataSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;

/** The registry on an H2 of its own. */
@TestConfiguration(proxyBeanMethods = false)
@Import(RegistryContext.class)
class RegistryOnH2 {

  @Bean
  DataSource dataSource() throws IOException {
    return RegistryContext.migrated(new EmbeddedDatabaseBuilder()
        .setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build());
  }
}
