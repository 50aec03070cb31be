package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the disturbance: what support declares in the start form; one that came by message was written down before. */
@Component
@UsableInModels
class RecordDisturbance implements JavaDelegate {

  private static final List<String> FORM = List.of("service", "summary", "gather", "declaredBy");

  private final Disturbances disturbances;

  RecordDisturbance(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (DisturbanceVars.DISTURBANCE.find(execution).isEmpty()) {
      final var form = new Answers(execution);
      final String number =
          disturbances.declared(form.text("service"), form.text("summary"), form.text("declaredBy")).number();
      DisturbanceVars.DISTURBANCE.set(execution, number);
      DisturbanceVars.gather(execution, form.yes("gather"), form.text("declaredBy"));
      execution.setProcessBusinessKey(number);
    }
    execution.removeVariables(FORM);
  }
}
