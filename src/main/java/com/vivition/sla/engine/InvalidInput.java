package com.vivition.sla.engine;

import java.util.List;
import java.util.stream.Collectors;

/** What was sent breaks rules; names every field that does, not only the first. */
public final class InvalidInput extends DomainProblem {

  /** @param errors at least one */
  public InvalidInput(List<FieldProblem> errors) {
    super(Category.BAD_INPUT, "invalid-input", "Invalid input", message(errors), errors);
  }

  private static String message(List<FieldProblem> errors) {
    return errors.stream()
        .map(error -> (error.field() + " " + error.message()).strip())
        .collect(Collectors.joining("; ", "", "."));
  }
}
