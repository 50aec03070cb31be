package com.vivition.sla.visit;

/** Technicians or parts are no longer as they were when visits were agreed. */
public record PlanChanged() {
}
