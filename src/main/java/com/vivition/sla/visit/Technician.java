package com.vivition.sla.visit;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Ids;
import com.vivition.sla.studio.Lists;
import com.vivition.sla.studio.Mails;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.Phones;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Somebody who is sent to studios; at the same time the document of the API.
 *
 * @param id              of his user account; in a document it may be left out, since the address names it
 * @param phone           in E.164; null: none known
 * @param mail            where invitations go; null: none known
 * @param home            from where he leaves
 * @param latitude        degrees north; null together with the longitude: his ways are guessed
 * @param region          for people; planning goes by coordinates
 * @param skills          the component types he can swap
 * @param workingHours    in local time, his ways included; empty: he is not planned
 * @param worksOnHolidays whether public holidays (R2) are working days for him
 */
public record Technician(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "May be left out, since the address names it")
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText String name,
    @Schema(example = "+31612345678") @Pattern(regexp = Phones.E164, message = Phones.MESSAGE) String phone,
    @Email(message = "is not a mail address") @PlainText(max = 254) String mail,
    @NotNull(message = "is missing") @Valid Address home,
    @DecimalMin(value = "-90", message = Documents.LATITUDE) @DecimalMax(value = "90", message = Documents.LATITUDE)
    Double latitude,
    @DecimalMin(value = "-180", message = Documents.LONGITUDE) @DecimalMax(value = "180", message = Documents.LONGITUDE)
    Double longitude,
    @PlainText(max = 100) String region,
    @Size(max = 50, message = Documents.TOO_MANY) List<@NotNull(message = "is missing") ComponentType> skills,
    @Schema(description = "His ways included; empty: he is not planned")
    @Size(max = 50, message = Documents.TOO_MANY)
    List<@NotNull(message = "is missing") @Valid OpeningHours> workingHours,
    boolean worksOnHolidays,
    @Size(max = 200, message = Documents.TOO_MANY) List<@NotNull(message = "is missing") @Valid Absence> absences) {

  public Technician {
    phone = Phones.written(phone);
    mail = Mails.written(mail);
    skills = Lists.orEmpty(skills);
    workingHours = Lists.orEmpty(workingHours);
    absences = Lists.orEmpty(absences);
  }

  Technician withId(String id) {
    return new Technician(id, name, phone, mail, home, latitude, longitude, region, skills, workingHours,
        worksOnHolidays, absences);
  }

  /** From where he leaves. */
  Place place() {
    return new Place("home", GeoPoint.of(latitude, longitude));
  }
}
