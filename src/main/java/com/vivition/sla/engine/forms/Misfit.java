package com.vivition.sla.engine.forms;

/** A value does not fit its field; the message continues a sentence that begins with the field's label. */
class Misfit extends RuntimeException {

  Misfit(String message) {
    super(message, null, false, false);
  }
}
