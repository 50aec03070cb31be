package com.vivition.sla.visit;

import org.junit.jupiter.api.RepeatedTest;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What stock promises, on PostgreSQL; the crowd more than once. */
@SpringJUnitConfig(classes = VisitsOnPostgres.class, inheritLocations = false)
class StockOnPostgresIT extends StockTest {

  @Override
  @RepeatedTest(5)
  void twentyIncidentsNeverShareAPiece() throws Exception {
    super.twentyIncidentsNeverShareAPiece();
  }
}
