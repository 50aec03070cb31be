package com.vivition.sla.visit;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Ids;
import com.vivition.sla.studio.Lists;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Where parts lie, and which; at the same time the document of the API.
 *
 * @param id         in a document it may be left out, since the address names it
 * @param technician whose van it is; null for a warehouse
 * @param address    of the warehouse, or where the van stands overnight
 * @param latitude   degrees north; null together with the longitude
 * @param stock      by part type; those reserved for an incident count among them
 */
public record StockLocation(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "May be left out, since the address names it")
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText String name,
    @NotNull(message = "is missing, say WAREHOUSE or VAN") Kind kind,
    @Schema(description = "Whose van it is") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String technician,
    @NotNull(message = "is missing") @Valid Address address,
    @DecimalMin(value = "-90", message = Documents.LATITUDE) @DecimalMax(value = "90", message = Documents.LATITUDE)
    Double latitude,
    @DecimalMin(value = "-180", message = Documents.LONGITUDE) @DecimalMax(value = "180", message = Documents.LONGITUDE)
    Double longitude,
    @Size(max = 500, message = Documents.TOO_MANY) List<@NotNull(message = "is missing") @Valid StockLine> stock) {

  /** What a location is. */
  public enum Kind { WAREHOUSE, VAN }

  public StockLocation {
    stock = Lists.orEmpty(stock);
  }

  StockLocation withId(String id) {
    return new StockLocation(id, name, kind, technician, address, latitude, longitude, stock);
  }

  /** Where to go for a part. */
  public Place place() {
    return new Place(name, GeoPoint.of(latitude, longitude));
  }
}
