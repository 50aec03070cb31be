package com.vivition.sla.visit;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.Ids;
import com.vivition.sla.studio.Lists;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * The pieces of one type that lie at a location, those reserved for an incident included.
 *
 * @param partType     the type's id
 * @param reorderLevel fewer pieces than this must be ordered again
 * @param serialNumbers of the pieces that have one
 * @param unnumbered   how many have none
 */
public record StockLine(
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String partType,
    @Schema(description = "Fewer pieces than this must be ordered again")
    @Min(value = 0, message = "must not be negative") @Max(value = 10000, message = "is more than {value}")
    int reorderLevel,
    @Size(max = 1000, message = Documents.TOO_MANY)
    List<@NotBlank(message = "is missing") @PlainText(max = 100) String> serialNumbers,
    @Schema(description = "How many more have no serial number")
    @Min(value = 0, message = "must not be negative") @Max(value = 1000, message = "is more than {value}")
    int unnumbered) {

  public StockLine {
    serialNumbers = Lists.orEmpty(serialNumbers);
  }

  int pieces() {
    return serialNumbers.size() + unnumbered;
  }
}
