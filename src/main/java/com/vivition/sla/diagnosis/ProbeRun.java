package com.vivition.sla.diagnosis;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Instant;
import java.util.List;

/**
 * One round of probes of a studio, as it travels between worker and engine.
 *
 * @param id the external task's id: the same round never counts twice
 * @param at when it was over
 * @param results what it found, in the order of the targets
 */
public record ProbeRun(String id, Instant at, List<ProbeResult> results) {

  private static final JsonMapper JSON = JsonMapper.builder()
      .addModule(new JavaTimeModule())
      .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
      .build();

  public ProbeRun {
    results = List.copyOf(results);
  }

  /**
   * Reads a round from JSON text.
   *
   * @throws IllegalArgumentException when it is not one
   */
  static ProbeRun of(String json) {
    return read(json, new TypeReference<>() { });
  }

  /**
   * Reads something of diagnosis from JSON text.
   *
   * @throws IllegalArgumentException when it is something else
   */
  public static <T> T read(String json, TypeReference<T> type) {
    try {
      return JSON.readValue(json, type);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(
          "Expected " + type.getType().getTypeName() + " as JSON, but " + e.getOriginalMessage(), e);
    }
  }

  /** Something of diagnosis as JSON text. */
  public static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e); // records of texts and numbers can always be written
    }
  }
}
