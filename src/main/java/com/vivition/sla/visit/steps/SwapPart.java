package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.GeoPoint;
import com.vivition.sla.visit.VisitVars;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Service;

/** What a swap replaces: the component that the visit found, else the one that diagnosis found. */
@Service
class SwapPart {

  private final Errands errands;
  private final StudioRegistry studios;

  SwapPart(Errands errands, StudioRegistry studios) {
    this.errands = errands;
    this.studios = studios;
  }

  /** Also sets the variable, for the models and the steps that come. */
  Defect of(DelegateExecution execution) {
    final Errand errand = errands.get(execution.getProcessBusinessKey());
    final Studio studio = studios.get(errand.studio());
    final String id = VisitVars.COMPONENT.find(execution).orElse(errand.component());
    final Component component = studio.component(String.valueOf(id)).orElseThrow(() -> new InvalidInput(List.of(
        new FieldProblem("component", "'%s' is no component of %s: diagnose again".formatted(id, studio.id())))));
    VisitVars.COMPONENT.set(execution, component.id());
    return new Defect(errand.number(), component, GeoPoint.of(studio.latitude(), studio.longitude()));
  }

  /** @param near where the studio is; null: not known */
  record Defect(String incident, Component component, GeoPoint near) {
  }
}
