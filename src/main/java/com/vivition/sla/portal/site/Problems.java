package com.vivition.sla.portal.site;

import com.vivition.sla.engine.FieldProblem;
import java.util.List;
import java.util.Map;

/** What is wrong with a report, for the top of the page and beside the fields. */
record Problems(List<FieldProblem> all) {

  // what the visit says of its fields is read behind their names; what this page says is a sentence
  private static final Map<String, String> LABELS = Map.of(
      "outcome", "Outcome",
      "oldSerial", "Old serial number",
      "newSerial", "New serial number",
      "component", "Other component",
      "cause", "Cause",
      "note", "Note",
      "signedOffBy", "Customer's name");

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
    return inWords(problem);
  }

  private static String inWords(FieldProblem problem) {
    final String label = LABELS.get(problem.field());
    final String text = label == null ? problem.message() : label + " " + problem.message();
    return text.endsWith(".") || text.endsWith("?") ? text : text + ".";
  }
}
