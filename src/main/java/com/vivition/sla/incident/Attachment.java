package com.vivition.sla.incident;

import java.time.Instant;

/**
 * A file that somebody sent along, without its content: {@link Attachments#content}.
 *
 * @param number  the number of what it belongs to: an incident, or a maintenance order
 * @param name    as it was sent, on one line and without a path
 * @param type    what it is, by its bytes
 * @param size    in bytes
 * @param addedBy user id, or the name of the door
 */
public record Attachment(String id, String number, String name, FileType type, long size, Instant addedAt,
    String addedBy) {
}
