package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.GeoPoint;
import com.vivition.sla.visit.VisitVars;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Service;

/** What a swap replaces: the component that the visit found, else the one that diagnosis found. */
@Service
class SwapPart {

  private final Incidents incidents;
  private final StudioRegistry studios;

  SwapPart(Incidents incidents, StudioRegistry studios) {
    this.incidents = incidents;
    this.studios = studios;
  }

  /** Also sets the variable, for the models and the steps that come. */
  Defect of(DelegateExecution execution) {
    final Incident incident = incidents.get(execution.getProcessBusinessKey());
    final Studio studio = studios.get(incident.studio());
    final String id = VisitVars.COMPONENT.find(execution).orElse(incident.component());
    final Component component = studio.component(String.valueOf(id)).orElseThrow(() -> new InvalidInput(List.of(
        new FieldProblem("component", "'%s' is no component of %s: diagnose again".formatted(id, studio.id())))));
    VisitVars.COMPONENT.set(execution, component.id());
    return new Defect(incident.number(), component, GeoPoint.of(studio.latitude(), studio.longitude()));
  }

  /** @param near where the studio is; null: not known */
  record Defect(String incident, Component component, GeoPoint near) {
  }
}
