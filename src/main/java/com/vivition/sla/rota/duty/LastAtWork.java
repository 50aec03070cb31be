package com.vivition.sla.rota.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Who was at work when it was last looked: an edit of the rota, or of a group, forgets who was before. */
@Component
class LastAtWork {

  private static final int ROW = 2;

  private final JdbcClient jdbc;
  private final ObjectMapper json;

  LastAtWork(JdbcClient jdbc, ObjectMapper json) {
    this.jdbc = jdbc;
    this.json = json;
  }

  /** Empty: it was never looked. */
  Optional<AtWork> get() {
    return jdbc.sql("select state from duty_state where id = ?").param(ROW).query(String.class).optional()
        .filter(state -> !state.isEmpty()).map(this::read);
  }

  void set(AtWork now) {
    final String state = write(now);
    if (jdbc.sql("update duty_state set state = ? where id = ?").params(state, ROW).update() == 0) {
      jdbc.sql("insert into duty_state (id, state) values (?, ?)").params(ROW, state).update();
    }
  }

  private AtWork read(String state) {
    try {
      return json.readValue(state, AtWork.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot read who was at work", e);
    }
  }

  private String write(AtWork now) {
    try {
      return json.writeValueAsString(now);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Cannot write who is at work", e);
    }
  }
}
