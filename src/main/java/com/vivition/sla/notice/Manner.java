package com.vivition.sla.notice;

import java.time.Duration;

/**
 * How a kind of notice is told to the operator: a row of processes/notice-timing.dmn (R13).
 *
 * @param patience    how long it waits for what else is told
 * @param importance among several in one mail; the smallest names it
 * @param call       whether who prefers calls is called
 */
record Manner(Duration patience, Night night, int importance, boolean call) {

  /** What a kind that the table does not list gets: better at once than never. */
  static final Manner UNLISTED = new Manner(Duration.ZERO, Night.GOES, Integer.MAX_VALUE, false);

  /** What becomes of it in quiet hours; nobody reported what we found ourselves. */
  enum Night { GOES, WAITS, GOES_TO_WHO_REPORTED, GOES_TO_WHO_REPORTED_TODAY }
}
