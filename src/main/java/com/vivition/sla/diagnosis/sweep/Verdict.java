package com.vivition.sla.diagnosis.sweep;

import java.time.Instant;
import java.util.List;

/**
 * What is to be thought of a studio.
 *
 * @param notes what to tell; one about the whole studio when it cannot work or be reached
 * @param again when to look once more, since something could not be reached and that does not count yet; null: never
 */
record Verdict(String studio, Kind kind, List<Note> notes, Instant again) {

  enum Kind {
    FINE,
    /** Works, but something is not well: for maintenance. */
    FINDING,
    /** An incident before anybody calls. */
    CANNOT_WORK,
    /** Repeatedly, within its opening hours. */
    UNREACHABLE,
    /** Something could not be reached, which does not count yet. */
    UNSURE,
    /** Nothing is known; or not since what was told of the studio was mended. */
    NOT_PROBED
  }

  /**
   * Something to tell.
   *
   * @param component empty: the studio as a whole
   * @param check     what was looked at, by name
   */
  record Note(String component, String check, String words) {
  }

  Verdict {
    notes = List.copyOf(notes);
  }
}
