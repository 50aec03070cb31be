package com.vivition.sla.engine;

/** A domain reason why an external step has no result; becomes the BPMN error of that code. */
public class StepRefused extends RuntimeException {

  private final String code;

  public StepRefused(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The BPMN error code that the model catches. */
  public String code() {
    return code;
  }
}
