package com.vivition.sla.visit;

import java.time.Instant;

/**
 * A piece that waits for its swap.
 *
 * @param part         the piece's id
 * @param component    the id of the studio's component that it replaces
 * @param serialNumber null: it has none, or none is known yet
 * @param state        ORDERED, RESERVED or PICKED
 * @param location     where it lies, or arrives; its stock is not filled in
 * @param until        others may have it after this; null while it is ordered
 * @param expectedAt   when it should arrive; null: it did not have to be ordered
 */
public record Reservation(String part, String incident, String component, PartType type, String serialNumber,
    PartState state, StockLocation location, Instant until, Instant expectedAt) {

  /** What planning has to know of it. */
  PartPlace place() {
    return new PartPlace(location.id(), location.place(), location.technician(),
        state == PartState.ORDERED ? expectedAt : null);
  }
}
