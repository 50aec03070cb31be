package com.vivition.sla.incident;

import java.time.Instant;

/**
 * A photo of an incident, without its content: {@link Photos#content}.
 *
 * @param visit   the visit's id; null: taken elsewhere
 * @param width   in pixels, as kept
 * @param height  in pixels, as kept
 * @param addedBy user id
 * @param caption null: none
 */
public record Photo(String id, String incident, String visit, int width, int height, Instant addedAt, String addedBy,
    String caption) {
}
