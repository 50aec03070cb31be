package com.vivition.sla.visit;

import java.io.IOException;
import java.util.UUID;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Visits on an H2 of their own, with as many connections as there are choosers. */
@TestConfiguration(proxyBeanMethods = false)
@Import(VisitContext.class)
class VisitsOnH2 {

  @Bean(destroyMethod = "dispose")
  JdbcConnectionPool dataSource() throws IOException {
    final JdbcConnectionPool pool = JdbcConnectionPool.create(
        "jdbc:h2:mem:%s;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000".formatted(UUID.randomUUID()), "sa", "");
    pool.setMaxConnections(30);
    VisitContext.migrated((DataSource) pool);
    return pool;
  }
}
