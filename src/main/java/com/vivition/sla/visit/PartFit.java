package com.vivition.sla.visit;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/**
 * Components that a part can replace.
 *
 * @param make  in any letters; null: any make
 * @param model in any letters; null: any model
 */
public record PartFit(
    @NotNull(message = "is missing") ComponentType componentType,
    @Schema(description = "Left out: any") @PlainText(max = 100) String make,
    @Schema(description = "Left out: any") @PlainText(max = 100) String model) {

  boolean fits(Component component) {
    return componentType == component.type()
        && (make == null || make.equalsIgnoreCase(component.make()))
        && (model == null || model.equalsIgnoreCase(component.model()));
  }
}
