package com.vivition.sla.portal.site;

import com.vivition.sla.engine.FieldProblem;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/**
 * What is wrong with a report, for the top of the page and beside the fields.
 *
 * @param where what a field is about, for the top of the page; gives null for one that says so itself
 */
record Problems(List<FieldProblem> all, UnaryOperator<String> where) {

  // what the visit says of its fields is read behind their names; what this page says is a sentence
  private static final Map<String, String> LABELS = Map.of(
      "outcome", "Outcome",
      "oldSerial", "Old serial number",
      "newSerial", "New serial number",
      "component", "Other component",
      "cause", "Cause",
      "worksAgain", "Works again",
      "note", "Note",
      "signedOffBy", "Customer's name");

  Problems(List<FieldProblem> all) {
    this(all, field -> null);
  }

  /** Whether anything is. */
  public boolean isAny() {
    return !all.isEmpty();
  }

  /** What is wrong with one field; null: nothing. */
  public String of(String field) {
    return all.stream().filter(problem -> problem.field().equals(field)).map(Problems::inWords)
        .reduce((first, second) -> first + " " + second).orElse(null);
  }

  /** One problem as a sentence. */
  public String line(FieldProblem problem) {
    final String about = where.apply(problem.field());
    return about == null ? inWords(problem) : about + ": " + inWords(problem);
  }

  private static String inWords(FieldProblem problem) {
    final String label = LABELS.get(problem.field());
    final String text = label == null ? problem.message() : label + " " + problem.message();
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
