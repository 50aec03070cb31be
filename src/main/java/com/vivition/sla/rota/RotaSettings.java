package com.vivition.sla.rota;

import java.time.Duration;
import java.time.LocalTime;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the rota is checked for gaps: {@code sla.rota.*}.
 *
 * @param checkAt   every day, on the wall in Amsterdam
 * @param warnAhead how far ahead it looks; a day more than a week, so that every gap is known a week before
 */
@ConfigurationProperties("sla.rota")
record RotaSettings(@DefaultValue("07:00") LocalTime checkAt, @DefaultValue("8d") Duration warnAhead) {

  RotaSettings {
    if (warnAhead.isZero() || warnAhead.isNegative()) {
      throw new IllegalArgumentException("sla.rota.warn-ahead must be above zero");
    }
  }
}
