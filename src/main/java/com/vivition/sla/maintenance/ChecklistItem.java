package com.vivition.sla.maintenance;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.Ids;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.math.BigDecimal;

/**
 * What a technician does and writes down.
 *
 * @param id   unique within its plan
 * @param unit of the value; for MEASURE only, and never missing there
 * @param min  the smallest value that is right, in the unit; null: no limit
 * @param max  the largest value that is right, in the unit; null: no limit
 */
public record ChecklistItem(
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText(max = 300) String text,
    @NotNull(message = "is missing, say CHECK, MEASURE or PHOTO") Kind kind,
    @Schema(description = "For MEASURE only", example = "lux") @PlainText(max = 20) String unit,
    @Digits(integer = 12, fraction = 6, message = Numbers.MESSAGE) BigDecimal min,
    @Digits(integer = 12, fraction = 6, message = Numbers.MESSAGE) BigDecimal max) {

  /** Whether something is as it should be, how much it is, or how it looks. */
  public enum Kind { CHECK, MEASURE, PHOTO }

  public ChecklistItem {
    min = Numbers.plain(min);
    max = Numbers.plain(max);
  }

  /** The limits in words, like {@code 45 to 60 lux} or {@code at least 45 lux}; empty without any. */
  public String limits() {
    if (min == null && max == null) {
      return "";
    }
    final String range = max == null ? "at least " + min.toPlainString()
        : min == null ? "at most " + max.toPlainString() : min.toPlainString() + " to " + max.toPlainString();
    return range + " " + unit;
  }

  /** Whether a limit says that less than nothing can be measured; where none does, a sign is a slip. */
  boolean mayBeNegative() {
    return min != null && min.signum() < 0 || max != null && max.signum() < 0;
  }

  /** Whether a value in the unit is within the limits, they themselves among them. */
  public boolean within(BigDecimal value) {
    return (min == null || value.compareTo(min) >= 0) && (max == null || value.compareTo(max) <= 0);
  }
}
