package com.vivition.sla.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.FileValue;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;

/** One set of submitted values, held against the form. */
class Submission {

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<String> problems = new ArrayList<>();
  private final Map<String, Object> filledIn = new LinkedHashMap<>();
  private final VariableMap accepted = Variables.createVariables();

  Submission(FormSchema form, VariableMap submitted, VariableScope scope) {
    final Map<String, Object> plain = new LinkedHashMap<>();
    form.fields().forEach(field -> plain.put(field.key(), null));
    for (final String name : submitted.keySet()) {
      if (plain.containsKey(name)) {
        plain.put(name, plain(name, submitted.getValueTyped(name)));
      } else {
        problems.add("'%s' is no field of this form.".formatted(name));
      }
    }
    final FormValues values = new FormValues(scope, plain);
    for (final FormField field : form.fields()) {
      if (field.open(values)) {
        check(field, plain.get(field.key()), submitted, values);
      }
    }
  }

  private void check(FormField field, Object value, VariableMap submitted, FormValues values) {
    if (isEmpty(value, field)) {
      if (field.required()) {
        problems.add(field.label() + " is required.");
      } else if (submitted.containsKey(field.key())) {
        accepted.putValue(field.key(), value instanceof Boolean ? value : null);
      }
      return;
    }
    try {
      final Object kept = field.type().fit(value, values);
      filledIn.put(field.key(), kept);
      if (kept.equals(value)) {
        accepted.putValueTyped(field.key(), submitted.getValueTyped(field.key()));
      } else {
        accepted.putValue(field.key(), kept);
      }
    } catch (Misfit misfit) {
      problems.add("%s %s.".formatted(field.label(), misfit.getMessage()));
    }
  }

  private Object plain(String name, TypedValue value) {
    if (value instanceof ObjectValue || value instanceof FileValue) {
      problems.add("'%s' is of a type that forms do not use.".formatted(name));
      return null;
    }
    if (value instanceof SerializableValue json) {
      try {
        return JSON.readValue(json.getValueSerialized(), Object.class);
      } catch (JsonProcessingException | IllegalArgumentException e) {
        problems.add("'%s' is no readable JSON.".formatted(name));
        return null;
      }
    }
    return value == null ? null : value.getValue();
  }

  private static boolean isEmpty(Object value, FormField field) {
    return value == null
        || value instanceof String text && text.isBlank()
        || value instanceof Collection<?> list && list.isEmpty()
        // a box that must be ticked
        || Boolean.FALSE.equals(value) && field.required() && field.type() instanceof FieldType.Check;
  }

  /** One sentence each; empty when all values fit. */
  List<String> problems() {
    return problems;
  }

  /** The values of the fields that were filled in. */
  Map<String, Object> filledIn() {
    return Map.copyOf(filledIn);
  }

  /** The variables to set. */
  VariableMap accepted() {
    return accepted;
  }
}
