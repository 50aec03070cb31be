package com.vivition.sla.incident;

import com.fasterxml.jackson.annotation.JsonUnwrapped;

/** The incident after an act, or as it would be, and what the act changes. */
record ActDocument(@JsonUnwrapped IncidentDocument incident, Standing before, Standing after) {
}
