package com.vivition.sla.engine.forms;

/**
 * A field of a form.
 *
 * @param label as people know it
 * @param hidden true, or an expression that says when the field is not shown; null for always shown
 * @param locked true, or an expression that says when the field cannot be changed; null for never
 */
record FormField(String key, String label, FieldType type, boolean required, String hidden, String locked) {

  /** Whether a person can fill it in now. */
  boolean open(FormValues form) {
    return !form.holds(locked) && !form.holds(hidden);
  }
}
