package com.vivition.sla.problem;

import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.StudioRegistry;
import java.util.List;
import java.util.Optional;

/** With which components of which studios something is done about a problem. */
@org.springframework.stereotype.Component
class Places {

  private final StudioRegistry studios;
  private final Maintenance maintenance;

  Places(StudioRegistry studios, Maintenance maintenance) {
    this.studios = studios;
    this.maintenance = maintenance;
  }

  /**
   * The component that was chosen; of a model, all of that model at each studio with an incident.
   *
   * @param component null: none was chosen
   */
  List<Place> of(Problem problem, String component) {
    if (problem.subject() instanceof Subject.OfModel of) {
      return problem.incidents().stream().map(Occurrence::studio).distinct().sorted()
          .flatMap(studio -> studios.get(studio).components().stream().filter(of::is)
              .map(one -> new Place(studio, one.id()))).toList();
    }
    return component == null ? List.of()
        : problem.studio().stream().map(studio -> new Place(studio, component)).toList();
  }

  /** Those for which there is a maintenance plan. */
  List<Place> maintained(List<Place> places) {
    return places.stream().filter(place -> maintenance.outlook(place.studio()).stream()
        .anyMatch(outlook -> outlook.component().equals(place.component()))).toList();
  }

  /** The components among which the lead chooses; none of a model. */
  List<Component> choices(Problem problem) {
    return problem.studio().map(studio -> studios.get(studio).components()).orElse(List.of());
  }

  /** The component as it stands there now; empty when it is gone. */
  Optional<Component> component(Place place) {
    return studios.get(place.studio()).component(place.component());
  }
}
