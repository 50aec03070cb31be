package com.vivition.sla.problem;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A problem as it stands now.
 *
 * @param number     PRB-year-six digits; also the business key of its process instance
 * @param title      what repeats, in words
 * @param sign       why it is one: {@code 3 incidents within 60 days}
 * @param suggestion what to do about it by the table problem-signs
 * @param watch      how long to watch whether what was done helps
 * @param actedAt    since when what was decided last can help: incidents reported later are repeats; null before
 * @param watchUntil until when it is watched; for an accepted one, until when it is not raised again; null before
 * @param overAt     null before
 * @param outcome    how it ended, in words; null before
 * @param incidents  those linked, by the time of their report
 * @param decisions  the first one first
 */
record Problem(String number, Subject subject, String title, String sign, ProblemAction suggestion, Duration watch,
    ProblemState state, Instant raisedAt, Instant actedAt, Instant watchUntil, Instant overAt, String outcome,
    List<Occurrence> incidents, List<Decision> decisions) {

  Problem {
    incidents = List.copyOf(incidents);
    decisions = List.copyOf(decisions);
  }

  /** What was decided last; empty before the first time. */
  Optional<Decision> latest() {
    return decisions.isEmpty() ? Optional.empty() : Optional.of(decisions.get(decisions.size() - 1));
  }

  /** The id of the studio that it is about; empty for a model. */
  Optional<String> studio() {
    if (subject instanceof Subject.OfComponent of) {
      return Optional.of(of.studio());
    }
    return subject instanceof Subject.OfCause of ? Optional.of(of.studio()) : Optional.empty();
  }

  boolean links(String incident) {
    return incidents.stream().anyMatch(one -> one.incident().equals(incident));
  }
}
