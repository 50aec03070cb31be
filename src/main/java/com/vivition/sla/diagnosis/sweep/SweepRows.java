package com.vivition.sla.diagnosis.sweep;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.sweep.StudioCheck.Reach;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Sweeps and their looks at studios, in and out of their tables. */
@Repository
class SweepRows {

  private final JdbcClient jdbc;

  SweepRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** A look that is still to be taken. */
  record Due(String studio, int round) {
  }

  boolean isBegun(String sweep) {
    return jdbc.sql("select count(*) from sweep where id = :id").param("id", sweep).query(Integer.class).single() > 0;
  }

  void insert(String sweep, Instant now) {
    jdbc.sql("insert into sweep (id, begun_at) values (:id, :now)")
        .param("id", sweep)
        .param("now", column(now))
        .update();
  }

  /** Its alarm so far, which nobody else changes until the end; empty: none. */
  Optional<String> lock(String sweep) {
    final String alarm = jdbc.sql("select coalesce(alarm, '') from sweep where id = :id for update")
        .param("id", sweep).query(String.class).optional().orElseThrow(() -> new UnknownSweep(sweep));
    return alarm.isEmpty() ? Optional.empty() : Optional.of(alarm);
  }

  void alarm(String sweep, String words) {
    jdbc.sql("update sweep set alarm = :words where id = :id")
        .param("words", words)
        .param("id", sweep)
        .update();
  }

  void forgetBefore(String sweep) {
    jdbc.sql("delete from sweep_check where sweep < :sweep").param("sweep", sweep).update();
    jdbc.sql("delete from sweep where id < :sweep").param("sweep", sweep).update();
  }

  void look(String sweep, String studio, int round, Instant due) {
    jdbc.sql("insert into sweep_check (sweep, studio, round, due_at) values (:sweep, :studio, :round, :due)")
        .param("sweep", sweep)
        .param("studio", studio)
        .param("round", round)
        .param("due", column(due))
        .update();
  }

  /** The looks whose time has come and that are in no batch yet, by studio. */
  List<Due> unassigned(String sweep, Instant now) {
    return jdbc.sql("""
            select studio, round from sweep_check
             where sweep = :sweep and due_at <= :now and batch is null and probed_at is null
             order by studio""")
        .param("sweep", sweep)
        .param("now", column(now))
        .query((row, number) -> new Due(row.getString("studio"), row.getInt("round")))
        .list();
  }

  void assign(String sweep, Due due, int batch) {
    jdbc.sql("update sweep_check set batch = :batch where sweep = :sweep and studio = :studio and round = :round")
        .param("batch", batch)
        .param("sweep", sweep)
        .param("studio", due.studio())
        .param("round", due.round())
        .update();
  }

  int highestBatch(String sweep) {
    return jdbc.sql("select coalesce(max(batch), 0) from sweep_check where sweep = :sweep")
        .param("sweep", sweep).query(Integer.class).single();
  }

  /** The batches in which a look is still to be taken. */
  List<Integer> openBatches(String sweep) {
    return jdbc.sql("""
            select distinct batch from sweep_check
             where sweep = :sweep and batch is not null and probed_at is null order by batch""")
        .param("sweep", sweep).query(Integer.class).list();
  }

  List<String> studiosOf(String sweep, int batch) {
    return jdbc.sql("""
            select studio from sweep_check where sweep = :sweep and batch = :batch and probed_at is null
             order by studio""")
        .param("sweep", sweep).param("batch", batch).query(String.class).list();
  }

  /** Keeps what was found; a look that is taken already stays as it is. */
  void found(String sweep, int batch, StudioCheck check) {
    jdbc.sql("""
            update sweep_check set probed_at = :at, reach = :reach, complaints = :complaints
             where sweep = :sweep and batch = :batch and studio = :studio and probed_at is null""")
        .param("at", column(check.at()))
        .param("reach", check.reach().name())
        .param("complaints", check.complaints().isEmpty() ? null : ProbeRun.json(check.complaints()))
        .param("sweep", sweep)
        .param("batch", batch)
        .param("studio", check.studio())
        .update();
  }

  /** The studios of a sweep that were looked at at least once. */
  List<String> lookedAt(String sweep) {
    return jdbc.sql("select studio from sweep_check where sweep = :sweep and round = 0 and probed_at is not null")
        .param("sweep", sweep).query(String.class).list();
  }

  /** All looks of all sweeps since then, by studio and time. */
  List<StudioCheck> checksSince(Instant since) {
    return jdbc.sql("""
            select studio, probed_at, reach, complaints from sweep_check
             where probed_at >= :since order by studio, probed_at""")
        .param("since", column(since))
        .query(SweepRows::check).list();
  }

  /**
   * The studios at which a look lies ahead, in whatever sweep, or is being taken and was due after that. One that was
   * due and that no batch holds is nobody's: its sweep does not go on.
   */
  List<String> ahead(Instant now, Instant since) {
    return jdbc.sql("""
            select distinct studio from sweep_check
             where probed_at is null and (due_at > :now or batch is not null and due_at > :since)""")
        .param("now", column(now)).param("since", column(since)).query(String.class).list();
  }

  /** How often the sweep looked at a studio. */
  int rounds(String sweep, String studio) {
    return jdbc.sql("select count(*) from sweep_check where sweep = :sweep and studio = :studio")
        .param("sweep", sweep).param("studio", studio).query(Integer.class).single();
  }

  Optional<Instant> nextLook(String sweep) {
    return jdbc.sql("select min(due_at) from sweep_check where sweep = :sweep and probed_at is null")
        .param("sweep", sweep).query(OffsetDateTime.class).optional().map(OffsetDateTime::toInstant);
  }

  private static StudioCheck check(ResultSet row, int number) throws SQLException {
    final String complaints = row.getString("complaints");
    return new StudioCheck(row.getString("studio"), instant(row, "probed_at"),
        Reach.valueOf(row.getString("reach")), complaints == null ? List.of()
            : ProbeRun.read(complaints, new TypeReference<List<Complaint>>() { }));
  }
}
