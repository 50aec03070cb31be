package com.vivition.sla.visit.steps;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.Words;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.Errands;
import com.vivition.sla.visit.VisitVars;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** What came of the call about the visit. */
@Component
@UsableInModels
class CompletePhoneAgreement implements TaskListener {

  private final Appointments appointments;
  private final Errands errands;
  private final CurrentUser user;

  CompletePhoneAgreement(Appointments appointments, Errands errands, CurrentUser user) {
    this.appointments = appointments;
    this.errands = errands;
    this.user = user;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String incident = task.getExecution().getProcessBusinessKey();
    final String answer = answers.text("answer");
    switch (answer) {
      case "AGREED" -> appointments.agreed(incident, answers.text("slot"),
          new AgreedBy(answers.text("spokenTo"), AgreedBy.How.PHONE));
      case "OTHER_TIME" -> {
        errands.heard(incident, Channel.PHONE, user.id());
        VisitVars.NOT_BEFORE.set(task.getExecution(), Date.from(answers.instant("notBefore")));
        errands.note(incident, user.id(), "The customer asks for another time, not before %s%s".formatted(
            Words.at(answers.instant("notBefore")), answers.text("note") == null ? "" : ": " + answers.text("note")), true);
      }
      default -> errands.notReached(incident, "Called about the visit, no answer"
          + (answers.text("note") == null ? "" : ": " + answers.text("note")), user.id());
    }
    VisitVars.ANSWER.set(task.getExecution(), answer);
  }
}
