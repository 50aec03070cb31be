package com.vivition.sla.studio;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.vivition.sla.agreement.Agreement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads customers and studios out of their tables, each table once however many studios are asked for. */
@Repository
class StudioRows {

  private static final String ONE = " where studio = :studio";

  private final JdbcClient jdbc;

  StudioRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  Optional<Studio> studio(String id) {
    return studios(" where id = :studio", ONE, Map.of("studio", id)).stream().findFirst();
  }

  /** Holds the studio until the end of the transaction; what only refers to it goes on. */
  void hold(String id) {
    jdbc.sql("update studio set name = name where id = ?").param(id).update();
  }

  List<Studio> allStudios() {
    return studios("", " where studio is not null", Map.of());
  }

  Map<String, List<OpeningHours>> openingHours() {
    return openingHours("", Map.of());
  }

  Optional<Customer> customer(String id) {
    return customers(" where id = :customer", " where customer = :customer", Map.of("customer", id)).stream()
        .findFirst();
  }

  List<Customer> allCustomers() {
    return customers("", " where customer is not null", Map.of());
  }

  private List<Studio> studios(String which, String whose, Map<String, ?> parameters) {
    final var hours = openingHours(whose, parameters);
    final var agreements = byOwner("select studio as owner, agreement, valid_from, valid_to from studio_agreement"
        + whose + " order by valid_from", parameters, StudioRows::agreement);
    final var components = byOwner("""
        select studio as owner, id, type, make, model, serial_number, firmware, installed_on, wear_counter,
               endpoint_kind, endpoint_host, endpoint_port, endpoint_path
          from component""" + whose + " order by id", parameters, StudioRows::component);
    final var operators = operators("studio", whose, parameters);
    return jdbc.sql("""
        select id, customer, name, street, postcode, city, country, latitude, longitude, agent_url
          from studio""" + which + " order by id")
        .params(parameters)
        .query((row, number) -> {
          final String id = row.getString("id");
          return new Studio(id, row.getString("customer"), row.getString("name"),
              new Address(row.getString("street"), row.getString("postcode"), row.getString("city"),
                  row.getString("country")),
              row.getObject("latitude", Double.class), row.getObject("longitude", Double.class),
              hours.get(id), row.getString("agent_url"), agreements.get(id), components.get(id), operators.get(id));
        })
        .list();
  }

  private Map<String, List<OpeningHours>> openingHours(String whose, Map<String, ?> parameters) {
    return byOwner("select studio as owner, weekday, opens, closes from studio_opening"
        + whose + " order by weekday, opens", parameters, StudioRows::openingHours);
  }

  private List<Customer> customers(String which, String whose, Map<String, ?> parameters) {
    final var operators = operators("customer", whose, parameters);
    return jdbc.sql("select id, name, language, phone, mail from customer" + which + " order by id")
        .params(parameters)
        .query((row, number) -> new Customer(row.getString("id"), row.getString("name"),
            Language.of(row.getString("language")), row.getString("phone"), row.getString("mail"),
            operators.get(row.getString("id"))))
        .list();
  }

  private Map<String, List<Operator>> operators(String owner, String whose, Map<String, ?> parameters) {
    return byOwner("select %s as owner, id, name, phone, mail, language, prefers_calls from operator".formatted(owner)
        + whose + " order by id", parameters, StudioRows::operator);
  }

  private <T> Map<String, List<T>> byOwner(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, number) -> Map.entry(row.getString("owner"), mapper.mapRow(row, number)))
        .list().stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  static Operator operator(ResultSet row, int number) throws SQLException {
    return new Operator(row.getString("id"), row.getString("name"), row.getString("phone"), row.getString("mail"),
        Language.of(row.getString("language")), row.getBoolean("prefers_calls"));
  }

  private static OpeningHours openingHours(ResultSet row, int number) throws SQLException {
    return new OpeningHours(DayOfWeek.of(row.getInt("weekday")),
        row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class));
  }

  private static StudioAgreement agreement(ResultSet row, int number) throws SQLException {
    return new StudioAgreement(Agreement.valueOf(row.getString("agreement")),
        row.getObject("valid_from", LocalDate.class), row.getObject("valid_to", LocalDate.class));
  }

  private static Component component(ResultSet row, int number) throws SQLException {
    final String kind = row.getString("endpoint_kind");
    return new Component(row.getString("id"), ComponentType.valueOf(row.getString("type")), row.getString("make"),
        row.getString("model"), row.getString("serial_number"), row.getString("firmware"),
        row.getObject("installed_on", LocalDate.class), row.getObject("wear_counter", Long.class),
        kind == null ? null : new Endpoint(Endpoint.Kind.valueOf(kind), row.getString("endpoint_host"),
            row.getInt("endpoint_port"), row.getString("endpoint_path")));
  }
}
