package com.vivition.sla.emergency;

import java.time.Instant;

/**
 * A call to be recorded.
 *
 * @param reference  null: none, it is never repeated
 * @param caller     null or blank: withheld
 * @param calledAt   null, or a time ahead of ours: now
 * @param saidStudio what was named as his studio; null: nothing
 * @param summary    what stands still; null: not said
 */
record NewCall(String reference, String caller, Instant calledAt, String saidStudio, String summary,
    StandsStill standsStill) {
}
