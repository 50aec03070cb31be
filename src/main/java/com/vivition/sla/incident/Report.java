package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;

/**
 * Somebody reports that a studio fails; at the same time the document of the API.
 *
 * @param studio      the studio's id, its name, or the phone number of somebody who works there
 * @param impact      null: not said, high when in doubt (R7)
 * @param urgency     null: not said, high when in doubt (R7)
 * @param reportedBy  an operator's id, name, phone number or mail address, or whatever the caller called himself
 * @param reportedAt  when the report reached VIVITION; null: now
 * @param reference   the caller's own number for this report: a repeated one gives the same incident; null: none
 */
public record Report(
    @NotBlank(message = "is missing") @PlainText(max = 100) String studio,
    @NotNull(message = "is missing") Channel channel,
    @NotBlank(message = "is missing") @PlainText String summary,
    @Size(max = 10_000, message = "is longer than {max} characters")
    @Pattern(regexp = "[[^\\p{Cc}\\p{Cs}]\\n\\r\\t]*", message = "contains control characters")
    String description,
    Impact impact, Urgency urgency,
    @PlainText(max = 254) String reportedBy,
    @Schema(description = "ISO 8601 with offset; at most 2 minutes ahead and 30 days back") OffsetDateTime reportedAt,
    @PlainText(max = 100) String reference) {
}
