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
  private final Clock clock;

  NoticeContexts(Incidents incidents, StudioRegistry studios, Staff staff, Clock clock) {
    this.incidents = incidents;
    this.studios = studios;
    this.staff = staff;
    this.clock = clock;
  }

  /**
   * The context of an incident as this transaction sees it.
   *
   * @param reason what whoever caused the notice says; null for nothing
   */
  NoticeContext of(String number, String reason) {
    final Incident incident = incidents.get(number);
    return new NoticeContext(incident, incidents.clock(number), studios.get(incident.studio()).name(),
        staff.name(incident.engineer()), reason, clock.instant());
  }
}
