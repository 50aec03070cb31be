package com.vivition.sla.maintenance;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.Comparator.comparing;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Maintenance orders in and out of their tables; who writes holds {@link PlanRows#lock}. */
@Repository
class OrderRows {

  /** What every order's number begins with. */
  static final String PREFIX = "MNT-";

  private record Item(String order, String component, PlanRows.Edition edition, LocalDate dueSince, String why,
      String firmware, FindingAct act) {
  }

  /** An open order, without its items. */
  record Open(String number, OrderState state) {
  }

  /** What an order has to do. */
  record NewItem(String component, PlanRows.Edition plan, Due due) {
  }

  private final JdbcClient jdbc;
  private final NamedParameterJdbcTemplate batches;
  private final PlanRows plans;

  OrderRows(JdbcClient jdbc, NamedParameterJdbcTemplate batches, PlanRows plans) {
    this.jdbc = jdbc;
    this.batches = batches;
    this.plans = plans;
  }

  Optional<MaintenanceOrder> find(String number) {
    return orders("number = :number", Map.of("number", number)).stream().findFirst();
  }

  List<MaintenanceOrder> find(Collection<String> numbers) {
    return numbers.isEmpty() ? List.of() : orders("number in (:numbers)", Map.of("numbers", numbers));
  }

  Optional<MaintenanceOrder> openOf(String studio) {
    return orders("open_for = :studio", Map.of("studio", studio)).stream().findFirst();
  }

  /** The order of a visit, an open one before one that is over. */
  Optional<MaintenanceOrder> on(String visit) {
    return orders("visit = :visit", Map.of("visit", visit)).stream()
        .max(comparing((MaintenanceOrder order) -> order.state().isOpen()).thenComparing(MaintenanceOrder::number));
  }

  List<MaintenanceOrder> open() {
    return orders("open_for is not null", Map.of());
  }

  /** Open orders of the studios after one up to another, by studio. */
  Map<String, Open> openBetween(String after, String last) {
    return jdbc.sql("""
            select open_for, number, state from maintenance_order where open_for > :after and open_for <= :last""")
        .param("after", after).param("last", last)
        .query((row, number) -> Map.entry(row.getString("open_for"),
            new Open(row.getString("number"), OrderState.valueOf(row.getString("state")))))
        .list().stream().collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What these orders have to do: studio/component/plan. */
  Set<String> openItems(Collection<Open> orders) {
    return orders.isEmpty() ? Set.of() : jdbc
        .sql("select open_for from maintenance_item where order_number in (:orders) and open_for is not null")
        .param("orders", orders.stream().map(Open::number).toList())
        .query(String.class).list().stream().collect(Collectors.toSet());
  }

  /** How many orders were made for a day. */
  int createdFor(LocalDate day) {
    return jdbc.sql("select count(*) from maintenance_order where created_for = :day").param("day", day)
        .query(Integer.class).single();
  }

  /** A new order without items; its number's digits never repeat, also not in another year. */
  String insert(String studio, LocalDate day) {
    final String number = PREFIX + "%d-%06d".formatted(day.getYear(),
        jdbc.sql("select nextval('maintenance_number')").query(Long.class).single());
    jdbc.sql("""
            insert into maintenance_order (number, studio, state, open_for, created_for)
            values (:number, :studio, 'DUE', :studio, :day)""")
        .param("number", number).param("studio", studio).param("day", day).update();
    return number;
  }

  void add(String number, String studio, Collection<NewItem> items) {
    batches.batchUpdate("""
        insert into maintenance_item (order_number, component, plan, edition, due_since, why, open_for)
        values (:number, :component, :plan, :edition, :since, :why, :openFor)""",
        items.stream().map(item -> new MapSqlParameterSource(Map.of("number", number, "component", item.component,
            "plan", item.plan.plan(), "edition", item.plan.number(), "since", item.due.since(),
            "why", item.due.why(), "openFor", key(studio, item.component, item.plan.plan()))))
            .toArray(SqlParameterSource[]::new));
  }

  void remove(String number, OrderItem item) {
    jdbc.sql("delete from maintenance_item where order_number = :number and component = :component and plan = :plan")
        .param("number", number).param("component", item.component()).param("plan", item.plan().id()).update();
  }

  void state(String number, OrderState state, String visit) {
    jdbc.sql("update maintenance_order set state = :state, visit = :visit where number = :number")
        .param("state", state.name()).param("visit", visit).param("number", number).update();
  }

  void firmware(String number, ItemResult result) {
    jdbc.sql("""
            update maintenance_item set firmware = :firmware, firmware_act = :act
             where order_number = :number and component = :component and plan = :plan""")
        .param("firmware", result.firmware())
        .param("act", result.firmwareAct() == null ? null : result.firmwareAct().name())
        .param("number", number)
        .param("component", result.component())
        .param("plan", result.plan())
        .update();
  }

  void close(String number, OrderState state, Instant at, String by, String reason) {
    jdbc.sql("""
            update maintenance_order
               set state = :state, open_for = null, closed_at = :at, closed_by = :by, reason = :reason
             where number = :number""")
        .param("state", state.name())
        .param("at", column(at))
        .param("by", by)
        .param("reason", reason)
        .param("number", number)
        .update();
    jdbc.sql("update maintenance_item set open_for = null where order_number = :number").param("number", number)
        .update();
  }

  static String key(String studio, String component, String plan) {
    return "%s/%s/%s".formatted(studio, component, plan);
  }

  private List<MaintenanceOrder> orders(String which, Map<String, ?> parameters) {
    final List<Item> items = jdbc.sql("""
            select order_number, component, plan, edition, due_since, why, firmware, firmware_act
              from maintenance_item
             where order_number in (select number from maintenance_order where %s)
             order by order_number, component, plan""".formatted(which))
        .params(parameters)
        .query((row, number) -> new Item(row.getString("order_number"), row.getString("component"),
            new PlanRows.Edition(row.getString("plan"), row.getInt("edition")),
            row.getObject("due_since", LocalDate.class), row.getString("why"),
            row.getString("firmware"), row.getString("firmware_act") == null ? null
                : FindingAct.valueOf(row.getString("firmware_act"))))
        .list();
    final Map<PlanRows.Edition, MaintenancePlan> editions =
        plans.editions(items.stream().map(item -> item.edition.plan()).collect(Collectors.toSet()));
    final Map<String, List<Item>> byOrder = items.stream().collect(groupingBy(Item::order));
    return jdbc.sql("select * from maintenance_order where %s order by number".formatted(which))
        .params(parameters)
        .query((row, number) -> order(row, byOrder.getOrDefault(row.getString("number"), List.of()).stream()
            .map(item -> new OrderItem(item.component, editions.get(item.edition), item.dueSince, item.why,
                item.firmware, item.act))
            .toList()))
        .list();
  }

  private static MaintenanceOrder order(ResultSet row, List<OrderItem> items) throws SQLException {
    return new MaintenanceOrder(row.getString("number"), row.getString("studio"),
        OrderState.valueOf(row.getString("state")), row.getObject("created_for", LocalDate.class), items,
        row.getString("visit"), instant(row, "closed_at"), row.getString("closed_by"),
        row.getString("reason"));
  }
}
