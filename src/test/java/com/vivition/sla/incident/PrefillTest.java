package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PrefillTest {

  private static final Incident INCIDENT = new Incident("INC-2026-000001", "amersfoort-1", IncidentState.IN_TRIAGE,
      Channel.PHONE, "It stands still", null, new Reporter(null, null, null), false, null, null, Priority.HIGH, false,
      Agreement.BUSINESS, Instant.EPOCH, Instant.EPOCH, null, null, null, null, null, null, null);

  @ParameterizedTest
  @ValueSource(strings = {"triage", "diagnose-remotely", "help-customer", "confirm-with-operator", "close-incident",
      "decide-site-visit", "review-pause"})
  void every_field_of_a_form_is_named_so_that_its_answer_stays_with_the_task(String form) throws IOException {
    final JsonNode components = new ObjectMapper().readTree(Path.of("forms", form + ".form").toFile()).get("components");

    assertThat(Prefill.of(form, INCIDENT).keySet()).containsExactlyInAnyOrderElementsOf(
        StreamSupport.stream(components.spliterator(), false).filter(component -> component.has("key"))
            .map(component -> component.get("key").asText()).toList());
  }
}
