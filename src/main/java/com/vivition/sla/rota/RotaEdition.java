package com.vivition.sla.rota;

import java.time.Instant;

/**
 * Which edition of a line's rota this is.
 *
 * @param revision grows with every edit; 0: nobody has written it yet
 * @param at       when it was edited
 */
public record RotaEdition(int revision, Instant at) {
}
