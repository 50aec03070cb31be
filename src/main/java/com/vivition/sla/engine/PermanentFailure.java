package com.vivition.sla.engine;

/**
 * A technical failure of an external step that no repetition can heal, such as a mail address that does not exist:
 * an incident in Cockpit at once, without the retries that other failures get.
 */
public class PermanentFailure extends RuntimeException {

  public PermanentFailure(String message, Throwable cause) {
    super(message, cause);
  }

  public PermanentFailure(String message) {
    super(message);
  }
}
