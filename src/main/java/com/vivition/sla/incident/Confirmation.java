package com.vivition.sla.incident;

/** What the operator said about the restored studio (R4). */
public enum Confirmation {
  WORKS, NEVER_WORKED, FAILED_AGAIN, NO_ANSWER
}
