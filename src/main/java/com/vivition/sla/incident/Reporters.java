package com.vivition.sla.incident;

import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.StudioRegistry;
import java.util.Objects;
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
    if (said == null || said.isBlank()) {
      return new Reporter(null, null, null);
    }
    final String wanted = said.strip();
    return studios.operators(studio).stream()
        .filter(operator -> isCalled(operator, wanted))
        .findFirst()
        .map(operator -> new Reporter(operator.name(), operator.phone(), operator.mail()))
        .orElseGet(() -> asSaid(wanted));
  }

  private static Reporter asSaid(String said) {
    if (isMail(said)) {
      return new Reporter(null, null, said);
    }
    return isPhone(said) ? new Reporter(null, said, null)
        : new Reporter(said.substring(0, Math.min(100, said.length())), null, null);
  }

  /** Whether a mail can be sent to it, by its looks. */
  static boolean isMail(String said) {
    return said.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
  }

  /** Whether it can be dialled, by its looks. */
  static boolean isPhone(String said) {
    return said.matches("[+0-9 ()./-]{6,40}") && said.chars().filter(Character::isDigit).count() >= 6;
  }

  private static boolean isCalled(Operator operator, String said) {
    return said.equalsIgnoreCase(operator.id()) || said.equalsIgnoreCase(operator.name())
        || said.equalsIgnoreCase(operator.mail()) || samePhone(operator.phone(), said);
  }

  private static boolean samePhone(String phone, String said) {
    return phone != null && Objects.equals(national(phone), national(said));
  }

  /** The digits without country code and trunk zero, as far as the Netherlands and Belgium write them. */
  private static String national(String phone) {
    return phone.replaceAll("\\D", "").replaceFirst("^(0031|31|0032|32)?0*", "");
  }
}
