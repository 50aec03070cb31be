package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Record the disturbance: what support declares in the start form; one that came by message was written down before.
 * Two who declare the same have one disturbance and one process of it: the second finds it under way.
 */
@Component
@UsableInModels
class RecordDisturbance implements JavaDelegate {

  private static final List<String> FORM = List.of("service", "summary", "gather", "declaredBy");

  private final Disturbances disturbances;
  private final DisturbanceProcess process;

  RecordDisturbance(Disturbances disturbances, DisturbanceProcess process) {
    this.disturbances = disturbances;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    DisturbanceVars.UNDER_WAY.set(execution, false);
    if (DisturbanceVars.DISTURBANCE.find(execution).isEmpty()) {
      declare(execution, new Answers(execution));
    }
    execution.removeVariables(FORM);
  }

  private void declare(DelegateExecution execution, Answers form) {
    final String number =
        disturbances.declared(form.text("service"), form.text("summary"), form.text("declaredBy")).number();
    if (process.isUnderWay(number)) {
      DisturbanceVars.UNDER_WAY.set(execution, true);
    } else {
      DisturbanceVars.DISTURBANCE.set(execution, number);
      DisturbanceVars.gather(execution, form.yes("gather"), form.text("declaredBy"));
      execution.setProcessBusinessKey(number);
    }
  }
}
