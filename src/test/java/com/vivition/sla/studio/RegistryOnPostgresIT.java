package com.vivition.sla.studio;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What the registry promises, on PostgreSQL. */
@SpringJUnitConfig(classes = RegistryOnPostgresIT.RegistryOnPostgres.class, inheritLocations = false)
class RegistryOnPostgresIT extends StudioRegistryTest {

  @TestConfiguration(proxyBeanMethods = false)
  @Import(RegistryContext.class)
  static class RegistryOnPostgres {

    @Bean
    EmbeddedPostgres postgres() throws IOException {
      return EmbeddedPostgres.start();
    }

    @Bean
    DataSource dataSource(EmbeddedPostgres postgres) throws IOException {
      return RegistryContext.migrated(postgres.getPostgresDatabase());
    }
  }

  @Autowired
  private RegistryEditor editor;
  @Autowired
  private JdbcClient jdbc;

  @Test
  void runsOnPostgres() {
    assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
  }

  @Test
  @Transactional(propagation = Propagation.NOT_SUPPORTED)
  void theSameNewStudioSentManyTimesAtOnceIsAddedOnce() throws Exception {
    final Studio studio = Sample.studio("amersfoort-3", "autohuis", "Amersfoort West");
    final ExecutorService senders = Executors.newFixedThreadPool(4);
    try {
      final List<Boolean> added = new ArrayList<>();
      for (final var answer : senders.invokeAll(Collections.<Callable<Boolean>>nCopies(16, () -> editor.put(studio)))) {
        added.add(answer.get());
      }
      assertThat(added).containsOnlyOnce(true).hasSize(16);
    } finally {
      senders.shutdown();
      List.of("studio_opening", "studio_agreement", "component", "operator", "studio", "customer")
          .forEach(table -> jdbc.sql("delete from " + table).update());
    }
  }
}
