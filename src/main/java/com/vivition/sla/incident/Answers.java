package com.vivition.sla.incident;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What somebody filled in on a form; the form guard has checked it against the form, so types and choices are right. */
public record Answers(VariableScope scope) {

  /** Null when left open. */
  public String text(String key) {
    final Object value = scope.getVariable(key);
    return value == null || value.toString().isBlank() ? null : value.toString().strip();
  }

  /** Both texts as one; null when both were left open. */
  public String joined(String first, String second) {
    return text(first) == null ? text(second) : text(second) == null ? text(first) : text(first) + ": " + text(second);
  }

  /** Null when left open. */
  public <E extends Enum<E>> E choice(String key, Class<E> type) {
    final String name = text(key);
    return name == null ? null : Enum.valueOf(type, name);
  }

  public boolean yes(String key) {
    return "YES".equals(text(key));
  }

  public boolean ticked(String key) {
    return Boolean.TRUE.equals(scope.getVariable(key));
  }

  /** Null when left open. */
  public OffsetDateTime time(String key) {
    final String value = text(key);
    return value == null ? null : timeOf(value);
  }

  /** As {@link #time}. */
  public Instant instant(String key) {
    final OffsetDateTime time = time(key);
    return time == null ? null : time.toInstant();
  }

  /** A form's date and time, ISO 8601; without an offset it is local. */
  public static OffsetDateTime timeOf(String value) {
    final var time = DateTimeFormatter.ISO_DATE_TIME.parseBest(value, OffsetDateTime::from, LocalDateTime::from);
    return time instanceof LocalDateTime local ? local.atZone(Reporting.ZONE).toOffsetDateTime() : (OffsetDateTime) time;
  }
}
