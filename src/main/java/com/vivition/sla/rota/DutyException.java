package com.vivition.sla.rota;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.vivition.sla.engine.PlainText;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Who is on duty instead of those whom the pattern names, from one local time to another, at most 31 days.
 *
 * @param users ids in the order in which they are called
 * @param note  why, as people read it; null: not said
 */
public record DutyException(
    @NotNull(message = "is missing") @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime from,
    @NotNull(message = "is missing") @JsonFormat(pattern = "yyyy-MM-dd'T'HH:mm") LocalDateTime to,
    @NotEmpty(message = "names nobody") @Size(max = 10, message = "has more than {max} entries")
    List<@NotNull(message = "is missing") String> users,
    @PlainText(max = 200) String note) {

  /** A longer one is split by its writer. */
  static final int LONGEST_DAYS = 31;

  public DutyException {
    users = users == null ? List.of() : Collections.unmodifiableList(new ArrayList<>(users));
  }
}
