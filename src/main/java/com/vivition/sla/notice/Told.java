package com.vivition.sla.notice;

import java.time.Instant;

/**
 * Something that is told to the operator, and waits for its mail to be written.
 *
 * @param occurrence which notice of its kind about the incident it is, from 1
 */
record Told(long id, Occasion occasion, int occurrence, Instant toldAt, Instant goesAt) {

  NoticeKind kind() {
    return occasion.kind();
  }
}
