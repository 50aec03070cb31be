package com.vivition.sla.maintenance;

import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Maintenance on an H2 of its own. */
@TestConfiguration(proxyBeanMethods = false)
@Import(MaintenanceContext.class)
class MaintenanceOnH2 {

  @Bean(destroyMethod = "dispose")
  JdbcConnectionPool dataSource() throws IOException {
    final JdbcConnectionPool pool = JdbcConnectionPool.create(
        "jdbc:h2:mem:%s;DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;QUERY_CACHE_SIZE=200"
            .formatted(UUID.randomUUID()), "sa", "");
    MaintenanceContext.migrated((DataSource) pool);
    return pool;
  }
}
