package com.vivition.sla.emergency;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The telephone system: {@code sla.telephone.*}.
 *
 * @param token what it proves itself with; secret; empty: there is none
 */
@ConfigurationProperties("sla.telephone")
record TelephoneSettings(@DefaultValue("") String token) {

  private static final int SHORTEST = 16;

  TelephoneSettings {
    if (!token.isEmpty() && (!token.matches("[\\x21-\\x7e]+") || token.length() < SHORTEST)) {
      throw new IllegalArgumentException("sla.telephone.token must be at least %d visible ASCII characters without spaces"
          .formatted(SHORTEST));
    }
  }

  @Override
  public String toString() {
    return "TelephoneSettings[]";
  }
}
