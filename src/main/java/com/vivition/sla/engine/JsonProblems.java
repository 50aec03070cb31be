package com.vivition.sla.engine;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;

/** Says in words what is wrong with JSON that could not be read, never how our classes are called. */
final class JsonProblems {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final int SHOWN = 60;

  private JsonProblems() {
  }

  /** What is wrong, with the field where there is one. */
  static FieldProblem of(JsonProcessingException problem) {
    if (problem instanceof UnrecognizedPropertyException unknown) {
      return new FieldProblem(path(unknown), "is unknown here; known are " + unknown.getKnownPropertyIds().stream()
          .map(String::valueOf).sorted().collect(Collectors.joining(", ")));
    }
    if (problem instanceof InvalidFormatException format) {
      return new FieldProblem(path(format), wrong(format.getValue(), format.getTargetType()));
    }
    if (problem instanceof JsonMappingException mapping
        && mapping.getCause() instanceof InputCoercionException coercion) {
      return new FieldProblem(path(mapping), "must be " + name(coercion.getTargetType()));
    }
    if (problem instanceof MismatchedInputException mismatch && mismatch.getCause() == null) {
      return new FieldProblem(path(mismatch), "must be " + name(mismatch.getTargetType()));
    }
    if (problem instanceof JsonParseException || problem instanceof StreamConstraintsException) {
      return new FieldProblem("", "The body is no well-formed JSON" + place(problem));
    }
    if (problem.getCause() instanceof JsonProcessingException cause) {
      return of(cause);
    }
    return new FieldProblem(problem instanceof JsonMappingException mapping ? path(mapping) : "", "cannot be read");
  }

  /** What is wrong with a value, and what would be right for that type. */
  static String wrong(Object value, Class<?> type) {
    final String text = String.valueOf(value);
    // in a query an unencoded + arrives as a blank
    final boolean lostPlus = isInstant(type) && text.matches(".*\\d \\d\\d:?\\d\\d$");
    return "'%s' is not %s%s".formatted(
        text.length() > SHOWN ? text.substring(0, SHOWN) + "…" : text, name(type),
        lostPlus ? " (write + as %2B in an address)" : "");
  }

  private static String name(Class<?> type) {
    if (type == null) {
      return "of that type";
    }
    if (type.isEnum()) {
      return "one of " + Arrays.stream(type.getEnumConstants())
          .map(constant -> JSON.convertValue(constant, String.class)).collect(Collectors.joining(", "));
    }
    if (type == LocalDate.class) {
      return "a date like 2026-11-23";
    }
    if (type == LocalTime.class) {
      return "a time like 09:30";
    }
    if (type == LocalDateTime.class) {
      return "a local date and time like 2026-11-23T16:00";
    }
    if (isInstant(type)) {
      return "an instant with its offset like 2026-11-23T16:00:00+01:00";
    }
    if (type == Boolean.class || type == boolean.class) {
      return "true or false";
    }
    if (type == Double.class || type == double.class || type == Float.class || type == float.class) {
      return "a number";
    }
    if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
      return "a whole number of this size";
    }
    if (CharSequence.class.isAssignableFrom(type)) {
      return "a text";
    }
    return Collection.class.isAssignableFrom(type) || type.isArray() ? "a list" : "an object";
  }

  private static boolean isInstant(Class<?> type) {
    return type == Instant.class || type == OffsetDateTime.class || type == ZonedDateTime.class;
  }

  private static String path(JsonMappingException problem) {
    final StringBuilder path = new StringBuilder();
    for (final JsonMappingException.Reference step : problem.getPath()) {
      if (step.getFieldName() == null) {
        path.append('[').append(step.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
      }
    }
    return path.toString();
  }

  private static String place(JsonProcessingException problem) {
    final var location = problem.getLocation();
    final String twice = problem.getOriginalMessage().startsWith("Duplicate field")
        ? ": " + problem.getOriginalMessage() : "";
    return (location == null ? "" : " at line %d, column %d".formatted(location.getLineNr(), location.getColumnNr()))
        + twice;
  }
}
