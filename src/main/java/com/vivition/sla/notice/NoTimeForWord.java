package com.vivition.sla.notice;

import com.vivition.sla.engine.DomainProblem;

/** The next word cannot be promised for that time. */
final class NoTimeForWord extends DomainProblem {

  private static final String CODE = "no-time-for-word";
  private static final String TITLE = "There is no such time for the next word";

  /** @param event null: neither time nor event was named */
  NoTimeForWord(AwaitedEvent event) {
    super(Category.BAD_INPUT, CODE, TITLE, event == null
        ? "Say when the next word comes, with \"at\", or name an event whose time is known."
        : "Nobody knows yet when that is (%s). Say when the next word comes, with \"at\".".formatted(event));
  }

  private NoTimeForWord(String detail) {
    super(Category.BAD_INPUT, CODE, TITLE, detail);
  }

  /** @param at in words */
  static NoTimeForWord passed(String at) {
    return new NoTimeForWord("The next word cannot come at %s, which has passed.".formatted(at));
  }

  /** @param latest in words */
  static NoTimeForWord tooLate(String latest) {
    return new NoTimeForWord(("Without an event the next word comes by %s. Name an earlier time, or the event that it "
        + "waits for: VISIT or PART, without a time, or RELEASE.").formatted(latest));
  }
}
