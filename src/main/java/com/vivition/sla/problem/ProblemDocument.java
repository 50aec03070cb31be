package com.vivition.sla.problem;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;

/** A problem as the API shows it; times with the offset of Europe/Amsterdam, null where there is none. */
record ProblemDocument(
    String number, ProblemScope scope, @Schema(description = "What repeats, in words") String title,
    @Schema(description = "Why it is a problem", example = "3 incidents within 60 days") String sign,
    ProblemState state, ProblemAction suggestion, OffsetDateTime raisedAt,
    @Schema(description = "Incidents reported later show that the decision did not help") OffsetDateTime actedAt,
    OffsetDateTime watchUntil, OffsetDateTime overAt, String outcome, List<IncidentDocument> incidents,
    @Schema(description = "The first one first") List<DecisionDocument> decisions) {

  private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");

  /** An incident that repeats others. */
  record IncidentDocument(String number, String studio, OffsetDateTime reportedAt) {
  }

  /** What was decided. */
  record DecisionDocument(ProblemAction action, String reason, String component, OffsetDateTime decidedAt,
      String decidedBy, @Schema(description = "What was trained") String done,
      @Schema(description = "Orders, incidents, bugs that came of it") List<String> remedies) {
  }

  static ProblemDocument of(Problem problem) {
    return new ProblemDocument(problem.number(), problem.subject().scope(), problem.title(), problem.sign(),
        problem.state(), problem.suggestion(), local(problem.raisedAt()), local(problem.actedAt()), local(problem.watchUntil()),
        local(problem.overAt()), problem.outcome(),
        problem.incidents().stream()
            .map(one -> new IncidentDocument(one.incident(), one.studio(), local(one.reportedAt()))).toList(),
        problem.decisions().stream().map(one -> new DecisionDocument(one.action(), one.reason(), one.component(),
            local(one.decidedAt()), one.decidedBy(), one.done(), one.remedies())).toList());
  }

  private static OffsetDateTime local(Instant at) {
    return at == null ? null : at.atZone(ZONE).toOffsetDateTime();
  }
}
