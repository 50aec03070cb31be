package com.vivition.sla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What visits promise, on PostgreSQL; the crowds more than once. */
@SpringJUnitConfig(classes = VisitsOnPostgres.class, inheritLocations = false)
class VisitsOnPostgresIT extends VisitsTest {

  @Test
  void runsOnPostgres() {
    assertThat(jdbc.sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
  }

  @Override
  @RepeatedTest(5)
  void twentyIncidentsChoosingAtOnceNeverDoubleBook() throws Exception {
    super.twentyIncidentsChoosingAtOnceNeverDoubleBook();
  }

  @Override
  @RepeatedTest(5)
  void visitsMovedAndCancelledAtOnceNeverDoubleBook() throws Exception {
    super.visitsMovedAndCancelledAtOnceNeverDoubleBook();
  }
}
