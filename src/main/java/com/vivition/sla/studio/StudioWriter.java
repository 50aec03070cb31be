package com.vivition.sla.studio;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Writes valid documents into the tables; call within a transaction. */
@Repository
class StudioWriter {

  private final JdbcClient jdbc;

  StudioWriter(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** Lets no other document of this customer or the customer's studios in until the end; gives the language. */
  Optional<Language> lockCustomer(String id) {
    return jdbc.sql("select language from customer where id = :id for update")
        .param("id", id).query(String.class).optional().map(Language::of);
  }

  /** To whom an operator belongs, like {@code studio venlo-1}; empty when the id is free. */
  Optional<String> ownerOf(String operator) {
    return jdbc.sql("select studio, customer from operator where id = :id")
        .param("id", operator)
        .query((row, number) -> row.getString("studio") != null
            ? "studio " + row.getString("studio") : "customer " + row.getString("customer"))
        .optional();
  }

  void write(Customer customer, boolean known) {
    jdbc.sql(known
            ? "update customer set name = :name, language = :language, phone = :phone, mail = :mail where id = :id"
            : "insert into customer (id, name, language, phone, mail) values (:id, :name, :language, :phone, :mail)")
        .param("id", customer.id())
        .param("name", customer.name())
        .param("language", customer.language().code())
        .param("phone", customer.phone())
        .param("mail", customer.mail())
        .update();
    writeOperators("customer", customer.id(),
        customer.operators().stream().map(operator -> operator.reading(customer.language())).toList());
  }

  void write(Studio studio, boolean known) {
    jdbc.sql(known ? """
            update studio
               set customer = :customer, name = :name, street = :street, postcode = :postcode, city = :city,
                   country = :country, latitude = :latitude, longitude = :longitude, agent_url = :agentUrl
             where id = :id""" : """
            insert into studio
                   (id, customer, name, street, postcode, city, country, latitude, longitude, agent_url)
            values (:id, :customer, :name, :street, :postcode, :city, :country, :latitude, :longitude, :agentUrl)""")
        .param("id", studio.id())
        .param("customer", studio.customer())
        .param("name", studio.name())
        .param("street", studio.address().street())
        .param("postcode", studio.address().postcode())
        .param("city", studio.address().city())
        .param("country", studio.address().country())
        .param("latitude", studio.latitude())
        .param("longitude", studio.longitude())
        .param("agentUrl", studio.agentUrl())
        .update();
    writeOpeningHours(studio);
    writeAgreements(studio);
    writeComponents(studio);
    writeOperators("studio", studio.id(), studio.operators());
  }

  private void writeOpeningHours(Studio studio) {
    jdbc.sql("delete from studio_opening where studio = :studio").param("studio", studio.id()).update();
    studio.openingHours().forEach(hours -> jdbc
        .sql("insert into studio_opening (studio, weekday, opens, closes) values (:studio, :weekday, :opens, :closes)")
        .param("studio", studio.id())
        .param("weekday", hours.day().getValue())
        .param("opens", hours.opens())
        .param("closes", hours.closes())
        .update());
  }

  private void writeAgreements(Studio studio) {
    jdbc.sql("delete from studio_agreement where studio = :studio").param("studio", studio.id()).update();
    studio.agreements().forEach(agreement -> jdbc
        .sql("""
            insert into studio_agreement (studio, agreement, valid_from, valid_to)
            values (:studio, :agreement, :validFrom, :validTo)""")
        .param("studio", studio.id())
        .param("agreement", agreement.agreement().name())
        .param("validFrom", agreement.validFrom())
        .param("validTo", agreement.validTo())
        .update());
  }

  private void writeComponents(Studio studio) {
    final Set<String> before = ids("select id from component where studio = :owner", studio.id());
    deleteLost(before, studio.components().stream().map(Component::id).toList(),
        "delete from component where studio = :owner and id = :id", studio.id());
    studio.components().forEach(component -> write(studio.id(), component, before.contains(component.id())));
  }

  /** Writes one component of a studio. */
  void write(String studio, Component component, boolean known) {
    final Optional<Endpoint> endpoint = Optional.ofNullable(component.endpoint());
    jdbc.sql(known ? """
            update component
               set type = :type, make = :make, model = :model, serial_number = :serialNumber, firmware = :firmware,
                   installed_on = :installedOn, wear_counter = :wearCounter, endpoint_kind = :kind,
                   endpoint_host = :host, endpoint_port = :port, endpoint_path = :path
             where studio = :studio and id = :id""" : """
            insert into component
                   (studio, id, type, make, model, serial_number, firmware, installed_on, wear_counter,
                    endpoint_kind, endpoint_host, endpoint_port, endpoint_path)
            values (:studio, :id, :type, :make, :model, :serialNumber, :firmware, :installedOn, :wearCounter,
                    :kind, :host, :port, :path)""")
        .param("studio", studio)
        .param("id", component.id())
        .param("type", component.type().name())
        .param("make", component.make())
        .param("model", component.model())
        .param("serialNumber", component.serialNumber())
        .param("firmware", component.firmware())
        .param("installedOn", component.installedOn())
        .param("wearCounter", component.wearCounter())
        .param("kind", endpoint.map(Endpoint::kind).map(Enum::name).orElse(null))
        .param("host", endpoint.map(Endpoint::host).orElse(null))
        .param("port", endpoint.map(Endpoint::port).orElse(null))
        .param("path", endpoint.map(Endpoint::path).orElse(null))
        .update();
  }

  private void writeOperators(String ownerKind, String owner, List<Operator> operators) {
    final Set<String> before = ids("select id from operator where %s = :owner".formatted(ownerKind), owner);
    deleteLost(before, operators.stream().map(Operator::id).toList(),
        "delete from operator where %s = :owner and id = :id".formatted(ownerKind), owner);
    operators.forEach(operator -> jdbc
        .sql(before.contains(operator.id()) ? """
            update operator
               set name = :name, phone = :phone, mail = :mail, language = :language, prefers_calls = :prefersCalls
             where id = :id and %s = :owner""".formatted(ownerKind) : """
            insert into operator (id, %s, name, phone, mail, language, prefers_calls)
            values (:id, :owner, :name, :phone, :mail, :language, :prefersCalls)""".formatted(ownerKind))
        .param("id", operator.id())
        .param("owner", owner)
        .param("name", operator.name())
        .param("phone", operator.phone())
        .param("mail", operator.mail())
        .param("language", operator.language().code())
        .param("prefersCalls", operator.prefersCalls())
        .update());
  }

  private Set<String> ids(String sql, String owner) {
    return new HashSet<>(jdbc.sql(sql).param("owner", owner).query(String.class).list());
  }

  private void deleteLost(Set<String> before, List<String> kept, String sql, String owner) {
    before.stream().filter(id -> !kept.contains(id))
        .forEach(id -> jdbc.sql(sql).params(Map.of("owner", owner, "id", id)).update());
  }
}
