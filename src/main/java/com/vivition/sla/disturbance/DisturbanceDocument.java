package com.vivition.sla.disturbance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A disturbance as the API shows it; times with the offset of Europe/Amsterdam, null where there is none. */
record DisturbanceDocument(
    String number, @Schema(description = "What is down, in words") String service, String summary,
    DisturbanceState state, OffsetDateTime since,
    @Schema(description = "The user who declared it, or what suspected it") String source, String engineer,
    String findings, @Schema(description = "The last word to all, in Dutch") String wordNl,
    @Schema(description = "The last word to all, in English") String wordEn,
    @Schema(description = "Why it was dismissed") String reason, String solution, String evidence,
    OffsetDateTime restoredAt, OffsetDateTime endedAt,
    @Schema(description = "The studios that the sweep found without the service") List<String> suspectedStudios,
    List<LinkDocument> incidents) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** An incident of the disturbance. */
  record LinkDocument(String number, String studio, OffsetDateTime joinedAt, boolean waits, OffsetDateTime leftAt,
      String leftBecause) {
  }

  static DisturbanceDocument of(Disturbance one, List<DisturbanceLink> links, List<String> studios) {
    return new DisturbanceDocument(one.number(), one.service(), one.summary(), one.state(), local(one.since()),
        one.source(), one.engineer(), one.findings(), one.wordNl(), one.wordEn(), one.reason(), one.solution(),
        one.evidence(), local(one.restoredAt()), local(one.endedAt()), studios,
        links.stream().map(DisturbanceDocument::link).toList());
  }

  private static LinkDocument link(DisturbanceLink link) {
    return new LinkDocument(link.incident(), link.studio(), local(link.joinedAt()), link.waits(), local(link.leftAt()),
        link.leftBecause());
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
  }
}
