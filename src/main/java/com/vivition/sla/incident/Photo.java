package com.vivition.sla.incident;

import java.time.Instant;

/**
 * A photo, without its content: {@link Photos#content}.
 *
 * @param incident the number of what it was taken for: an incident, or a maintenance order
 * @param visit    the visit's id; null: taken elsewhere
 * @param subject  what it shows, like {@code camera-1/camera-cleaning/test-picture}; empty: nothing in particular
 * @param width    in pixels, as kept
 * @param height   in pixels, as kept
 * @param addedBy  user id
 * @param caption  null: none
 */
public record Photo(String id, String incident, String visit, String subject, int width, int height,
    Instant addedAt, String addedBy, String caption) {
}
