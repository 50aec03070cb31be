package com.vivition.sla.bugfix.rollout;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Roll-outs in and out of their tables. */
@Repository
class RollOutRows {

  private final JdbcClient jdbc;

  RollOutRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
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

  List<String> idsOf(String version) {
    return jdbc.sql("select id from roll_out where version = :version order by id")
        .param("version", version).query(String.class).list();
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

  void write(String rollOut, RollOutStudio studio) {
    final int known = write("""
        update roll_out_studio
           set standing = :standing, state = :state, installed = :installed, tries = :tries,
               offline_since = :offlineSince, try_at = :tryAt, changed_at = :changedAt, detail = :detail
         where roll_out = :rollOut and studio = :studio""", rollOut, studio);
    if (known == 0) {
      write("""
          insert into roll_out_studio (roll_out, studio, standing, state, installed, tries, offline_since, try_at,
            changed_at, detail)
          values (:rollOut, :studio, :standing, :state, :installed, :tries, :offlineSince, :tryAt, :changedAt,
            :detail)""", rollOut, studio);
    }
  }

  private int write(String sql, String rollOut, RollOutStudio studio) {
    return jdbc.sql(sql)
        .param("rollOut", rollOut)
        .param("studio", studio.studio())
        .param("standing", studio.standing())
        .param("state", studio.state().name())
        .param("installed", studio.installed())
        .param("tries", studio.tries())
        .param("offlineSince", column(studio.offlineSince()))
        .param("tryAt", column(studio.tryAt()))
        .param("changedAt", column(studio.changedAt()))
        .param("detail", studio.detail())
        .update();
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
        .query((row, number) -> new RollOut(row.getString("id"), row.getString("bug"), row.getString("version"),
            RollOut.State.valueOf(row.getString("state")), row.getString("reason"), instant(row, "begun_at"),
            List.of()))
        .list().stream()
        .map(each -> new RollOut(each.id(), each.bug(), each.version(), each.state(), each.reason(), each.begunAt(),
            studios(each.id())))
        .toList();
  }

  private List<RollOutStudio> studios(String rollOut) {
    return jdbc.sql("select * from roll_out_studio where roll_out = :id order by standing desc, studio")
        .param("id", rollOut)
        .query((row, number) -> new RollOutStudio(row.getString("studio"), row.getBoolean("standing"),
            RollOutStudio.State.valueOf(row.getString("state")), row.getBoolean("installed"), row.getInt("tries"),
            instant(row, "offline_since"), instant(row, "try_at"), instant(row, "changed_at"),
            row.getString("detail")))
        .list();
  }

  private static OffsetDateTime column(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    final OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
