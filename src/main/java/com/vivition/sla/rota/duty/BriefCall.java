package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.Words;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/** Puts on a call what is known: everything about the incident; of a caller without one, that he waits. */
@Component
@UsableInModels
class BriefCall implements TaskListener {

  private final TaskListener briefing;

  BriefCall(@Qualifier("briefing") TaskListener briefing) {
    this.briefing = briefing;
  }

  @Override
  public void notify(DelegateTask task) {
    final String number = task.getExecution().getProcessBusinessKey();
    if (Incidents.isNumber(number)) {
      briefing.notify(task);
      return;
    }
    final String why = DutyVars.REASON.get(task);
    final String acceptBy = Words.at(DutyVars.ACCEPT_BY.get(task).toInstant());
    task.setVariableLocal("number", number);
    task.setVariableLocal("summary", why);
    task.setVariableLocal("due", "accept by " + acceptBy);
    task.setVariableLocal(DutyTasks.ON_DUTY, true);
    task.setVariableLocal("duty", json(Map.of("why", why, "acceptBy", acceptBy)));
    task.setVariableLocal("briefing", json(Map.of("text", "", "background", "")));
  }

  private static Object json(Map<String, String> values) {
    return SpinValues.jsonValue(Spin.JSON(values)).create();
  }
}
