package com.vivition.sla.engine;

/** A worker process lacks a setting without which it cannot reach its engine. */
class MissingWorkerSetting extends RuntimeException {

  private final String variable;
  private final String meaning;

  MissingWorkerSetting(String variable, String meaning) {
    super("%s is not set: %s".formatted(variable, meaning));
    this.variable = variable;
    this.meaning = meaning;
  }

  String variable() {
    return variable;
  }

  String meaning() {
    return meaning;
  }
}
