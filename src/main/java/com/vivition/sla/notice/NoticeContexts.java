package com.vivition.sla.notice;

import com.vivition.sla.disturbance.Disturbance;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.util.Map;
import org.springframework.stereotype.Component;

/** Gathers what is true of an incident now. */
@Component
class NoticeContexts {

  private final Incidents incidents;
  private final StudioRegistry studios;
  private final Staff staff;
  private final OnSites onSites;
  private final Disturbances disturbances;
  private final Clock clock;

  NoticeContexts(Incidents incidents, StudioRegistry studios, Staff staff, OnSites onSites,
      Disturbances disturbances, Clock clock) {
    this.incidents = incidents;
    this.studios = studios;
    this.staff = staff;
    this.onSites = onSites;
    this.disturbances = disturbances;
    this.clock = clock;
  }

  /** The context of an occasion as this transaction sees it. */
  NoticeContext of(Occasion occasion) {
    final Incident incident = incidents.get(occasion.incident());
    return new NoticeContext(incident, incidents.clock(incident.number()), studios.get(incident.studio()).name(),
        staff.name(incident.engineer()), occasion.reason(),
        occasion.kind().isAboutVisit() ? onSites.of(occasion, incident) : null,
        occasion.kind() == NoticeKind.DISTURBANCE ? word(incident) : Map.of(), clock.instant());
  }

  private Map<Language, String> word(Incident incident) {
    return disturbances.of(incident.number()).filter(one -> one.wordNl() != null)
        .map((Disturbance one) -> Map.of(Language.NL, one.wordNl(), Language.EN, one.wordEn())).orElse(Map.of());
  }
}
