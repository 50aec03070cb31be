package com.vivition.sla.incident;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import com.vivition.sla.agreement.ClockEvent;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.SlaClock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Keeps the clocks as the histories they are: events are added, never changed. */
@Component
class ClockHistory {

  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
      .build();

  /** Started, Corrected, … by the name under which they are kept. */
  private static final Map<String, Class<?>> KINDS = Arrays.stream(ClockEvent.class.getPermittedSubclasses())
      .collect(Collectors.toUnmodifiableMap(Class::getSimpleName, Function.identity()));

  private final JdbcClient jdbc;
  private final ServiceHours hours;

  ClockHistory(JdbcClient jdbc, ServiceHours hours) {
    this.jdbc = jdbc;
    this.hours = hours;
  }

  /** The incident's clock; empty when it was never started, or there is no such incident. */
  Optional<SlaClock> find(String incident) {
    final List<ClockEvent> events = events(incident);
    return events.isEmpty() ? Optional.empty() : Optional.of(new SlaClock(events, hours));
  }

  /** The clock of an incident that has one. */
  SlaClock clock(String incident) {
    return new SlaClock(events(incident), hours);
  }

  /**
   * Adds what the clock has more than what is kept; two writers at once meet at the primary key.
   *
   * @throws ActedMeanwhile when something else is kept by now than what the clock was read from
   */
  void save(String incident, SlaClock clock) {
    final List<ClockEvent> kept = events(incident);
    final List<ClockEvent> history = clock.history();
    if (kept.size() > history.size()
        || !kept.isEmpty() && !isSame(kept.get(kept.size() - 1), history.get(kept.size() - 1))) {
      throw new ActedMeanwhile(incident);
    }
    try {
      for (int position = kept.size(); position < history.size(); position++) {
        insert(incident, position, history.get(position));
      }
    } catch (DuplicateKeyException other) {
      throw new ActedMeanwhile(incident);
    }
  }

  private void insert(String incident, int position, ClockEvent event) {
    jdbc.sql("""
            insert into clock_event (incident, position, kind, at, recorded_at, recorded_by, detail)
            values (?, ?, ?, ?, ?, ?, ?)""")
        .params(incident, position, event.getClass().getSimpleName(), event.at().atOffset(ZoneOffset.UTC),
            event.recordedAt().atOffset(ZoneOffset.UTC), event.by(), write(event))
        .update();
  }

  private static boolean isSame(ClockEvent one, ClockEvent other) {
    return one.getClass() == other.getClass() && one.recordedAt().equals(other.recordedAt()) && one.by().equals(other.by());
  }

  private List<ClockEvent> events(String incident) {
    return jdbc.sql("select kind, detail from clock_event where incident = ? order by position").param(incident)
        .query((row, index) -> read(row.getString("kind"), row.getString("detail"))).list();
  }

  private static String write(ClockEvent event) {
    try {
      return JSON.writeValueAsString(event);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write " + event, e);
    }
  }

  private static ClockEvent read(String kind, String detail) {
    try {
      return (ClockEvent) JSON.readValue(detail, KINDS.get(kind));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read a clock event of kind " + kind, e);
    }
  }
}
