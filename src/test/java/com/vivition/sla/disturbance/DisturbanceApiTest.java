package com.vivition.sla.disturbance;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.engine.security.SecuredApplication;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Disturbances over HTTP. */
class DisturbanceApiTest extends SecuredApplication {

  @Autowired
  private Disturbances disturbances;
  @Autowired
  private JdbcClient jdbc;
  private Disturbance down;

  @BeforeEach
  void declare() {
    down = disturbances.declared("Upload service", "No studio can deliver", "support");
  }

  @AfterEach
  void remove() {
    jdbc.sql("delete from disturbance").update();
  }

  @ParameterizedTest
  @ValueSource(strings = {"support", "developer", "lead", "manager", "admin"})
  void who_has_to_do_with_disturbances_reads_them(String user) {
    assertThat(json(get(user, "/api/disturbances?state=CONFIRMED")).findValuesAsText("number")).containsExactly(down.number());
    assertThat(json(get(user, "/api/disturbances?state=SUSPECTED"))).isEmpty();
  }

  @Test
  void others_do_not() {
    assertThat(get("technician", "/api/disturbances").statusCode()).isEqualTo(403);
    assertThat(anonymous("GET", "/api/disturbances").statusCode()).isEqualTo(401);
  }

  @Test
  void a_disturbance_shows_all_that_is_known_of_it() {
    disturbances.word(down.number(), "Wij werken eraan", "We are working on it", "support");
    final JsonNode document = json(get("support", "/api/disturbances/" + down.number()));

    assertThat(document.get("service").asText()).isEqualTo("Upload service");
    assertThat(document.get("engineer").asText()).isEqualTo("support");
    assertThat(document.get("wordEn").asText()).isEqualTo("We are working on it");
    assertThat(document.get("restoredAt").isNull()).isTrue();
    assertThat(document.get("incidents")).isEmpty();
  }

  @Test
  void a_number_that_does_not_exist_is_said_to_be_unknown() {
    assertThat(get("support", "/api/disturbances/DST-2026-999999").statusCode()).isEqualTo(404);
  }

  @Test
  void what_is_declared_again_is_the_same_one() {
    assertThat(disturbances.declared("upload service", "Again", "lead").number()).isEqualTo(down.number());
    assertThat(disturbances.suspected(null, java.util.List.of(), "Down", "sweep").number()).isEqualTo(down.number());
  }
}
