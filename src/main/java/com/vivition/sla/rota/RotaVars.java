package com.vivition.sla.rota;

import com.vivition.sla.engine.ProcessVariable;

/** The process variables of check-rota. */
final class RotaVars {

  /** Whether there are gaps that nobody is at. */
  static final ProcessVariable<Boolean> GAP_TO_FILL = new ProcessVariable<>("gapToFill", Boolean.class);
  /** Why the lead leaves a gap open, and who he is. */
  static final ProcessVariable<String> LEFT_OPEN = new ProcessVariable<>("leftOpen", String.class);

  private RotaVars() {
  }
}
