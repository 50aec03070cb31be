package com.vivition.sla.notice;

/** What the next word may wait for (R13). */
enum AwaitedEvent {
  VISIT("when the visit begins"), PART("when the part is expected"), RELEASE("when the release is expected"),
  /** Another time that the engineer has named. */
  OTHER("as the engineer promised");

  private final String words;

  AwaitedEvent(String words) {
    this.words = words;
  }

  /** Whether the application knows when it happens. */
  boolean isPlanned() {
    return this == VISIT || this == PART;
  }

  /** For staff. */
  String inWords() {
    return words;
  }
}
