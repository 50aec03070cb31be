package com.vivition.sla.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/**
 * The incident after an act, or as it would be, and what the act changes.
 *
 * @param survivor of a merger: what it changes for the incident that goes on; else null
 */
record ActDocument(@JsonUnwrapped IncidentDocument incident, Standing before, Standing after, Survivor survivor) {

  /** The incident into which another goes. */
  record Survivor(String number, Standing before, Standing after) {
  }
}
