package com.vivition.sla.incident;

import com.vivition.sla.engine.ActorNames;
import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Incidents as the API shows them. */
@Component
class IncidentDocuments {

  private final Incidents incidents;
  private final Replies replies;
  private final ActorNames names;
  private final Clock clock;

  IncidentDocuments(Incidents incidents, Replies replies, ActorNames names, Clock clock) {
    this.incidents = incidents;
    this.replies = replies;
    this.names = names;
    this.clock = clock;
  }

  /** All about it. @throws UnknownIncident when there is none of that number */
  IncidentDocument of(String number) {
    final List<TimelineEntry> timeline = incidents.timeline(number);
    return IncidentDocument.of(
        incidents.get(number), incidents.mergedInto(number).orElse(null), incidents.clock(number), timeline,
        replies.unread(number).stream().findFirst().orElse(null),
        names.of(timeline.stream().map(TimelineEntry::actor).collect(Collectors.toSet())), clock.instant());
  }

  /**
   * A line of each, those reported last first, at most a hundred.
   *
   * @param studio a studio's id; null: all
   * @param state  null: every one that is not over
   */
  List<IncidentLine> list(String studio, IncidentState state) {
    return incidents.latest(studio, state).stream()
        .map(incident -> IncidentLine.of(incident, incidents.clock(incident.number()), clock.instant())).toList();
  }
}
