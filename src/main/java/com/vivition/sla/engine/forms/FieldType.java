package com.vivition.sla.engine.forms;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.Set;
import java.util.regex.Pattern;

/** What a field takes. */
sealed interface FieldType {

  /**
   * Returns the value as it is kept.
   *
   * @param value neither null nor empty
   * @throws Misfit when it does not fit
   */
  Object fit(Object value, FormValues form);

  /**
   * A line or an area of text.
   *
   * @param pattern null for any
   * @param hint what a value that misses the pattern is told
   */
  record Text(String minLength, String maxLength, Pattern pattern, String hint, boolean lines) implements FieldType {

    // the most that the engine keeps of a text
    private static final int LONGEST = 4000;
    private static final Pattern CONTROL = Pattern.compile("[\\p{Cntrl}&&[^\\n\\r\\t]]");

    @Override
    public Object fit(Object value, FormValues form) {
      if (!(value instanceof String text)) {
        throw new Misfit("must be a text");
      }
      final String clean = CONTROL.matcher(text).replaceAll("");
      if (!lines && (clean.indexOf('\n') >= 0 || clean.indexOf('\r') >= 0)) {
        throw new Misfit("must be one line");
      }
      final BigDecimal shortest = NumberField.limit(minLength, form);
      final BigDecimal set = NumberField.limit(maxLength, form);
      final int longest = set == null ? LONGEST : Math.min(set.intValue(), LONGEST);
      if (clean.length() > longest) {
        throw new Misfit("must have at most %d characters, it has %d".formatted(longest, clean.length()));
      }
      if (shortest != null && clean.length() < shortest.intValue()) {
        throw new Misfit("must have at least %d characters".formatted(shortest.intValue()));
      }
      if (pattern != null && !pattern.matcher(clean).matches()) {
        throw new Misfit(hint);
      }
      return clean;
    }
  }

  /** A number; {@code decimals} is null for any. */
  record NumberField(String min, String max, Integer decimals, boolean asText) implements FieldType {

    @Override
    public Object fit(Object value, FormValues form) {
      final BigDecimal number = number(value);
      final BigDecimal least = limit(min, form);
      final BigDecimal most = limit(max, form);
      if (least != null && number.compareTo(least) < 0) {
        throw new Misfit("must be at least " + least.toPlainString());
      }
      if (most != null && number.compareTo(most) > 0) {
        throw new Misfit("must be at most " + most.toPlainString());
      }
      if (decimals != null && number.stripTrailingZeros().scale() > decimals) {
        throw new Misfit(decimals == 0 ? "must be a whole number" : "must have at most %d decimals".formatted(decimals));
      }
      return value;
    }

    private BigDecimal number(Object value) {
      try {
        if (value instanceof Number || asText && value instanceof String) {
          return new BigDecimal(value.toString());
        }
      } catch (NumberFormatException e) {
        // said below
      }
      throw new Misfit("must be a number");
    }

    static BigDecimal limit(String setting, FormValues form) {
      if (setting == null) {
        return null;
      }
      final Object limit = setting.startsWith("=") ? form.evaluate(setting) : setting;
      return limit == null ? null : new BigDecimal(limit.toString());
    }
  }

  /** A box to tick. */
  record Check() implements FieldType {

    @Override
    public Object fit(Object value, FormValues form) {
      if (!(value instanceof Boolean)) {
        throw new Misfit("must be yes or no");
      }
      return value;
    }
  }

  /** One of several values. */
  record Choice(Options options) implements FieldType {

    @Override
    public Object fit(Object value, FormValues form) {
      if (!(value instanceof String || value instanceof Number || value instanceof Boolean)) {
        throw new Misfit("must be one value");
      }
      options.demand(value, form);
      return value;
    }
  }

  /** Some of several values. */
  record Choices(Options options) implements FieldType {

    @Override
    public Object fit(Object value, FormValues form) {
      if (!(value instanceof Collection<?> chosen)) {
        throw new Misfit("must be a list");
      }
      chosen.forEach(one -> options.demand(one, form));
      return value;
    }
  }

  /** A date, a time or both, as ISO 8601 text. */
  record Moment(boolean date, boolean time) implements FieldType {

    @Override
    public Object fit(Object value, FormValues form) {
      try {
        final String text = value instanceof String given ? given : "";
        if (date && time) {
          LocalDateTime.from(DateTimeFormatter.ISO_DATE_TIME.parse(text));
        } else if (date) {
          LocalDate.parse(text);
        } else {
          LocalTime.from(DateTimeFormatter.ISO_TIME.parse(text));
        }
        return value;
      } catch (DateTimeException e) {
        throw new Misfit(date && time ? "must be a date and time" : date ? "must be a date" : "must be a time");
      }
    }
  }

  /** Rows or parts of a form that are kept as they come. */
  record Rows() implements FieldType {

    @Override
    public Object fit(Object value, FormValues form) {
      return value;
    }
  }

  /**
   * What may be chosen.
   *
   * @param fixed null when the form takes its options from a variable
   * @param variable its name; null when the options come from elsewhere, so that they cannot be checked here
   */
  record Options(Set<String> fixed, String variable) {

    void demand(Object value, FormValues form) {
      final Set<String> allowed = fixed != null ? fixed : fromVariable(form);
      if (allowed != null && !allowed.contains(String.valueOf(value))) {
        throw new Misfit("has no option '%s'".formatted(value));
      }
      if (String.valueOf(value).length() > Text.LONGEST) {
        throw new Misfit("must have at most %d characters".formatted(Text.LONGEST));
      }
    }

    private Set<String> fromVariable(FormValues form) {
      final JsonNode list = variable == null ? null : FormSchema.json(form.variable(variable));
      return list == null ? null : FormSchema.optionValues(list);
    }
  }
}
