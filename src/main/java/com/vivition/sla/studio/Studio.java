package com.vivition.sla.studio;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.engine.PlainText;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A photo studio with all that belongs to it; at the same time the document of the API.
 *
 * @param id           in a document it may be left out, since the address names it
 * @param customer     the customer's id
 * @param latitude     degrees north; null together with the longitude
 * @param longitude    degrees east; null together with the latitude
 * @param openingHours when somebody is there, by day; empty: not known
 * @param agentUrl     the base address of the studio's own agent; null: it has none
 * @param agreements   by their first day, never overlapping
 * @param components   by id
 * @param operators    who work at this studio, by id; the customer's own are not among them, see
 *                     {@link StudioRegistry#operators}
 */
public record Studio(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "May be left out, since the address names it")
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String customer,
    @NotBlank(message = "is missing") @PlainText String name,
    @NotNull(message = "is missing") @Valid Address address,
    @DecimalMin(value = "-90", message = LATITUDE) @DecimalMax(value = "90", message = LATITUDE) Double latitude,
    @DecimalMin(value = "-180", message = LONGITUDE) @DecimalMax(value = "180", message = LONGITUDE) Double longitude,
    @Schema(description = "When somebody is there; empty: not known")
    @Size(max = 50, message = TOO_MANY) List<@NotNull(message = "is missing") @Valid OpeningHours> openingHours,
    @Schema(description = "The base address of the studio's own agent", example = "https://agent.studio.example")
    @Pattern(regexp = AGENT_URL, message = "is not an http or https address")
    @PlainText(max = 500) String agentUrl,
    @Size(max = 50, message = TOO_MANY) List<@NotNull(message = "is missing") @Valid StudioAgreement> agreements,
    @Size(max = 200, message = TOO_MANY) List<@NotNull(message = "is missing") @Valid Component> components,
    @Size(max = 100, message = TOO_MANY) List<@NotNull(message = "is missing") @Valid Operator> operators) {

  private static final String AGENT_URL = "https?://[A-Za-z0-9.\\[\\]:-]+(/[A-Za-z0-9._~%/-]*)?";
  private static final String LATITUDE = "must be between -90 and 90";
  private static final String LONGITUDE = "must be between -180 and 180";
  private static final String TOO_MANY = "has more than {max} entries";

  public Studio {
    openingHours = Lists.orEmpty(openingHours);
    agreements = Lists.orEmpty(agreements);
    components = Lists.orEmpty(components);
    operators = Lists.orEmpty(operators);
  }

  /** The agreement that governs a report of that local day (R1): NONE when it has expired or there is none. */
  public Agreement agreementOn(LocalDate day) {
    return agreements.stream().filter(agreement -> agreement.validOn(day)).findFirst()
        .map(StudioAgreement::agreement).orElse(Agreement.NONE);
  }

  /** One of its components; empty when there is none of that id. */
  public Optional<Component> component(String componentId) {
    return components.stream().filter(component -> component.id().equals(componentId)).findFirst();
  }

  Studio withId(String id) {
    return new Studio(
        id, customer, name, address, latitude, longitude, openingHours, agentUrl, agreements, components, operators);
  }

  /** The document with what it may leave out: languages as the customer reads, wear as counted so far. */
  Studio completed(Language language, Optional<Studio> before) {
    final List<Component> worn = components.stream()
        .map(part -> before.flatMap(studio -> studio.component(part.id())).map(part::wornAs).orElse(part))
        .toList();
    final List<Operator> reading = operators.stream().map(operator -> operator.reading(language)).toList();
    return new Studio(
        id, customer, name, address, latitude, longitude, openingHours, agentUrl, agreements, worn, reading);
  }
}
