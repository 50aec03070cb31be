package com.vivition.sla.engine;

import java.io.IOException;

/** A request's body goes on after its limit. */
final class BodyTooLarge extends IOException {

  BodyTooLarge(int limit) {
    super("The body is larger than %d KB, which is the limit.".formatted(limit / 1024));
  }
}
