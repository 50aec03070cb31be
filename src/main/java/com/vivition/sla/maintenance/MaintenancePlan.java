package com.vivition.sla.maintenance;

import com.vivition.sla.engine.PlainText;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Ids;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Lists;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.RequiredMode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What components of a kind need again and again; at the same time the document of the API. At least one of interval,
 * age, counts and firmware makes it due; of several, the first that comes.
 *
 * @param id             in a document it may be left out, since the address names it
 * @param name           what staff and customers read; Dutch customers only where there is no Dutch name
 * @param dutchName      null: as the name
 * @param make           in any letters; null: any make
 * @param model          in any letters; null: any model
 * @param everyDays      days since it was last done, or since the start; null: not by interval
 * @param ageDays        days since installation, once in a component's life; null: not by age
 * @param everyCounts    counts of the component's wear counter since it was last done; null: not by counter
 * @param targetFirmware what should run there: due while the component's firmware is lower or not known; null: any
 * @param workMinutes    on site
 * @param partType       a part to bring; null: none. It need not be known yet
 * @param checklist      in the order of the work, at least one item
 * @param retired        makes no new work any more; orders that have it keep it
 */
public record MaintenancePlan(
    @Schema(requiredMode = RequiredMode.NOT_REQUIRED, description = "May be left out, since the address names it")
    @NotNull(message = "is missing") @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String id,
    @NotBlank(message = "is missing") @PlainText String name,
    @Schema(description = "What Dutch customers read; left out: the name") @PlainText(max = 200) String dutchName,
    @NotNull(message = "is missing") ComponentType componentType,
    @Schema(description = "Left out: any") @PlainText(max = 100) String make,
    @Schema(description = "Left out: any") @PlainText(max = 100) String model,
    @Schema(description = "Days since it was last done")
    @Min(value = 1, message = "must be at least {value}") @Max(value = 7300, message = "is more than {value}")
    Integer everyDays,
    @Schema(description = "Days since installation, once")
    @Min(value = 1, message = "must be at least {value}") @Max(value = 14600, message = "is more than {value}")
    Integer ageDays,
    @Schema(description = "Counts of the wear counter since it was last done")
    @Min(value = 1, message = "must be at least {value}")
    @Max(value = 1_000_000_000_000L, message = "is more than {value}") Long everyCounts,
    @Schema(description = "Due while the component's firmware is lower or not known") @PlainText(max = 100)
    String targetFirmware,
    @NotNull(message = "is missing") @Min(value = 1, message = "must be at least {value}")
    @Max(value = 960, message = "is more than {value}") Integer workMinutes,
    @Schema(description = "A part type to bring")
    @Pattern(regexp = Ids.PATTERN, message = Ids.MESSAGE) String partType,
    @Size(min = 1, max = 50, message = "must have 1 to 50 entries")
    List<@NotNull(message = "is missing") @Valid ChecklistItem> checklist,
    @Schema(description = "Makes no new work any more") boolean retired) {

  public MaintenancePlan {
    checklist = Lists.orEmpty(checklist);
  }

  /** A plan without a Dutch name. */
  public MaintenancePlan(String id, String name, ComponentType componentType, String make, String model,
      Integer everyDays, Integer ageDays, Long everyCounts, String targetFirmware, Integer workMinutes, String partType,
      List<ChecklistItem> checklist, boolean retired) {
    this(id, name, null, componentType, make, model, everyDays, ageDays, everyCounts, targetFirmware, workMinutes,
        partType, checklist, retired);
  }

  /** What it is called in that language. */
  public String name(Language language) {
    return language == Language.NL && dutchName != null ? dutchName : name;
  }

  MaintenancePlan withId(String id) {
    return new MaintenancePlan(id, name, dutchName, componentType, make, model, everyDays, ageDays, everyCounts,
        targetFirmware, workMinutes, partType, checklist, retired);
  }
}
