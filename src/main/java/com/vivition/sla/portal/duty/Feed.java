package com.vivition.sla.portal.duty;

import com.vivition.sla.rota.DutyLine;

/**
 * What a feed's link is good for.
 *
 * @param user  whose link it is
 * @param line  the line whose shifts it shows; null: all of his own
 */
record Feed(String user, DutyLine line) {
}
