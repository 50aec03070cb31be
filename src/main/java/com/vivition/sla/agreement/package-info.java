/**
 * The promise (R1, R3 to R12): what an agreement gives a report, and the clock that tells when it must be kept and whether it was.
 * Values and pure functions: no framework, no wall clock; "now" always comes from the caller.
 */
package com.vivition.sla.agreement;
