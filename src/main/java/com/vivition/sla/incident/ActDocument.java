package com.vivition.sla.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The incident after an act, or as it would be, and what the act changes.
 *
 * @param survivor of a merger: what it changes for the incident that goes on; else null
 * @param remark   what else has to be known about it, a sentence; null: nothing
 */
record ActDocument(@JsonUnwrapped IncidentDocument incident, Standing before, Standing after, Survivor survivor,
    String remark) {

  /** The incident into which another goes. */
  record Survivor(String number, Standing before, Standing after) {
  }
}
