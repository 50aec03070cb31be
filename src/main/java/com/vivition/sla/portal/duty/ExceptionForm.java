package com.vivition.sla.portal.duty;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.rota.DutyException;
import com.vivition.sla.rota.DutyLine;
import java.time.LocalDateTime;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What a lead typed to have somebody else on duty; any of it may be missing or wrong. */
record ExceptionForm(DutyLine line, String from, String to, String first, String second, String note) {

  private static final Map<String, String> FIELDS = Map.of("users", "first", "users[0]", "first", "users[1]", "second");
  private static final Map<String, String> LABELS = Map.of(
      "from", "From", "to", "Until", "first", "On duty", "second", "Then", "note", "Why");

  /** Null where it is missing or no time. */
  DutyException exception() {
    return new DutyException(time(from), time(to),
        Stream.of(first, second).filter(user -> user != null && !user.isBlank()).toList(),
        note == null || note.isBlank() ? null : note.strip());
  }

  /** What is wrong, by the fields of the form, each as a whole line. */
  List<FieldProblem> onPage(List<FieldProblem> problems) {
    return problems.stream().map(problem -> {
      final String field = FIELDS.getOrDefault(problem.field(), problem.field());
      return new FieldProblem(field.isEmpty() ? "" : line.name().toLowerCase(java.util.Locale.ROOT) + "-" + field,
          "%s %s.".formatted(LABELS.getOrDefault(field, "It"), problem.message()));
    }).toList();
  }

  private static LocalDateTime time(String typed) {
    try {
      return typed == null || typed.isBlank() ? null : LocalDateTime.parse(typed.strip());
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
