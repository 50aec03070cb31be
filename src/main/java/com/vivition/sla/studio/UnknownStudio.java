package com.vivition.sla.studio;

import com.vivition.sla.engine.DomainProblem;
import java.util.List;

/** There is no such studio; the message names those that may be meant. */
public final class UnknownStudio extends DomainProblem {

  private static final int SHOWN = 60;

  UnknownStudio(String typed, List<String> similar) {
    super(Category.NOT_FOUND, "unknown-studio", "Unknown studio", "There is no studio '%s'.%s".formatted(
        typed.length() > SHOWN ? typed.substring(0, SHOWN) + "…" : typed,
        similar.isEmpty() ? "" : " Did you mean " + String.join(" or ", similar) + "?"));
  }
}
