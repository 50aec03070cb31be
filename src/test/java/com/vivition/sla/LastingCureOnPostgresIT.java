package com.vivition.sla;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.bugfix.BugsTest;
import com.vivition.sla.bugfix.rollout.RollOutsTest;
import com.vivition.sla.diagnosis.sweep.SweepsTest;
import com.vivition.sla.maintenance.MaintenanceTest;
import com.vivition.sla.testing.StoryDatabase;
import java.io.IOException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What bugs, roll-outs, sweeps and maintenance promise, on PostgreSQL: its locks, sequences and times are its own. */
class LastingCureOnPostgresIT {

  @BeforeAll
  static void on_postgres() throws IOException {
    StoryDatabase.onPostgres();
  }

  @Test
  void it_is_postgres() {
    try (var database = StoryDatabase.with()) {
      assertThat(JdbcClient.create(database).sql("select version()").query(String.class).single()).startsWith("PostgreSQL");
    }
  }

  @Nested
  class Bugs extends BugsTest {
  }

  @Nested
  class RollOuts extends RollOutsTest {
  }

  @Nested
  class Sweeps extends SweepsTest {
  }

  @Nested
  class Maintenance extends MaintenanceTest {
  }
}
