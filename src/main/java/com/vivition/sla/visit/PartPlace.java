package com.vivition.sla.visit;

import java.time.Instant;

/**
 * Where the part lies that a technician has to bring.
 *
 * @param location the stock location's id
 * @param vanOf    the technician in whose van it lies, who has it with him; null: in a warehouse
 * @param from     from when on it is there; null: it is there
 */
record PartPlace(String location, Place place, String vanOf, Instant from) {
}
