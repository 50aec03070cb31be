package com.vivition.sla.diagnosis.sweep;

/**
 * Something about a studio that nobody has been told yet.
 *
 * @param id        for {@link Sweeps#told}
 * @param component null: the studio as a whole
 * @param words     what is not well, one line of at most 1000 characters
 */
public record News(String id, String studio, Kind kind, String component, String words) {

  /** What has to be done about it. */
  public enum Kind {
    /** A finding for maintenance: the studio works. */
    FINDING,
    /** An incident of channel MONITORING. */
    CANNOT_WORK,
    /** The same: out of reach repeatedly, within its opening hours. */
    UNREACHABLE
  }
}
