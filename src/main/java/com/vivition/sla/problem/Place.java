package com.vivition.sla.problem;

/** A component of a studio, by their ids, with which something is done. */
record Place(String studio, String component) {
}
