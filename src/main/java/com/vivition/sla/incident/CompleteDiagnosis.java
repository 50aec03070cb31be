package com.vivition.sla.incident;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.diagnosis.Cause;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The engineer has diagnosed: found a cause, restored the studio from afar, or wants another round of probes. */
@Component
@UsableInModels
class CompleteDiagnosis implements TaskListener {

  private final IncidentDesk desk;
  private final IncidentProcess process;
  private final CurrentUser user;

  CompleteDiagnosis(IncidentDesk desk, IncidentProcess process, CurrentUser user) {
    this.desk = desk;
    this.process = process;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final String outcome = answers.text("outcome");
    final boolean worksAgain = "WORKS_AGAIN".equals(outcome);
    final Cause cause = answers.choice("cause", Cause.class);
    desk.diagnosed(incident, cause, answers.text("component"), answers.text("findings"), user.id());
    if (worksAgain) {
      desk.restored(incident, answers.instant("restoredAt"), answers.text("evidence"), user.id());
      process.callOffRepair(incident);
    }
    Vars.WORKS_AGAIN.set(task.getExecution(), worksAgain);
    Vars.REPAIR.set(task.getExecution(), repair(outcome, cause));
    Vars.BUG.set(task.getExecution(), answers.text("bug"));
    Vars.DISTURBANCE.set(task.getExecution(), answers.text("disturbance"));
    Vars.PROBE_AGAIN.set(task.getExecution(), "PROBE_AGAIN".equals(outcome));
  }

  /** What restores the studio: PART, LOOK, MAINTAIN, FIX, SERVICE or HELP. */
  private static String repair(String outcome, Cause cause) {
    if ("LOOK".equals(outcome)) {
      return "LOOK";
    }
    return switch (cause == null ? Cause.NOT_FOUND : cause) {
      case HARDWARE -> "PART";
      case SOFTWARE -> "FIX";
      case ONLINE_SERVICE -> "SERVICE";
      case MAINTENANCE -> "MAINTAIN";
      case CUSTOMERS_SITE, HANDLING -> "HELP";
      // nobody found it from afar
      case NOT_FOUND -> "LOOK";
    };
  }
}
