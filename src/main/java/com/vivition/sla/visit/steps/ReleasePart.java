package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Release the part: others may have it. One that is on order stays on its way to the warehouse. */
@Component
@UsableInModels
class ReleasePart implements JavaDelegate {

  private final Stock stock;
  private final Errands errands;

  ReleasePart(Stock stock, Errands errands) {
    this.stock = stock;
    this.errands = errands;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String incident = execution.getProcessBusinessKey();
    final String component = VisitVars.COMPONENT.get(execution);
    if (stock.reservation(incident, component).isPresent()) {
      stock.release(incident, component);
      errands.note(incident, CurrentUser.APPLICATION,
          "The part for %s is released".formatted(component), false);
    }
  }
}
