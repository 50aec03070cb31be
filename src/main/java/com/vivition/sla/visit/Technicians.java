package com.vivition.sla.visit;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.OpeningHours;
import jakarta.validation.Validator;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whom VIVITION can send. */
@Service
@Transactional
public class Technicians {

  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");
  private static final Instant LATEST = Instant.parse("2199-12-31T00:00:00Z");

  private final JdbcClient jdbc;
  private final Validator validator;
  private final ApplicationEventPublisher events;

  Technicians(JdbcClient jdbc, Validator validator, ApplicationEventPublisher events) {
    this.jdbc = jdbc;
    this.validator = validator;
    this.events = events;
  }

  /** The technician of exactly that id. */
  @Transactional(readOnly = true)
  public Optional<Technician> find(String id) {
    return read(" where id = :technician", " where technician = :technician", Map.of("technician", id)).stream()
        .findFirst();
  }

  /**
   * The technician of exactly that id.
   *
   * @throws UnknownTechnician when there is none
   */
  @Transactional(readOnly = true)
  public Technician get(String id) {
    return find(id).orElseThrow(() -> new UnknownTechnician(id));
  }

  /** All technicians by id. */
  @Transactional(readOnly = true)
  public List<Technician> all() {
    return read("", "", Map.of());
  }

  /**
   * Adds or replaces a technician with skills, working hours and absences. Visits agreed before that no longer fit
   * ({@link Visits#endangered()}) are planned anew.
   *
   * @return whether the technician is new
   * @throws InvalidInput when the document breaks a rule
   */
  public boolean put(Technician technician) {
    final Documents document = Documents.check(validator, technician)
        .country("home.country", technician.home().country())
        .coordinates(technician.latitude(), technician.longitude())
        .refuseTwice("skills", technician.skills(), skill -> skill, "")
        .refuseOverlaps("workingHours", technician.workingHours(), OpeningHours::overlaps);
    for (int index = 0; index < technician.workingHours().size(); index++) {
      document.refuseIf(!technician.workingHours().get(index).endsAfterStart(),
          "workingHours[%d].closes".formatted(index), "must be later than opens (00:00 is the end of the day)");
    }
    for (int index = 0; index < technician.absences().size(); index++) {
      final Absence absence = technician.absences().get(index);
      document.refuseIf(!absence.from().isBefore(absence.to()),
              "absences[%d].to".formatted(index), "must be later than from")
          .refuseIf(absence.from().isBefore(EARLIEST) || absence.to().isAfter(LATEST),
              "absences[%d]".formatted(index), "must be between 1990 and 2199");
    }
    document.refuseOverlaps("absences", technician.absences(), Absence::overlaps).refuse();
    final boolean added = write(technician);
    events.publishEvent(new PlanChanged());
    return added;
  }

  private List<Technician> read(String which, String whose, Map<String, ?> parameters) {
    final var skills = of("select technician, component_type from technician_skill" + whose
        + " order by component_type", parameters, (row, n) -> ComponentType.valueOf(row.getString("component_type")));
    final var hours = of("select technician, weekday, opens, closes from technician_hours" + whose
        + " order by weekday, opens", parameters, (row, n) -> new OpeningHours(DayOfWeek.of(row.getInt("weekday")),
            row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
    final var absences = of("select technician, starts_at, ends_at, reason from technician_absence" + whose
        + " order by starts_at", parameters, (row, n) ->
            new Absence(instant(row, "starts_at"), instant(row, "ends_at"), row.getString("reason")));
    return jdbc.sql("""
            select id, name, phone, mail, street, postcode, city, country, latitude, longitude, region,
                   works_on_holidays
              from technician""" + which + " order by id")
        .params(parameters)
        .query((row, n) -> new Technician(row.getString("id"), row.getString("name"), row.getString("phone"),
            row.getString("mail"), new Address(row.getString("street"), row.getString("postcode"),
                row.getString("city"), row.getString("country")),
            row.getObject("latitude", Double.class), row.getObject("longitude", Double.class),
            row.getString("region"), skills.get(row.getString("id")), hours.get(row.getString("id")),
            row.getBoolean("works_on_holidays"), absences.get(row.getString("id"))))
        .list();
  }

  private <T> Map<String, List<T>> of(String sql, Map<String, ?> parameters, RowMapper<T> mapper) {
    return jdbc.sql(sql)
        .params(parameters)
        .query((row, number) -> Map.entry(row.getString("technician"), mapper.mapRow(row, number)))
        .list().stream()
        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
  }

  private boolean write(Technician technician) {
    // whoever agrees on a visit with him does so before or after
    final boolean known = lock(List.of(technician.id())) > 0;
    jdbc.sql(known ? """
            update technician
               set name = :name, phone = :phone, mail = :mail, street = :street, postcode = :postcode, city = :city,
                   country = :country, latitude = :latitude, longitude = :longitude, region = :region,
                   works_on_holidays = :worksOnHolidays
             where id = :id""" : """
            insert into technician
                   (id, name, phone, mail, street, postcode, city, country, latitude, longitude, region,
                    works_on_holidays)
            values (:id, :name, :phone, :mail, :street, :postcode, :city, :country, :latitude, :longitude, :region,
                    :worksOnHolidays)""")
        .param("id", technician.id())
        .param("name", technician.name())
        .param("phone", technician.phone())
        .param("mail", technician.mail())
        .param("street", technician.home().street())
        .param("postcode", technician.home().postcode())
        .param("city", technician.home().city())
        .param("country", technician.home().country())
        .param("latitude", technician.latitude())
        .param("longitude", technician.longitude())
        .param("region", technician.region())
        .param("worksOnHolidays", technician.worksOnHolidays())
        .update();
    List.of("technician_skill", "technician_hours", "technician_absence").forEach(table ->
        jdbc.sql("delete from " + table + " where technician = :id").param("id", technician.id()).update());
    technician.skills().forEach(skill -> jdbc
        .sql("insert into technician_skill (technician, component_type) values (:id, :type)")
        .param("id", technician.id())
        .param("type", skill.name())
        .update());
    technician.workingHours().forEach(hours -> jdbc
        .sql("""
            insert into technician_hours (technician, weekday, opens, closes)
            values (:id, :weekday, :opens, :closes)""")
        .param("id", technician.id())
        .param("weekday", hours.day().getValue())
        .param("opens", hours.opens())
        .param("closes", hours.closes())
        .update());
    technician.absences().forEach(absence -> jdbc
        .sql("""
            insert into technician_absence (technician, starts_at, ends_at, reason)
            values (:id, :from, :to, :reason)""")
        .param("id", technician.id())
        .param("from", column(absence.from()))
        .param("to", column(absence.to()))
        .param("reason", absence.reason())
        .update());
    return !known;
  }

  /** Lets nobody else change the schedules of these technicians until the end; gives how many of them there are. */
  int lock(List<String> ids) {
    return ids.isEmpty() ? 0 : jdbc.sql("select id from technician where id in (:ids) order by id for update")
        .param("ids", ids).query(String.class).list().size();
  }
}
