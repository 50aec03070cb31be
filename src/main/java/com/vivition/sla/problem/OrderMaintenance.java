package com.vivition.sla.problem;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceProcess;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Order maintenance: now, of what fails again and again; of a model at each studio where it failed. */
@Component
@UsableInModels
class OrderMaintenance implements JavaDelegate {

  private final Problems problems;
  private final Places places;
  private final Maintenance maintenance;
  private final MaintenanceProcess process;

  OrderMaintenance(Problems problems, Places places, Maintenance maintenance, MaintenanceProcess process) {
    this.problems = problems;
    this.places = places;
    this.maintenance = maintenance;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Problem problem = problems.get(ProblemVars.PROBLEM.get(execution));
    final String why = "%s: %s".formatted(problem.number(), problem.sign());
    final List<Place> where = places.of(problem, problem.latest().orElseThrow().component());
    final List<String> orders = places.maintained(where).stream()
        .map(place -> maintenance.demanded(place.studio(), place.component(), List.of(), why).number())
        .distinct().toList();
    orders.forEach(process::begin);
    problems.remedied(problem.number(), orders);
  }
}
