package com.vivition.sla.incident;

/** What follows of a reply to an open incident, as who read it decides. */
enum ReplyFollowUp {
  NOTHING, WORKS_AGAIN, NEVER_WORKED, FAILED_AGAIN
}
