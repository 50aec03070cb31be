package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceLog;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.visit.VisitVars;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The engineer says which maintenance restores the studio; an order that is planned already is taken over for that. */
@Component
@UsableInModels
class CompleteMaintenanceChoice implements TaskListener {

  private final Maintenance maintenance;
  private final MaintenanceProcess process;
  private final MaintenanceLog log;
  private final Incidents incidents;
  private final CurrentUser user;

  CompleteMaintenanceChoice(Maintenance maintenance, MaintenanceProcess process, MaintenanceLog log,
      Incidents incidents, CurrentUser user) {
    this.maintenance = maintenance;
    this.process = process;
    this.log = log;
    this.incidents = incidents;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final boolean chosen = "MAINTAIN".equals(answers.text("decision"));
    MaintenanceVars.CHOSEN.set(task.getExecution(), chosen);
    if (chosen) {
      final ChosenWork work = ChosenWork.of(answers.text("work"));
      final MaintenanceOrder order =
          demanded(incidents.get(task.getExecution().getProcessBusinessKey()), work, answers.text("why"));
      MaintenanceVars.ORDER.set(task.getExecution(), order.number());
      VisitVars.COMPONENT.set(task.getExecution(), work.component());
      VisitVars.WORK_MINUTES.set(task.getExecution(), (int) order.work().toMinutes());
    }
  }

  private MaintenanceOrder demanded(Incident incident, ChosenWork work, String why) {
    // visits before orders: so the former one is called off first
    final Optional<String> former = maintenance.openOf(incident.studio()).map(MaintenanceOrder::number);
    former.ifPresent(order -> {
      process.takenOver(order);
      log.add(order, user.id(), "Taken over by the incident %s, which needs it now".formatted(incident.number()),
          false);
    });
    final MaintenanceOrder order = maintenance.demandedAlone(incident.studio(), work.component(),
        work.plan() == null ? List.of() : List.of(work.plan()), why);
    process.refuseInHand(order.number(), incident.number(), former.filter(order.number()::equals).isPresent());
    incidents.note(incident.number(), user.id(), Kind.DIAGNOSIS,
        "Maintenance %s of %s: %s".formatted(order.number(), work.component(), why), true);
    return order;
  }
}
