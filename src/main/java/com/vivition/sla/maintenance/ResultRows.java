package com.vivition.sla.maintenance;

import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Filled-in checklists in and out of their tables. */
@Repository
class ResultRows {

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;

  ResultRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches) {
    this.jdbc = jdbc;
    this.batches = batches;
  }

  void insert(String order, List<Checklists.Answer> answers) {
    batch("""
        insert into checklist_result (order_number, component, plan, place, item, ok, measured, unit, note, finding,
          act)
        values (:order, :component, :plan, :place, :item, :ok, :measured, :unit, :note, :finding,
          :act)""",
        answers.stream().map(answer -> place(order, answer)
            .addValue("item", answer.item().id())
            .addValue("ok", answer.result().ok())
            .addValue("measured", answer.result().value())
            .addValue("unit", answer.result().unit() == null ? null : answer.item().unit())
            .addValue("note", answer.result().note())
            .addValue("finding", answer.finding())
            .addValue("act", answer.act() == null ? null : answer.act().name())).toList());
    final List<MapSqlParameterSource> photos = new ArrayList<>();
    answers.forEach(answer -> {
      for (int position = 0; position < answer.result().photos().size(); position++) {
        photos.add(place(order, answer).addValue("position", position)
            .addValue("photo", answer.result().photos().get(position)));
      }
    });
    batch("""
        insert into checklist_photo (order_number, component, plan, place, position, photo)
        values (:order, :component, :plan, :place, :position, :photo)""", photos);
  }

  /** What was found wrong, in the order of the checklists. */
  List<Finding> findings(String order) {
    return jdbc.sql("""
            select component, plan, item, finding, act from checklist_result
             where order_number = :order and finding is not null order by component, plan, place""")
        .param("order", order)
        .query((row, number) -> new Finding(row.getString("component"), row.getString("plan"), row.getString("item"),
            row.getString("finding"), FindingAct.valueOf(row.getString("act"))))
        .list();
  }

  private static MapSqlParameterSource place(String order, Checklists.Answer answer) {
    return new MapSqlParameterSource("order", order)
        .addValue("component", answer.of().component())
        .addValue("plan", answer.of().plan().id())
        .addValue("place", answer.place());
  }

  private void batch(String sql, List<MapSqlParameterSource> rows) {
    if (!rows.isEmpty()) {
      batches.batchUpdate(sql, rows.toArray(SqlParameterSource[]::new));
    }
  }
}
