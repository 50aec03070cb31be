package com.vivition.sla.notice.inbound;

import com.vivition.sla.studio.Studio;

/** Where a mail belongs. */
sealed interface Route {

  /** Something that a customer says about his incident. */
  record Comment(String number) implements Route {
  }

  /** A report. */
  record Report(Studio studio) implements Route {
  }

  /** What a machine says about an incident: kept with it, and nobody waits for it. */
  record Note(String number) implements Route {
  }

  /** A mail of ours is late, or did not arrive. @param number null: not known about what it was */
  record Undelivered(String number, Bounce bounce) implements Route {
  }

  /** On record, and nothing else. */
  record Keep() implements Route {
  }

  /** A person places it. @param number what it may be about; null: not known */
  record Place(Reason reason, String number) implements Route {
  }
}
