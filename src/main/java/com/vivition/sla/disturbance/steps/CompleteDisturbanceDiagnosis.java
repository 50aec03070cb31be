package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** One diagnosis for all, and the first word to all. */
@Component
@UsableInModels
class CompleteDisturbanceDiagnosis implements TaskListener {

  private final Disturbances disturbances;
  private final CurrentUser user;
  private final Clock clock;

  CompleteDisturbanceDiagnosis(Disturbances disturbances, CurrentUser user, Clock clock) {
    this.disturbances = disturbances;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String number = DisturbanceVars.DISTURBANCE.get(task);
    disturbances.diagnosed(number, answers.text("findings"), user.id());
    disturbances.word(number, answers.text("wordNl"), answers.text("wordEn"), user.id());
    DisturbanceVars.gather(task.getExecution(), answers.yes("gather"), user.id());
    DisturbanceVars.DIAGNOSED_AT.set(task.getExecution(), Date.from(clock.instant()));
  }
}
