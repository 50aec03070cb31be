package com.vivition.sla.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseBuilder;
import org.springframework.jdbc.datasource.embedded.EmbeddedDatabaseType;
import org.springframework.jdbc.datasource.init.ResourceDatabasePopulator;

class ProbeLogTest {

  private static final Instant TEN = Instant.parse("2026-11-23T10:00:00.123Z");
  private static final String INCIDENT = "INC-2026-000001";

  private ProbeLog probes;

  @BeforeEach
  void open() throws Exception {
    final DataSource database = database();
    new ResourceDatabasePopulator(new ClassPathResource("db/migration/V40__probe_result.sql")).execute(database);
    probes = new ProbeLog(JdbcClient.create(database));
  }

  /** An empty database. */
  DataSource database() throws Exception {
    return new EmbeddedDatabaseBuilder().setType(EmbeddedDatabaseType.H2).generateUniqueName(true).build();
  }

  @Test
  void theLatestRoundIsKeptWholeAndInItsOrder() {
    final ProbeRun early = run("a", TEN, 1);
    final ProbeRun late = run("b", TEN.plusSeconds(60), 12);
    probes.record(INCIDENT, "venlo-1", late);
    probes.record(INCIDENT, "venlo-1", early);
    assertThat(probes.latest(INCIDENT)).contains(late);
  }

  @Test
  void theSameRoundTwiceIsKeptOnce() {
    probes.record(INCIDENT, "venlo-1", run("a", TEN, 3));
    probes.record(INCIDENT, "venlo-1", run("a", TEN.plusSeconds(5), 3));
    assertThat(probes.latest(INCIDENT)).contains(run("a", TEN, 3));
  }

  @Test
  void anIncidentSeesItsOwnRoundsOnly() {
    probes.record("INC-2026-000002", "venlo-1", run("a", TEN, 3));
    assertThat(probes.latest(INCIDENT)).isEmpty();
  }

  @Test
  void aRoundThatFoundNothingToProbeIsARoundAllTheSame() {
    probes.record(INCIDENT, "venlo-1", run("a", TEN, 3));
    probes.record(INCIDENT, "venlo-1", run("b", TEN.plusSeconds(60), 0));
    assertThat(probes.latest(INCIDENT)).contains(run("b", TEN.plusSeconds(60), 0));
  }

  @Test
  void theLongestTextsFit() {
    final var result = new ProbeResult("c".repeat(40), "t".repeat(30), "n".repeat(200), Check.CERTIFICATE,
        Outcome.UNREACHABLE, "d".repeat(5000), 5000, Map.of("status", "s".repeat(40), "version", "v".repeat(40)));
    probes.record(INCIDENT, "s".repeat(40), new ProbeRun("r".repeat(64), TEN, List.of(result)));
    assertThat(probes.latest(INCIDENT).orElseThrow().results()).containsExactly(result);
  }

  @Test
  void aRoundSurvivesItsWayThroughTheEngine() {
    final ProbeRun run = run("a", TEN, 5);
    assertThat(ProbeRun.of(ProbeRun.json(run))).isEqualTo(run);
  }

  private static ProbeRun run(String id, Instant at, int checks) {
    return new ProbeRun(id, at, IntStream.range(0, checks)
        .mapToObj(i -> new ProbeResult("camera-" + i, "CAMERA", "Camera " + i, Check.DISK, Outcome.WARNING,
            "3.0 GB free", 12, Map.of("freeDiskBytes", 3_000_000_000L)))
        .toList());
  }
}
