package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.ProcessVariable;
import java.util.Locale;

/** Where a person says that a mail belongs, as the form offers it. */
enum Placement {
  ABOUT, REPORT, NOTHING;

  static final ProcessVariable<String> CHOICE = new ProcessVariable<>("placement", String.class);
  /** The number, the studio's id or the note that goes with it. */
  static final ProcessVariable<String> WHERE = new ProcessVariable<>("place", String.class);
  /** The report's summary. */
  static final ProcessVariable<String> TITLE = new ProcessVariable<>("mailTitle", String.class);

  /** A number as people type it. */
  static String number(String typed) {
    return typed.strip().toUpperCase(Locale.ROOT);
  }
}
