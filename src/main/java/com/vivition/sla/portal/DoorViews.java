package com.vivition.sla.portal;

import static java.util.stream.Collectors.partitioningBy;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what a studio's door page shows, as one moment sees it. */
@Service
@Transactional(readOnly = true)
class DoorViews {

  /** How long an incident that is over is shown, and how many are in all. */
  private static final Duration RECENT = Duration.ofDays(30);
  private static final int MOST = 10;

  private final StudioRegistry studios;
  private final Incidents incidents;
  private final IncidentViews views;
  private final SentForms sent;
  private final CallAdvice calls;
  private final Clock clock;

  DoorViews(StudioRegistry studios, Incidents incidents, IncidentViews views, SentForms sent, CallAdvice calls,
      Clock clock) {
    this.studios = studios;
    this.incidents = incidents;
    this.views = views;
    this.sent = sent;
    this.calls = calls;
    this.clock = clock;
  }

  DoorView of(DoorLink link) {
    final Studio studio = studios.get(link.studio());
    final PageTimes times = new PageTimes(clock.instant(), link.language());
    final Map<Boolean, List<DoorIncident>> over = recent(link).limit(MOST)
        .map(incident -> view(incident, studio, times))
        .collect(partitioningBy(one -> one.incident().state().isOver()));
    return new DoorView(studio.name(), parts(studio), over.get(false), over.get(true),
        calls.of(studio.agreementOn(times.today()), times));
  }

  /** One of those that the door page shows. @throws NotAtThisDoor when it shows no such incident */
  DoorIncident incident(DoorLink link, String number) {
    final Incident incident = recent(link).filter(one -> one.number().equals(number)).findFirst()
        .orElseThrow(NotAtThisDoor::new);
    return view(incident, studios.get(link.studio()), new PageTimes(clock.instant(), link.language()));
  }

  /** Those that are not over first, each the latest first. */
  private Stream<Incident> recent(DoorLink link) {
    return incidents.recentOf(link.studio(), clock.instant().minus(RECENT)).stream();
  }

  private DoorIncident view(Incident incident, Studio studio, PageTimes times) {
    final String part = sent.part(incident.number()).or(() -> studio.components().stream()
        .filter(component -> component.id().equals(incident.component())).map(Component::type).map(Enum::name)
        .findFirst()).orElse("UNKNOWN");
    return new DoorIncident(part, incident.impact(), views.forEverybody(incident, studio, times));
  }

  private static List<String> parts(Studio studio) {
    return Stream.concat(studio.components().stream().map(Component::type)
            .filter(type -> type != ComponentType.OTHER).sorted().distinct().map(Enum::name),
        Stream.of(SentForms.WHOLE, SentForms.ELSE)).toList();
  }
}
