package com.vivition.sla.portal;

import com.vivition.sla.agreement.PauseReason;

/**
 * By when the studio works again, as the operator reads it; times in words.
 *
 * @param due         null: none, or none as long as it is paused
 * @param starts      when the recovery time begins (R5)
 * @param reason      null unless paused
 * @param pausedUntil null: no end is known
 * @param restored    since when it works; null: it does not
 */
record PromiseView(Kind kind, String due, String starts, PauseReason reason, String pausedUntil, String restored) {

  enum Kind { NO_TARGET, STARTS_LATER, PROVISIONAL, CONFIRMED, PAUSED, OVERDUE, RESTORED }
}
