package com.vivition.sla.problem;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.util.Locale;
import java.util.Optional;

/** What repeated incidents have in common. */
sealed interface Subject {

  ProblemScope scope();

  /** The same for the same subject, at most 250 characters. */
  String key();

  /** A component of a studio. */
  record OfComponent(String studio, String component) implements Subject {

    @Override
    public ProblemScope scope() {
      return ProblemScope.COMPONENT;
    }

    @Override
    public String key() {
      return "COMPONENT/%s/%s".formatted(studio, component);
    }
  }

  /** A cause at a studio. */
  record OfCause(String studio, Cause cause) implements Subject {

    @Override
    public ProblemScope scope() {
      return ProblemScope.STUDIO_CAUSE;
    }

    @Override
    public String key() {
      return "CAUSE/%s/%s".formatted(studio, cause);
    }
  }

  /** A model over all studios; make and model in small letters, as they are compared. */
  record OfModel(ComponentType type, String make, String model) implements Subject {

    public OfModel {
      make = make.strip().toLowerCase(Locale.ROOT);
      model = model.strip().toLowerCase(Locale.ROOT);
    }

    /** The component's model; empty when it is not known. */
    static Optional<OfModel> of(Component component) {
      return component.make() == null || component.make().isBlank() || component.model() == null
          || component.model().isBlank() ? Optional.empty()
          : Optional.of(new OfModel(component.type(), component.make(), component.model()));
    }

    /** Whether the component is of this model. */
    boolean is(Component component) {
      return of(component).filter(this::equals).isPresent();
    }

    @Override
    public ProblemScope scope() {
      return ProblemScope.MODEL;
    }

    @Override
    public String key() {
      return "MODEL/%s/%s/%s".formatted(type, make, model);
    }
  }
}
