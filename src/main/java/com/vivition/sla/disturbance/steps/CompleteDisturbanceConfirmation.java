package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** Whether what was suspected is a disturbance. */
@Component
@UsableInModels
class CompleteDisturbanceConfirmation implements TaskListener {

  private final Disturbances disturbances;
  private final CurrentUser user;

  CompleteDisturbanceConfirmation(Disturbances disturbances, CurrentUser user) {
    this.disturbances = disturbances;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String number = DisturbanceVars.DISTURBANCE.get(task);
    final boolean isOne = answers.yes("isDisturbance");
    if (isOne) {
      disturbances.confirmed(number, user.id());
    } else {
      disturbances.dismissed(number, answers.text("reason"), user.id());
    }
    DisturbanceVars.IS_DISTURBANCE.set(task.getExecution(), isOne);
    DisturbanceVars.gather(task.getExecution(), answers.yes("gather"), user.id());
  }
}
