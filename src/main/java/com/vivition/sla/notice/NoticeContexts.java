package com.vivition.sla.notice;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers what is true of an incident now. */
@Component
class NoticeContexts {

  private final Incidents incidents;
  private final StudioRegistry studios;
  private final Staff staff;
  private final OnSites onSites;
  private final Clock clock;

  NoticeContexts(Incidents incidents, StudioRegistry studios, Staff staff, OnSites onSites, Clock clock) {
    this.incidents = incidents;
    this.studios = studios;
    this.staff = staff;
    this.onSites = onSites;
    this.clock = clock;
  }

  /** The context of an occasion as this transaction sees it. */
  NoticeContext of(Occasion occasion) {
    final Incident incident = incidents.get(occasion.incident());
    return new NoticeContext(incident, incidents.clock(incident.number()), studios.get(incident.studio()).name(),
        staff.name(incident.engineer()), occasion.reason(),
        occasion.kind().isAboutVisit() ? onSites.of(occasion, incident) : null, clock.instant());
  }
}
