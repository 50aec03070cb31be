package com.vivition.sla.visit;

/** The reservation of a part for an incident ran out, and somebody else takes it. */
record PartLost(String incident) {
}
