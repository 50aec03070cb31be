package com.vivition.sla.incident;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * What another feature adds to the tasks of its own steps, beside all about the incident: a bean a group of forms.
 * Everything is local to the task, written for display and never read back (design 5). Who has steps in processes of
 * {@link OtherWork} answers for that too.
 */
public interface TaskBriefing {

  /** The ids of the forms, which are their tasks' too; none: it only shows something on those of others. */
  default Set<String> forms() {
    return Set.of();
  }

  /**
   * What the form finds filled in: every field by its key, also those that begin empty, so that answers stay with the
   * task.
   *
   * @param variables what the task sees: a variable's value by its name, null where there is none
   */
  default Map<String, Object> prefill(String form, Incident incident, Function<String, Object> variables) {
    return Map.of();
  }

  /** What the form shows; a map or list becomes JSON. As above. */
  Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables);

  /** As {@link #prefill(String, Incident, Function)}, on a task of other work. */
  default Map<String, Object> prefill(String form, Work work, Function<String, Object> variables) {
    return Map.of();
  }

  /** As {@link #shown(String, Incident, Function)}, on a task of other work. */
  default Map<String, Object> shown(String form, Work work, Function<String, Object> variables) {
    return Map.of();
  }

  /** Forms of others on which it shows something too; {@link #prefill} is not asked for them. */
  default Set<String> alsoOn() {
    return Set.of();
  }

  /** Whether the task is due when the incident is; else its model says when, and the clock does not move that. */
  default boolean followsDeadline(String form) {
    return true;
  }
}
