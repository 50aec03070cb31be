package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.diagnosis.Check;
import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.ProbeResult;
import java.util.Locale;

/**
 * Something that is not well.
 *
 * @param type      the component's type, by name
 * @param dead      it does not work, as opposed to a figure that is off
 * @param allOfType no component of its type works in this studio
 */
record Complaint(String component, String type, String name, Check check, Outcome outcome, String detail,
    boolean dead, boolean allOfType) {

  static Complaint of(ProbeResult result, boolean allOfType) {
    return new Complaint(result.component(), result.type(), result.name(), result.check(), result.outcome(),
        result.detail(), result.dead(), allOfType);
  }

  boolean ofStudio() {
    return !type.equals("UPLOAD_SERVICE");
  }

  String words() {
    return "%s (%s): %s".formatted(name, check.label().toLowerCase(Locale.ROOT), detail);
  }
}
