package com.vivition.sla.incident;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.time.DayException;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.time.TimeWindow;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The hours of service from the database (R2); an edit on any node is seen by the next question. */
@Component
class ServiceHoursTable implements ServiceHours {

  private final JdbcClient jdbc;
  private final Map<Hours, Edition> read = new ConcurrentHashMap<>();

  ServiceHoursTable(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  @Override
  public ServiceCalendar calendar(Hours hours) {
    final int revision = jdbc.sql("select revision from service_hours where id = ?").param(hours.name())
        .query(Integer.class).single();
    return read.compute(hours, (key, known) ->
        known != null && known.revision == revision ? known : new Edition(revision, document(key).calendar())).calendar;
  }

  /** The hours as a document. */
  ServiceHoursDocument document(Hours hours) {
    final Map<DayOfWeek, List<ServiceHoursDocument.Window>> weekly = new EnumMap<>(DayOfWeek.class);
    jdbc.sql("select day_of_week, opens, closes from service_window where hours = ? order by day_of_week, opens")
        .param(hours.name())
        .query(row -> {
          weekly.computeIfAbsent(DayOfWeek.of(row.getInt("day_of_week")), day -> new java.util.ArrayList<>())
              .add(new ServiceHoursDocument.Window(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class)));
        });
    final Map<LocalDate, List<ServiceHoursDocument.Window>> windows = jdbc
        .sql("select on_date, opens, closes from service_day_window where hours = ? order by on_date, opens").param(hours.name())
        .query((row, index) -> Map.entry(row.getObject("on_date", LocalDate.class),
            new ServiceHoursDocument.Window(row.getObject("opens", LocalTime.class), row.getObject("closes", LocalTime.class))))
        .list().stream().collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    final List<ServiceHoursDocument.Day> days = jdbc.sql("select on_date, name from service_day where hours = ? order by on_date")
        .param(hours.name())
        .query((row, index) -> new ServiceHoursDocument.Day(row.getObject("on_date", LocalDate.class), row.getString("name"),
            windows.getOrDefault(row.getObject("on_date", LocalDate.class), List.of())))
        .list();
    return jdbc.sql("select * from service_hours where id = ?").param(hours.name())
        .query((row, index) -> new ServiceHoursDocument(weekly, row.getBoolean("closed_on_holidays"),
            row.getBoolean("closed_on_good_friday"), row.getBoolean("closed_on_5_may"), days))
        .single();
  }

  /** Puts the document in the place of what was there. */
  void replace(Hours hours, ServiceHoursDocument document) {
    final String id = hours.name();
    // an edit that was rolled back has left its calendar here, under the revision that this one gets
    read.remove(hours);
    // the row is the lock: two editors come one after the other
    jdbc.sql("""
            update service_hours set revision = revision + 1, closed_on_holidays = ?, closed_on_good_friday = ?,
              closed_on_5_may = ? where id = ?""")
        .params(document.closedOnPublicHolidays(), document.closedOnGoodFriday(), document.closedOnLiberationDay(), id)
        .update();
    jdbc.sql("delete from service_window where hours = ?").param(id).update();
    jdbc.sql("delete from service_day_window where hours = ?").param(id).update();
    jdbc.sql("delete from service_day where hours = ?").param(id).update();
    document.weekly().forEach((day, windows) -> windows.forEach(window ->
        jdbc.sql("insert into service_window (hours, day_of_week, opens, closes) values (?, ?, ?, ?)")
            .params(id, day.getValue(), window.opens(), window.closes()).update()));
    document.days().forEach(day -> {
      jdbc.sql("insert into service_day (hours, on_date, name) values (?, ?, ?)").params(id, day.date(), day.name()).update();
      day.windows().forEach(window ->
          jdbc.sql("insert into service_day_window (hours, on_date, opens, closes) values (?, ?, ?, ?)")
              .params(id, day.date(), window.opens(), window.closes()).update());
    });
  }

  private record Edition(int revision, ServiceCalendar calendar) {
  }
}
