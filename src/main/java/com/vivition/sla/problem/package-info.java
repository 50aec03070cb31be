/**
 * Problems: incidents that repeat, by component, by cause at a studio, or by model over studios. What counts as
 * repeated is the table problem-signs; the lead decides what is done, and whether the repeats stop is watched by the
 * process problem.
 */
package com.vivition.sla.problem;
