package com.vivition.sla.maintenance.steps;

/**
 * What an engineer chooses on the form: {@code camera-1} or {@code camera-1/camera-cleaning}.
 *
 * @param plan null: all that fit the component
 */
record ChosenWork(String component, String plan) {

  static ChosenWork of(String value) {
    final String[] parts = value.split("/", 2);
    return new ChosenWork(parts[0], parts.length > 1 ? parts[1] : null);
  }

  String value() {
    return plan == null ? component : component + "/" + plan;
  }
}
