package com.vivition.sla.bugfix.rollout;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.sql.DataSource;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roll-outs in and out of their tables. */
@Repository
class RollOutRows {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  RollOutRows(JdbcClient jdbc, DataSource database) {
    this.jdbc = jdbc;
    this.batches = new NamedParameterJdbcTemplate(database);
  }

  Optional<RollOut> find(String id) {
    return rollOuts(" where id = :id", Map.of("id", id)).stream().findFirst();
  }

  Optional<RollOut> find(String bug, String version) {
    return rollOuts(" where bug = :bug and version = :version", Map.of("bug", bug, "version", version)).stream()
        .findFirst();
  }

  List<RollOut> ofBug(String bug) {
    return rollOuts(" where bug = :bug", Map.of("bug", bug));
  }

  /** The bug's latest roll-out as it stands at one studio: the others are left out. */
  Optional<RollOut> latest(String bug, String studio) {
    return jdbc.sql("select * from roll_out where bug = ? order by begun_at desc, id desc limit 1").param(bug)
        .query(RollOutRows::rollOut).optional()
        .map(found -> found.with(studios(" and studio = :studio", Map.of("id", found.id(), "studio", studio))));
  }

  List<String> idsOf(String version) {
    return jdbc.sql("select id from roll_out where version = :version order by id")
        .param("version", version).query(String.class).list();
  }

  /** The roll-out as {@link #lock}; and no other one gives a studio its turn until the end. */
  RollOut lockForTurn(String id) {
    jdbc.sql("select id from roll_out where id = :id or state = 'RUNNING' order by id for update").param("id", id)
        .query(String.class).list();
    return lock(id);
  }

  /** The roll-out, which nobody else changes until the end. */
  RollOut lock(String id) {
    jdbc.sql("select id from roll_out where id = :id for update").param("id", id).query(String.class).optional()
        .orElseThrow(() -> new UnknownRollOut(id));
    return find(id).orElseThrow();
  }

  void insert(String id, String bug, String version, Instant now) {
    jdbc.sql("""
            insert into roll_out (id, bug, version, state, begun_at, changed_at)
            values (:id, :bug, :version, 'RUNNING', :now, :now)""")
        .param("id", id)
        .param("bug", bug)
        .param("version", version)
        .param("now", column(now))
        .update();
  }

  void state(String id, RollOut.State state, String reason, Instant now) {
    jdbc.sql("update roll_out set state = :state, reason = :reason, changed_at = :now where id = :id")
        .param("state", state.name())
        .param("reason", reason)
        .param("now", column(now))
        .param("id", id)
        .update();
  }

  void insert(String rollOut, List<RollOutStudio> studios) {
    batches.batchUpdate("""
        insert into roll_out_studio (roll_out, studio, standing, state, installed, tries, offline_since, try_at,
          changed_at, detail, dead_before)
        values (:rollOut, :studio, :standing, :state, :installed, :tries, :offlineSince, :tryAt, :changedAt, :detail,
          :deadBefore)""", studios.stream().map(studio -> row(rollOut, studio)).toArray(SqlParameterSource[]::new));
  }

  void write(String rollOut, RollOutStudio studio) {
    batches.update("""
        update roll_out_studio
           set standing = :standing, state = :state, installed = :installed, tries = :tries,
               offline_since = :offlineSince, try_at = :tryAt, changed_at = :changedAt, detail = :detail,
               dead_before = :deadBefore
         where roll_out = :rollOut and studio = :studio""", row(rollOut, studio));
  }

  private static SqlParameterSource row(String rollOut, RollOutStudio studio) {
    return new MapSqlParameterSource()
        .addValue("rollOut", rollOut)
        .addValue("studio", studio.studio())
        .addValue("standing", studio.standing())
        .addValue("state", studio.state().name())
        .addValue("installed", studio.installed())
        .addValue("tries", studio.tries())
        .addValue("offlineSince", column(studio.offlineSince()))
        .addValue("tryAt", column(studio.tryAt()))
        .addValue("changedAt", column(studio.changedAt()))
        .addValue("detail", studio.detail())
        .addValue("deadBefore", studio.deadBefore());
  }

  /** The studios at which another roll-out installs just now. @param since turns that began before are forgotten ones */
  Set<String> busyElsewhere(String rollOut, Instant since) {
    return Set.copyOf(jdbc.sql("""
            select distinct studio from roll_out_studio
             where state = 'RUNNING' and roll_out <> ? and changed_at > ?""")
        .params(rollOut, column(since)).query(String.class).list());
  }

  /** What other roll-outs of the same kind of component have brought to studios, but for what is withdrawn. */
  List<Brought> broughtElsewhere(RollOut rollOut) {
    return jdbc.sql("""
            select s.studio, r.bug, r.version, r.begun_at
              from roll_out_studio s join roll_out r on r.id = s.roll_out
             where s.state = 'DONE' and r.id <> :id and r.state <> 'WITHDRAWN'
               and (r.version = :version or r.begun_at > :begun)
               and (select component_type from bug where number = r.bug)
                 is not distinct from (select component_type from bug where number = :bug)
             order by r.begun_at""")
        .param("id", rollOut.id())
        .param("version", rollOut.version())
        .param("begun", column(rollOut.begunAt()))
        .param("bug", rollOut.bug())
        .query((row, number) -> new Brought(row.getString("studio"), row.getString("bug"), row.getString("version")))
        .list();
  }

  /** @param bug for which it was */
  record Brought(String studio, String bug, String version) {
  }

  Optional<String> withdrawn(String version) {
    return jdbc.sql("select reason from withdrawn_release where version = :version")
        .param("version", version).query(String.class).optional();
  }

  void withdraw(String version, String reason, Instant now) {
    jdbc.sql("insert into withdrawn_release (version, reason, withdrawn_at) values (:version, :reason, :now)")
        .param("version", version)
        .param("reason", reason)
        .param("now", column(now))
        .update();
  }

  private List<RollOut> rollOuts(String which, Map<String, ?> parameters) {
    return jdbc.sql("select * from roll_out" + which + " order by begun_at, id")
        .params(parameters)
        .query(RollOutRows::rollOut)
        .list().stream()
        .map(each -> each.with(studios("", Map.of("id", each.id()))))
        .toList();
  }

  private static RollOut rollOut(ResultSet row, int number) throws SQLException {
    return new RollOut(row.getString("id"), row.getString("bug"), row.getString("version"),
        RollOut.State.valueOf(row.getString("state")), row.getString("reason"), instant(row, "begun_at"), List.of());
  }

  private List<RollOutStudio> studios(String which, Map<String, ?> parameters) {
    return jdbc.sql("select * from roll_out_studio where roll_out = :id" + which + " order by standing desc, studio")
        .params(parameters)
        .query((row, number) -> new RollOutStudio(row.getString("studio"), row.getBoolean("standing"),
            RollOutStudio.State.valueOf(row.getString("state")), row.getBoolean("installed"), row.getInt("tries"),
            instant(row, "offline_since"), instant(row, "try_at"), instant(row, "changed_at"),
            row.getString("detail"), row.getString("dead_before")))
        .list();
  }
}
