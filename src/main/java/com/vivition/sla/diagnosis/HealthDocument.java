package com.vivition.sla.diagnosis;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;

/**
 * What a component says about itself: {@code {"status":"UP|DEGRADED|DOWN", "version":"…", "message":"…",
 * "freeDiskBytes":…, "queueAgeSeconds":…, "time":"…"}}. Only the status must be there; a figure that is there but
 * cannot be read is a warning, not a reason to disbelieve the rest.
 */
record HealthDocument(JsonNode content) {

  private static final ObjectReader JSON =
      new ObjectMapper().reader().with(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
  private static final int LONGEST_WORD = 40;
  private static final int LONGEST_MESSAGE = 150;

  /** One line of judgement about the component. */
  record Finding(Check check, Outcome outcome, String detail, Map<String, Object> measured) {
  }

  /** Reads a document; empty when the bytes are not a JSON object. */
  static Optional<HealthDocument> read(byte[] body) {
    try {
      final JsonNode content = JSON.readTree(body);
      return content != null && content.isObject() ? Optional.of(new HealthDocument(content)) : Optional.empty();
    } catch (IOException e) {
      return Optional.empty();
    }
  }

  /** Whether the document says how the component is. */
  boolean hasStatus() {
    return content.path("status").isTextual();
  }

  /** Whether the component says that it works. */
  boolean isUp() {
    return "UP".equals(content.path("status").asText());
  }

  /**
   * Judges the document: the status always, the figures that it has.
   *
   * @param seen the time here at which the document was written there, as well as one can know
   */
  List<Finding> findings(ProbeProperties limits, Instant seen) {
    final List<Finding> findings = new ArrayList<>();
    findings.add(status());
    figure(Check.DISK, "freeDiskBytes", bytes -> finding(Check.DISK,
        bytes < limits.leastFreeDisk().toBytes(), Words.bytes(bytes) + " free",
        Map.of("freeDiskBytes", bytes))).ifPresent(findings::add);
    figure(Check.QUEUE, "queueAgeSeconds", age -> finding(Check.QUEUE,
        age > limits.oldestInQueue().toSeconds(),
        age == 0 ? "Nothing waits" : "The oldest has waited " + Words.time(Duration.ofSeconds(age)),
        Map.of("queueAgeSeconds", age))).ifPresent(findings::add);
    clock(limits, seen).ifPresent(findings::add);
    return findings;
  }

  private Finding status() {
    final String status = text("status", LONGEST_WORD);
    final String version = text("version", LONGEST_WORD);
    final String message = text("message", LONGEST_MESSAGE);
    final Outcome outcome = switch (status) {
      case "UP" -> Outcome.OK;
      case "DOWN" -> Outcome.FAILED;
      default -> Outcome.WARNING;
    };
    final String said = switch (status) {
      case "UP" -> "Says that it works";
      case "DEGRADED" -> "Says that it works in part";
      case "DOWN" -> "Says that it does not work";
      default -> "Says \"" + status + "\", which means nothing here";
    };
    final String detail = said + (message.isEmpty() ? "" : ": " + message)
        + (version.isEmpty() ? "" : " (version " + version + ")");
    return new Finding(Check.HEALTH, outcome, detail,
        version.isEmpty() ? Map.of("status", status) : Map.of("status", status, "version", version));
  }

  private Optional<Finding> figure(Check check, String field, LongFunction<Finding> judge) {
    final JsonNode value = content.path(field);
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    return Optional.of(value.isNumber() && value.canConvertToLong() && value.longValue() >= 0
        ? judge.apply(value.longValue())
        : unreadable(check, field, value));
  }

  private Optional<Finding> clock(ProbeProperties limits, Instant seen) {
    final JsonNode value = content.path("time");
    if (value.isMissingNode() || value.isNull()) {
      return Optional.empty();
    }
    try {
      final Duration offset = Duration.between(seen, OffsetDateTime.parse(value.asText()).toInstant());
      final boolean off = offset.abs().compareTo(limits.largestClockOffset()) > 0;
      final String detail = offset.abs().toSeconds() == 0
          ? "Right to the second"
          : Words.time(offset) + (offset.isNegative() ? " behind" : " ahead");
      return Optional.of(finding(Check.CLOCK, off, detail, Map.of("clockOffsetSeconds", offset.toSeconds())));
    } catch (DateTimeParseException e) {
      return Optional.of(unreadable(Check.CLOCK, "time", value));
    }
  }

  private String text(String field, int longest) {
    return Words.line(content.path(field).asText(""), longest);
  }

  private static Finding finding(Check check, boolean warning, String detail, Map<String, Object> measured) {
    return new Finding(check, warning ? Outcome.WARNING : Outcome.OK, detail, measured);
  }

  private static Finding unreadable(Check check, String field, JsonNode value) {
    final String detail = "The health document's " + field + " cannot be read: "
        + Words.line(value.toString(), LONGEST_WORD);
    return new Finding(check, Outcome.WARNING, detail, Map.of());
  }
}
