package com.vivition.sla.studio;

import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.time.LocalDate;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A part of a studio that can fail, be probed, be swapped.
 *
 * @param id          unique within its studio, like {@code camera-1}
 * @param installedOn null: not known
 * @param wearCounter shots, turns, cycles: what this type of component wears by; null: not counted. Left out of a
 *                    document, the count so far stays with the same serial number
 * @param endpoint    where a probe asks for it; null: it cannot be asked
 */
public record Component(
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotNull(message = "is missing") ComponentType type,
    @PlainText(max = 100) String make,
    @PlainText(max = 100) String model,
    @PlainText(max = 100) String serialNumber,
    @PlainText(max = 100) String firmware,
    LocalDate installedOn,
    @Schema(description = "Shots, turns, cycles; left out, the count so far stays with the same serial number")
    @Min(value = 0, message = "must not be negative") Long wearCounter,
    @Schema(description = "Where a probe asks for it; null: it cannot be asked") @Valid Endpoint endpoint) {

  /** As people tell it from others: {@code camera-2 (Lumora LX-45, firmware 2.8.1)}. */
  public String inWords() {
    final String made = Stream.of(make, model).filter(Objects::nonNull).collect(Collectors.joining(" "));
    final String more = Stream.of(made, firmware == null ? "" : "firmware " + firmware)
        .filter(text -> !text.isEmpty()).collect(Collectors.joining(", "));
    return more.isEmpty() ? id : "%s (%s)".formatted(id, more);
  }

  // a count goes on with the same part, never with its replacement
  Component wornAs(Component before) {
    final boolean samePart = Objects.equals(serialNumber, before.serialNumber);
    return wearCounter != null || !samePart ? this : new Component(
        id, type, make, model, serialNumber, firmware, installedOn, before.wearCounter, endpoint);
  }
}
