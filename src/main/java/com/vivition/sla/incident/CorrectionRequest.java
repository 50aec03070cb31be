package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.engine.PlainText;
import jakarta.validation.constraints.NotBlank;
import java.time.OffsetDateTime;

/**
 * What was wrong about an incident from the start (R7); null: that was right.
 *
 * @param studio the right studio, as a report may name it; its agreement comes with it
 * @param reason why; a correction that undoes a breach needs lead or manager besides
 */
public record CorrectionRequest(
    @PlainText(max = 100) String studio, Agreement agreement, Priority priority, Channel channel,
    OffsetDateTime reportedAt, @NotBlank(message = "is missing") @PlainText(max = 500) String reason) {
}
