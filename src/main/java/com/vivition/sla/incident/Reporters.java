package com.vivition.sla.incident;

import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Phones;
import com.vivition.sla.studio.StudioRegistry;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Knows the people at a studio by whatever a report calls them. */
@Component
class Reporters {

  private final StudioRegistry studios;

  Reporters(StudioRegistry studios) {
    this.studios = studios;
  }

  /** The operator of that id, name, phone number or mail address; else what was said, as far as it can be used. */
  Reporter find(String studio, String said) {
    return known(studio, said).orElseGet(() -> said == null || said.isBlank() ? new Reporter(null, null, null)
        : asSaid(said.strip()));
  }

  /** The operator of that id, name, phone number or mail address; empty: nobody, or nothing was said. */
  Optional<Reporter> known(String studio, String said) {
    return said == null || said.isBlank() ? Optional.empty() : studios.operators(studio).stream()
        .filter(operator -> isCalled(operator, said.strip()))
        .findFirst()
        .map(operator -> new Reporter(operator.name(), operator.phone(), operator.mail()));
  }

  private static Reporter asSaid(String said) {
    if (isMail(said)) {
      return new Reporter(null, null, said);
    }
    return Phones.likeliest(said).map(number -> new Reporter(null, number, null))
        .orElseGet(() -> new Reporter(said.substring(0, Math.min(100, said.length())), null, null));
  }

  /** Whether a mail can be sent to it, by its looks: what telephone systems dial has them too. */
  static boolean isMail(String said) {
    return said.matches("(?i)(?!(tel|sips?):|\\+[0-9]+@)[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  private static boolean isCalled(Operator operator, String said) {
    return said.equalsIgnoreCase(operator.id()) || said.equalsIgnoreCase(operator.name())
        || said.equalsIgnoreCase(operator.mail()) || Phones.isMeant(operator.phone(), said);
  }
}
