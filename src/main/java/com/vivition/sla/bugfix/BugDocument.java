package com.vivition.sla.bugfix;

import com.vivition.sla.studio.ComponentType;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A bug as the API shows it; times with the offset of Europe/Amsterdam, null where there is none. */
record BugDocument(
    String number, String title, String description, ComponentType componentType,
    @Schema(description = "Null: any") String make, @Schema(description = "Null: any") String model,
    @Schema(description = "The version that has the bug") String version, BugState state, String workaround,
    @Schema(description = "Why it was decided so") String reason,
    @Schema(description = "The version that mends it") String release, String trackerReference, String trackerUrl,
    @Schema(description = "What the tracker says; null: nothing yet") TrackerState trackerState,
    OffsetDateTime createdAt, String createdBy, OffsetDateTime closedAt, List<LinkDocument> incidents) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** An incident that the bug caused. */
  record LinkDocument(String number, String studio, OffsetDateTime linkedAt, boolean waits, OffsetDateTime waitingSince,
      OffsetDateTime releasedAt) {
  }

  static BugDocument of(Bug bug, List<BugLink> links) {
    return new BugDocument(bug.number(), bug.title(), bug.description(), bug.componentType(), bug.make(), bug.model(),
        bug.version(), bug.state(), bug.workaround(), bug.reason(), bug.release(), bug.trackerReference(),
        bug.trackerUrl(), bug.trackerState(), local(bug.createdAt()), bug.createdBy(), local(bug.closedAt()),
        links.stream().map(BugDocument::link).toList());
  }

  private static LinkDocument link(BugLink link) {
    return new LinkDocument(link.incident(), link.studio(), local(link.linkedAt()), link.waits(),
        local(link.waitingSince()), local(link.releasedAt()));
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
  }
}
