package com.vivition.sla.visit;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Ids;
import com.vivition.sla.studio.Lists;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A kind of spare part; at the same time the document of the API.
 *
 * @param id   in a document it may be left out, since the address names it
 * @param fits the components that it can replace, at least one kind
 */
public record PartType(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "May be left out, since the address names it")
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText String name,
    @Size(min = 1, max = 50, message = "must have 1 to 50 entries")
    List<@NotNull(message = "is missing") @Valid PartFit> fits) {

  public PartType {
    fits = Lists.orEmpty(fits);
  }

  /** Whether it can replace that component. */
  public boolean fits(Component component) {
    return fits.stream().anyMatch(fit -> fit.fits(component));
  }

  PartType withId(String id) {
    return new PartType(id, name, fits);
  }
}
