package com.vivition.sla.diagnosis;

/** What a probe looks at. */
public enum Check {
  CONNECTION("Connection"),
  /** The period of the TLS certificate. */
  CERTIFICATE("Certificate"),
  /** Whether the TLS certificate proves who answers. */
  IDENTITY("Identity"),
  HEALTH("Health"),
  DISK("Free disk"),
  QUEUE("Queue"),
  CLOCK("Clock");

  private final String label;

  Check(String label) {
    this.label = label;
  }

  /** The check's name as staff read it. */
  public String label() {
    return label;
  }
}
