package com.vivition.sla.studio;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a customer or an operator reads; {@code nl} or {@code en} in documents and tables. */
public enum Language {

  NL, EN;

  /** The two small letters of ISO 639. */
  @JsonValue
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The same for the JDK's formats and Spring's messages. */
  public Locale locale() {
    return Locale.forLanguageTag(code());
  }

  static Language of(String code) {
    return valueOf(code.toUpperCase(Locale.ROOT));
  }
}
