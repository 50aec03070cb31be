package com.vivition.sla.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.engine.security.SecuredApplication;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Problems over HTTP. */
class ProblemApiTest extends SecuredApplication {

  @Autowired
  private JdbcClient jdbc;

  @BeforeEach
  void raise() {
    jdbc.sql("""
        insert into problem (number, scope, component_type, make, model, subject, open_for, title, sign, suggestion,
          watch_days, state, raised_at)
        values ('PRB-2026-000007', 'MODEL', 'CAMERA', 'lumora', 'lx-45', 'MODEL/1', 'MODEL/1', 'Lumora LX-45',
          '5 incidents within 180 days', 'MAINTENANCE', 180, 'OPEN', '2026-11-16 10:00:00+01')""").update();
    jdbc.sql("""
        insert into problem_decision (problem, position, action, reason, decided_at, decided_by)
        values ('PRB-2026-000007', 1, 'MAINTENANCE', 'Dust', '2026-11-17 10:00:00+01', 'lead')""").update();
    jdbc.sql("insert into problem_remedy values ('PRB-2026-000007', 1, 'MNT-2026-000001')").update();
  }

  @AfterEach
  void remove() {
    jdbc.sql("delete from problem_remedy").update();
    jdbc.sql("delete from problem_decision").update();
    jdbc.sql("delete from problem").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"support", "lead", "manager", "admin"})
  void who_works_with_problems_reads_them(String user) {
    assertThat(json(get(user, "/api/problems")).findValuesAsText("title")).containsExactly("Lumora LX-45");
    assertThat(json(get(user, "/api/problems?state=OPEN"))).hasSize(1);
    assertThat(json(get(user, "/api/problems?state=SOLVED"))).isEmpty();
  }

  @Test
  void a_problem_shows_what_was_decided_and_what_came_of_it() {
    final JsonNode problem = json(get("lead", "/api/problems/PRB-2026-000007"));

    assertThat(problem.get("scope").asText()).isEqualTo("MODEL");
    assertThat(problem.get("raisedAt").asText()).isEqualTo("2026-11-16T10:00:00+01:00");
    assertThat(problem.at("/decisions/0/action").asText()).isEqualTo("MAINTENANCE");
    assertThat(problem.at("/decisions/0/remedies/0").asText()).isEqualTo("MNT-2026-000001");
    assertThat(problem.get("outcome").isNull()).isTrue();
  }

  @Test
  void others_do_not_nobody_writes_and_what_is_not_there_is_explained() {
    assertThat(get("technician", "/api/problems").statusCode()).isEqualTo(403);
    assertThat(anonymous("GET", "/api/problems").statusCode()).isEqualTo(401);
    assertThat(post("lead", "/api/problems", Map.of("title", "Mine")).statusCode()).isEqualTo(405);
    assertThat(json(get("lead", "/api/problems/PRB-1")).get("detail").asText()).contains("There is no problem 'PRB-1'");
  }
}
