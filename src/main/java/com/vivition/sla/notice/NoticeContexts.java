package com.vivition.sla.notice;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.Errands;
import java.time.Clock;
import org.springframework.stereotype.Component;

/** Gathers what is true of an incident, or of a maintenance order, now. */
@Component
class NoticeContexts {

  private final Errands errands;
  private final Incidents incidents;
  private final Maintenance maintenance;
  private final StudioRegistry studios;
  private final Staff staff;
  private final OnSites onSites;
  private final Clock clock;

  NoticeContexts(Errands errands, Incidents incidents, Maintenance maintenance, StudioRegistry studios, Staff staff,
      OnSites onSites, Clock clock) {
    this.errands = errands;
    this.incidents = incidents;
    this.maintenance = maintenance;
    this.studios = studios;
    this.staff = staff;
    this.onSites = onSites;
    this.clock = clock;
  }

  /** The context of an occasion as this transaction sees it. */
  NoticeContext of(Occasion occasion) {
    final Errand errand = errands.get(occasion.incident());
    final String studio = studios.get(errand.studio()).name();
    final OnSite onSite = occasion.kind().isAboutVisit() ? onSites.of(occasion, errand) : null;
    return switch (errand.kind()) {
      case INCIDENT -> {
        final Incident incident = incidents.get(errand.number());
        yield new NoticeContext(incident, incidents.clock(incident.number()), studio, staff.name(incident.engineer()),
            occasion.reason(), onSite, clock.instant());
      }
      case MAINTENANCE -> new NoticeContext(maintenance.get(errand.number()), studio, occasion.reason(), onSite,
          clock.instant());
    };
  }
}
