package com.vivition.sla.incident;

/** What becomes of a reply to an incident that was over (R10). */
enum LateReply {
  REOPEN, NEW_INCIDENT, FILE
}
