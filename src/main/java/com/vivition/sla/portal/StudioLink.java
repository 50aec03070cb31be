package com.vivition.sla.portal;

import java.time.Instant;

/** The link on a studio's wall that works. @param createdBy user id */
record StudioLink(String id, String studio, Instant createdAt, String createdBy) {
}
