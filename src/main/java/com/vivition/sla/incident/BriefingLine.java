package com.vivition.sla.incident;

import java.util.List;

/** What another feature has to say about an incident on every one of its tasks: a bean a feature. */
public interface BriefingLine {

  /** A line each, none when there is nothing to say. */
  List<Line> of(String number);

  /**
   * A line in the table at the head of a task.
   *
   * @param text Markdown of one line, with what people wrote escaped
   */
  record Line(String name, String text) {
  }
}
