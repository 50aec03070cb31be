package com.vivition.sla.rota;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * A line's rota as the API shows and takes it; all times are local, Europe/Amsterdam.
 *
 * @param revision   grows with every edit; sent along, the edit is refused if another came first; null: it replaces
 *                   whatever is there
 * @param anchor     a date in week 1 of the rotation; weeks begin on Monday
 * @param weeks      after how many weeks the pattern begins again
 * @param pattern    the weekly pattern; entries do not overlap
 * @param exceptions what goes before the pattern; in order of time, without overlaps
 */
public record RotaDocument(
    Integer revision,
    @NotNull(message = "is missing") LocalDate anchor,
    @Min(value = 1, message = "is at least {value}") @Max(value = 52, message = "is at most {value}") int weeks,
    @NotNull(message = "is missing") @Size(max = 500, message = "has more than {max} entries")
    List<@NotNull(message = "is missing") @Valid PatternEntry> pattern,
    @Size(max = 1000, message = "has more than {max} entries")
    List<@NotNull(message = "is missing") @Valid DutyException> exceptions) {

  public RotaDocument {
    exceptions = exceptions == null ? List.of() : exceptions.stream()
        .sorted(Comparator.comparing(
            one -> one == null ? null : one.from(), Comparator.nullsFirst(Comparator.naturalOrder())))
        .toList();
  }
}
