/** The process of the nightly sweep: what it finds becomes maintenance, an incident, or an alarm about ourselves. */
package com.vivition.sla.maintenance.sweep;
