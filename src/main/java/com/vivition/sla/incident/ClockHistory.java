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

  /** Adds what the clock has more than what is kept; two writers at once meet at the primary key. */
  void save(String incident, SlaClock clock) {
    final int kept = jdbc.sql("select count(*) from clock_event where incident = ?").param(incident)
        .query(Integer.class).single();
    final List<ClockEvent> history = clock.history();
    for (int position = kept; position < history.size(); position++) {
      final ClockEvent event = history.get(position);
      jdbc.sql("""
              insert into clock_event (incident, position, kind, at, recorded_at, recorded_by, detail)
              values (?, ?, ?, ?, ?, ?, ?)""")
          .params(incident, position, event.getClass().getSimpleName(), event.at().atOffset(ZoneOffset.UTC),
              event.recordedAt().atOffset(ZoneOffset.UTC), event.by(), write(event))
          .update();
    }
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
