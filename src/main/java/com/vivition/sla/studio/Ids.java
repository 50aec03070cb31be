package com.vivition.sla.studio;

/** How ids of the registry are spelled. */
final class Ids {

  static final String PATTERN = "[a-z0-9-]{1,40}";
  static final String MESSAGE = "must be 1 to 40 of the characters a-z, 0-9 and -";

  private Ids() {
  }
}
