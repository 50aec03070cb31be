/**
 * Service hours and the arithmetic of due times (R2, R6): values and pure functions, no framework, no wall clock.
 */
package com.vivition.sla.time;
