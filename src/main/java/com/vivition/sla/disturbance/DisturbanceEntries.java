package com.vivition.sla.disturbance;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.studio.StudioRegistry;
import org.springframework.stereotype.Component;

/** What the timelines of a disturbance's incidents tell of it. */
@Component
class DisturbanceEntries {

  private final DisturbanceRows rows;
  private final Incidents incidents;
  private final StudioRegistry studios;

  DisturbanceEntries(DisturbanceRows rows, Incidents incidents, StudioRegistry studios) {
    this.rows = rows;
    this.incidents = incidents;
    this.studios = studios;
  }

  void joined(Disturbance one, String incident, String by) {
    incidents.note(incident, by, Kind.DISTURBANCE, "Belongs to %s, and waits for its end".formatted(one.inWords()), false);
  }

  void left(Disturbance one, String incident, String reason, String by) {
    incidents.note(incident, by, Kind.DISTURBANCE, "Waits for %s no longer: %s".formatted(one.number(), reason), false);
  }

  /** To each in his language. */
  void word(Disturbance one, String by) {
    rows.links(one.number()).stream().filter(DisturbanceLink::waits).forEach(link -> incidents.note(link.incident(), by,
        Kind.DISTURBANCE, one.word(studios.customerOf(link.studio()).language()), true));
  }

  void toAllStaff(Disturbance one, String text, String by) {
    rows.links(one.number()).stream().filter(DisturbanceLink::waits)
        .forEach(link -> incidents.note(link.incident(), by, Kind.DISTURBANCE, text, false));
  }
}
