package com.vivition.sla.visit;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;

/** Visits on a PostgreSQL of their own, with as many connections as there are choosers. */
@TestConfiguration(proxyBeanMethods = false)
@Import(VisitContext.class)
class VisitsOnPostgres {

  @Bean
  EmbeddedPostgres postgres() throws IOException {
    return EmbeddedPostgres.start();
  }

  @Bean
  HikariDataSource dataSource(EmbeddedPostgres postgres) throws IOException {
    final HikariDataSource pool = new HikariDataSource();
    pool.setDataSource(postgres.getPostgresDatabase());
    pool.setMaximumPoolSize(30);
    VisitContext.migrated(pool);
    return pool;
  }
}
