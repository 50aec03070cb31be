package com.vivition.sla.emergency;

import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import java.time.OffsetDateTime;

/**
 * A call as a telephone system tells of it.
 *
 * <p>What is too long to be kept is cut: no call is refused for it.
 *
 * @param caller      his number in any spelling, or his SIP address; null, blank or a word such as "anonymous": withheld
 * @param calledAt    null, or ahead of our clock: now
 * @param reference   the system's own number of the call: a repeated one is the same call
 * @param studio      the studio's id, if the system knows; one that we do not know is looked for by the caller's number
 * @param standsStill null: nobody asked, so in doubt it does (R7)
 */
record CallDocument(
    @Schema(example = "+31612345678") @PlainText(max = 2_000) String caller,
    OffsetDateTime calledAt,
    @NotBlank(message = "is missing") @PlainText(max = 100) String reference,
    @PlainText(max = 2_000) String studio,
    Boolean standsStill) {

  NewCall call() {
    return new NewCall(reference, caller, calledAt == null ? null : calledAt.toInstant(), studio, null,
        standsStill == null ? StandsStill.UNKNOWN : standsStill ? StandsStill.YES : StandsStill.HAMPERED);
  }
}
