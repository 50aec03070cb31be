package com.vivition.sla.diagnosis.sweep;

/**
 * Something that people were told by an incident, whose end is not known yet.
 *
 * @param news     for {@link Sweeps#over}
 * @param incident its number
 * @param own      it was opened for this alone, as opposed to one that was there before
 */
public record Carried(String news, String incident, boolean own) {
}
