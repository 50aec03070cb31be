package com.vivition.sla.maintenance;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Components beside the plans that fit them, and where each stands; many at a time. */
@Repository
class StandingRows {

  private static final String PAIRS = """
      select component.studio, component.id, component.type, component.make, component.model,
             component.serial_number, component.firmware, component.installed_on, component.wear_counter,
             plan.id as plan, plan.edition as plan_edition, standing.edition,
             standing.serial_number as serial_before, standing.installed_on as installed_before,
             standing.firmware as firmware_before, standing.counter, standing.counter_on, standing.starts_on,
             standing.start_known, standing.done_on, standing.counted, standing.due_since, standing.not_before,
             standing.remark, standing.demanded_on, standing.demand
        from component
        join maintenance_plan plan
          on plan.component_type = component.type and plan.in_force
             and (plan.make is null or lower(plan.make) = lower(component.make))
             and (plan.model is null or lower(plan.model) = lower(component.model))
        left join maintenance_standing standing
          on standing.studio = component.studio and standing.component = component.id and standing.plan = plan.id
      """;

  // what the calendar calls for, and what is not as it was at the last look
  private static final String WORTH_A_LOOK = """
       where component.studio > :after and component.studio <= :last and not plan.retired
         and (standing.studio is null or standing.look_on <= :day or standing.edition <> plan.edition
              or component.serial_number is not null
                 and component.serial_number is distinct from standing.serial_number
              or component.installed_on is not null and component.installed_on is distinct from standing.installed_on
              or plan.every_counts is not null and component.wear_counter is not null
                 and component.wear_counter is distinct from standing.counter
              or plan.target_firmware is not null and component.firmware is distinct from standing.firmware)
      """;

  private static final String BY_COMPONENT = " order by component.studio, component.id, plan.id";

  private static final String INSERT = """
      insert into maintenance_standing (studio, component, plan, edition, serial_number, installed_on, firmware,
        counter, counter_on, starts_on, start_known, done_on, counted, due_since, not_before, remark,
        demanded_on, demand, look_on)
      values (:studio, :component, :plan, :edition, :serialNumber, :installedOn, :firmware,
        :counter, :counterOn, :startsOn, :startKnown, :doneOn, :counted, :dueSince, :notBefore, :remark,
        :demandedOn, :demand, :lookOn)""";

  private static final String UPDATE = """
      update maintenance_standing
         set edition = :edition, serial_number = :serialNumber, installed_on = :installedOn, firmware = :firmware,
             counter = :counter, counter_on = :counterOn, starts_on = :startsOn, start_known = :startKnown,
             done_on = :doneOn, counted = :counted, due_since = :dueSince, not_before = :notBefore, remark = :remark,
             demanded_on = :demandedOn, demand = :demand, look_on = :lookOn
       where studio = :studio and component = :component and plan = :plan""";

  /**
   * A component and a plan that fits it.
   *
   * @param standing null: never looked at
   */
  record Pair(String studio, Component component, PlanRows.Edition plan, Standing standing) {

    Pair known(Standing now) {
      return new Pair(studio, component, plan, now);
    }
  }

  /**
   * What to write.
   *
   * @param lookOn when to look again even if nothing changes; null: never
   */
  record Write(Pair pair, Standing standing, LocalDate lookOn) {
  }

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  StandingRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  /** The ids of the studios that follow one, in their order. */
  List<String> studiosAfter(String studio, int most) {
    return jdbc.sql("select id from studio where id > :studio order by id limit :most")
        .param("studio", studio).param("most", most).query(String.class).list();
  }

  /** What is worth a look on that day in the studios after one up to another. */
  List<Pair> worthALook(String after, String last, LocalDate day) {
    return jdbc.sql(PAIRS + WORTH_A_LOOK + BY_COMPONENT)
        .param("after", after).param("last", last).param("day", day).query(StandingRows::pair).list();
  }

  /** All of a studio, retired plans among them. */
  List<Pair> of(String studio) {
    return jdbc.sql(PAIRS + " where component.studio = :studio" + BY_COMPONENT)
        .param("studio", studio).query(StandingRows::pair).list();
  }

  void write(List<Write> writes) {
    batch(INSERT, writes, write -> write.pair.standing == null);
    batch(UPDATE, writes, write -> write.pair.standing != null);
  }

  /** Has a component's plan looked at on that day, if it stands in the studio then. */
  void lookOn(String studio, String component, String plan, LocalDate day) {
    jdbc.sql("""
            update maintenance_standing set look_on = :day
             where studio = :studio and component = :component and plan = :plan""")
        .param("day", day).param("studio", studio).param("component", component).param("plan", plan).update();
  }

  private void batch(String sql, List<Write> writes, Predicate<Write> which) {
    final SqlParameterSource[] rows = writes.stream().filter(which).map(StandingRows::row)
        .toArray(SqlParameterSource[]::new);
    if (rows.length > 0) {
      batches.batchUpdate(sql, rows);
    }
  }

  private static SqlParameterSource row(Write write) {
    final Standing standing = write.standing;
    return new MapSqlParameterSource(Map.of("studio", write.pair.studio, "component", write.pair.component.id(),
            "plan", write.pair.plan.plan(), "edition", write.pair.plan.number()))
        .addValue("serialNumber", standing.serialNumber())
        .addValue("installedOn", standing.installedOn())
        .addValue("firmware", standing.firmware())
        .addValue("counter", standing.counter())
        .addValue("counterOn", standing.counterOn())
        .addValue("startsOn", standing.startsOn())
        .addValue("startKnown", standing.recorded())
        .addValue("doneOn", standing.doneOn())
        .addValue("counted", standing.counted())
        .addValue("dueSince", standing.dueSince())
        .addValue("notBefore", standing.notBefore())
        .addValue("remark", standing.remark())
        .addValue("demandedOn", standing.demand() == null ? null : standing.demand().since())
        .addValue("demand", standing.demand() == null ? null : standing.demand().why())
        .addValue("lookOn", write.lookOn);
  }

  private static Pair pair(ResultSet row, int number) throws SQLException {
    final Component component = new Component(row.getString("id"), ComponentType.valueOf(row.getString("type")),
        row.getString("make"), row.getString("model"), row.getString("serial_number"), row.getString("firmware"),
        day(row, "installed_on"), row.getObject("wear_counter", Long.class), null);
    return new Pair(row.getString("studio"), component,
        new PlanRows.Edition(row.getString("plan"), row.getInt("plan_edition")),
        row.getObject("edition") == null ? null : standing(row));
  }

  private static Standing standing(ResultSet row) throws SQLException {
    return new Standing(row.getString("serial_before"), day(row, "installed_before"),
        row.getString("firmware_before"), row.getObject("counter", Long.class), day(row, "counter_on"),
        day(row, "starts_on"), row.getBoolean("start_known"), day(row, "done_on"), row.getLong("counted"),
        day(row, "due_since"), day(row, "not_before"), row.getString("remark"),
        day(row, "demanded_on") == null ? null : new Due(day(row, "demanded_on"), row.getString("demand")));
  }

  private static LocalDate day(ResultSet row, String column) throws SQLException {
    return row.getObject(column, LocalDate.class);
  }
}
