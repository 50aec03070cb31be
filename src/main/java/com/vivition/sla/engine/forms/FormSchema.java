package com.vivition.sla.engine.forms;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.forms.FieldType.Check;
import com.vivition.sla.engine.forms.FieldType.Choice;
import com.vivition.sla.engine.forms.FieldType.Choices;
import com.vivition.sla.engine.forms.FieldType.Moment;
import com.vivition.sla.engine.forms.FieldType.NumberField;
import com.vivition.sla.engine.forms.FieldType.Options;
import com.vivition.sla.engine.forms.FieldType.Rows;
import com.vivition.sla.engine.forms.FieldType.Text;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The fields of a deployed Camunda Form (a {@code .form} file), in their order. */
record FormSchema(List<FormField> fields) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern MAIL = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  private static final Pattern PHONE = Pattern.compile("\\+?[0-9 ()./-]{5,30}");

  static FormSchema read(InputStream form) throws IOException {
    final List<FormField> fields = new ArrayList<>();
    collect(JSON.readTree(form).path("components"), null, fields);
    return new FormSchema(List.copyOf(fields));
  }

  // a hidden group hides what is in it
  private static void collect(JsonNode components, String hiddenBefore, List<FormField> fields) {
    for (final JsonNode component : components) {
      final String hide = setting(component.path("conditional"), "hide");
      final String hidden = hide == null || hiddenBefore == null
          ? hide == null ? hiddenBefore : hide
          : "=(%s) or (%s)".formatted(hiddenBefore.substring(1), hide.substring(1));
      final boolean group = component.path("type").asText().equals("group") && !component.hasNonNull("path");
      if (group) {
        collect(component.path("components"), hidden, fields);
      } else {
        final FieldType type = type(component);
        if (type != null) {
          fields.add(field(component, type, hidden));
        }
      }
    }
  }

  private static FormField field(JsonNode component, FieldType type, String hidden) {
    final String key = component.path(component.hasNonNull("key") ? "key" : "path").asText();
    final String label = component.path("label").asText("");
    final boolean calculated = component.path("type").asText().equals("expression");
    final String locked = calculated || component.path("disabled").asBoolean() ? "true" : setting(component, "readonly");
    return new FormField(
        key.contains(".") ? key.substring(0, key.indexOf('.')) : key,
        label.isBlank() || label.startsWith("=") || label.contains("{{") ? key : label.strip(),
        key.contains(".") ? new Rows() : type,
        component.path("validate").path("required").asBoolean(),
        hidden,
        locked);
  }

  // null for what shows something and takes nothing
  private static FieldType type(JsonNode component) {
    final JsonNode validate = component.path("validate");
    return switch (component.path("type").asText()) {
      case "textfield" -> text(validate, false);
      case "textarea" -> text(validate, true);
      case "number" -> new NumberField(setting(validate, "min"), setting(validate, "max"),
          component.hasNonNull("decimalDigits") ? component.get("decimalDigits").asInt() : null,
          component.path("serializeToString").asBoolean());
      case "checkbox" -> new Check();
      case "radio", "select" -> new Choice(options(component));
      case "checklist", "taglist" -> new Choices(options(component));
      case "datetime" -> new Moment(
          !component.path("subtype").asText().equals("time"), !component.path("subtype").asText("date").equals("date"));
      case "group", "dynamiclist", "expression" -> new Rows();
      default -> null;
    };
  }

  private static Text text(JsonNode validate, boolean lines) {
    final String kind = validate.path("validationType").asText();
    final String own = setting(validate, "pattern");
    final Pattern pattern = switch (kind) {
      case "email" -> MAIL;
      case "phone" -> PHONE;
      default -> own == null || own.isEmpty() ? null : Pattern.compile(own);
    };
    final String hint = switch (kind) {
      case "email" -> "must be a mail address";
      case "phone" -> "must be a phone number";
      default -> "must look like " + own;
    };
    return new Text(setting(validate, "minLength"), setting(validate, "maxLength"), pattern, hint, lines);
  }

  private static Options options(JsonNode component) {
    return component.path("values").isArray() && !component.hasNonNull("valuesKey")
        && !component.hasNonNull("valuesExpression")
        ? new Options(optionValues(component.path("values")), null)
        : new Options(null, setting(component, "valuesKey"));
  }

  /** The values in a list of options, each a value of its own or an object with one. */
  static Set<String> optionValues(JsonNode list) {
    final Set<String> values = new HashSet<>();
    list.forEach(option -> values.add(option.isObject() ? option.path("value").asText() : option.asText()));
    return Set.copyOf(values);
  }

  /** A JSON variable's content; null for none. */
  static JsonNode json(Object variable) {
    try {
      return variable == null ? null : JSON.readTree(variable.toString());
    } catch (JsonProcessingException e) {
      return null;
    }
  }

  private static String setting(JsonNode node, String name) {
    return node.hasNonNull(name) ? node.get(name).asText() : null;
  }
}
