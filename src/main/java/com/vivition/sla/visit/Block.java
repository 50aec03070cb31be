package com.vivition.sla.visit;

import java.time.Instant;

/**
 * The time that a stop takes out of a technician's day, his ways included.
 *
 * @param freeAt when he is at home again, or leaves for the next stop
 */
record Block(String id, Instant departure, Instant freeAt) {
}
