package com.vivition.sla.maintenance;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import com.vivition.sla.studio.ComponentType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Maintenance plans in and out of their tables: what is changed becomes a new edition. */
@Repository
class PlanRows {

  /** One edition of a plan. */
  record Edition(String plan, int number) {
  }

  private final JdbcClient jdbc;

  PlanRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Nobody else edits plans, plans a day or closes an order until the end of the transaction. */
  void lock() {
    jdbc.sql("select id from maintenance_lock where id = 1 for update").query(Integer.class).single();
  }

  boolean isEmpty() {
    return jdbc.sql("select count(*) from maintenance_plan").query(Long.class).single() == 0;
  }

  /** The editions in force by their plans' ids, retired ones among them. */
  Map<Edition, MaintenancePlan> inForce() {
    return plans("where plan.in_force order by plan.id", Map.of());
  }

  Optional<MaintenancePlan> inForce(String id) {
    return plans("where plan.in_force and plan.id = :id", Map.of("id", id)).values().stream().findFirst();
  }

  /** All editions of these plans, since orders keep theirs. */
  Map<Edition, MaintenancePlan> editions(Collection<String> ids) {
    return ids.isEmpty() ? Map.of() : plans("where plan.id in (:ids)", Map.of("ids", ids));
  }

  private Map<Edition, MaintenancePlan> plans(String which, Map<String, ?> parameters) {
    final Map<Edition, List<ChecklistItem>> checklists = jdbc
        .sql("""
            select item.plan, item.edition, item.id, item.text, item.kind, item.unit, item.minimum, item.maximum
              from checklist_item item
              join maintenance_plan plan on plan.id = item.plan and plan.edition = item.edition
            """ + which.replaceFirst(" order by.*", "") + " order by item.plan, item.edition, item.place")
        .params(parameters)
        .query((row, number) -> Map.entry(new Edition(row.getString("plan"), row.getInt("edition")), item(row)))
        .list().stream().collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    return jdbc.sql("select * from maintenance_plan plan " + which)
        .params(parameters)
        .query((row, number) -> {
          final Edition edition = new Edition(row.getString("id"), row.getInt("edition"));
          return Map.entry(edition, plan(row, checklists.get(edition)));
        })
        .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue, (one, other) -> one,
            LinkedHashMap::new));
  }

  /** Writes a new edition, which is in force from now on. */
  void write(MaintenancePlan plan) {
    final int edition = 1 + jdbc.sql("select coalesce(max(edition), 0) from maintenance_plan where id = :id")
        .param("id", plan.id()).query(Integer.class).single();
    jdbc.sql("update maintenance_plan set in_force = false where id = :id").param("id", plan.id()).update();
    jdbc.sql("""
            insert into maintenance_plan (id, edition, in_force, name, dutch_name, component_type, make, model,
              every_days, age_days, every_counts, target_firmware, work_minutes, part_type, retired)
            values (:id, :edition, true, :name, :dutchName, :componentType, :make, :model, :everyDays,
              :ageDays, :everyCounts, :targetFirmware, :workMinutes, :partType, :retired)""")
        .param("id", plan.id())
        .param("edition", edition)
        .param("name", plan.name())
        .param("dutchName", plan.dutchName())
        .param("componentType", plan.componentType().name())
        .param("make", plan.make())
        .param("model", plan.model())
        .param("everyDays", plan.everyDays())
        .param("ageDays", plan.ageDays())
        .param("everyCounts", plan.everyCounts())
        .param("targetFirmware", plan.targetFirmware())
        .param("workMinutes", plan.workMinutes())
        .param("partType", plan.partType())
        .param("retired", plan.retired())
        .update();
    for (int place = 0; place < plan.checklist().size(); place++) {
      final ChecklistItem item = plan.checklist().get(place);
      jdbc.sql("""
              insert into checklist_item (plan, edition, place, id, text, kind, unit, minimum, maximum)
              values (:plan, :edition, :place, :id, :text, :kind, :unit, :min, :max)""")
          .param("plan", plan.id())
          .param("edition", edition)
          .param("place", place)
          .param("id", item.id())
          .param("text", item.text())
          .param("kind", item.kind().name())
          .param("unit", item.unit())
          .param("min", item.min())
          .param("max", item.max())
          .update();
    }
  }

  private static ChecklistItem item(ResultSet row) throws SQLException {
    return new ChecklistItem(row.getString("id"), row.getString("text"),
        ChecklistItem.Kind.valueOf(row.getString("kind")), row.getString("unit"), row.getBigDecimal("minimum"),
        row.getBigDecimal("maximum"));
  }

  private static MaintenancePlan plan(ResultSet row, List<ChecklistItem> checklist) throws SQLException {
    return new MaintenancePlan(row.getString("id"), row.getString("name"), row.getString("dutch_name"),
        ComponentType.valueOf(row.getString("component_type")), row.getString("make"), row.getString("model"),
        row.getObject("every_days", Integer.class), row.getObject("age_days", Integer.class),
        row.getObject("every_counts", Long.class), row.getString("target_firmware"), row.getInt("work_minutes"),
        row.getString("part_type"), checklist, row.getBoolean("retired"));
  }
}
