package com.vivition.sla.studio;

import com.vivition.sla.engine.PlainText;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

/**
 * Where a technician has to go.
 *
 * @param street  with the house number
 * @param country two capital letters of ISO 3166, like NL
 */
public record Address(
    @NotBlank(message = "is missing") @PlainText String street,
    @NotBlank(message = "is missing") @PlainText(max = 12) String postcode,
    @NotBlank(message = "is missing") @PlainText(max = 100) String city,
    @NotNull(message = "is missing, say NL for instance")
    @Pattern(regexp = "[A-Z]{2}", message = "must be two capital letters like NL") String country) {

  /** The address in one line. */
  public String line() {
    return "%s, %s %s, %s".formatted(street, postcode, city, country);
  }
}
