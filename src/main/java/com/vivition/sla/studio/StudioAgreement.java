package com.vivition.sla.studio;

import com.vivition.sla.agreement.Agreement;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;

/**
 * The agreement of a studio for a time (R1).
 *
 * @param validFrom the first day
 * @param validTo   the last day; null: until further notice
 */
public record StudioAgreement(
    @NotNull(message = "is missing, say BUSINESS, EXTENDED or NONE") Agreement agreement,
    @NotNull(message = "is missing") LocalDate validFrom,
    @Schema(description = "The last day; null: until further notice") LocalDate validTo) {

  /** Whether it is valid on a day of the studio's local calendar. */
  public boolean validOn(LocalDate day) {
    return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
  }

  boolean overlaps(StudioAgreement other) {
    return (other.validTo == null || !validFrom.isAfter(other.validTo))
        && (validTo == null || !other.validFrom.isAfter(validTo));
  }

  /** The agreement and its period in words. */
  @Override
  public String toString() {
    return validTo == null ? "%s from %s".formatted(agreement, validFrom)
        : "%s from %s to %s".formatted(agreement, validFrom, validTo);
  }
}
