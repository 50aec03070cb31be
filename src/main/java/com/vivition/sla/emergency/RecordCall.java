package com.vivition.sla.emergency;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Record the call: what was typed into the start form is written down; what a telephone system sent, was before. */
@Component
@UsableInModels
class RecordCall implements JavaDelegate {

  private static final List<String> FORM = List.of("caller", "studio", "summary", "standsStill", "calledAt", "takenBy");

  private final EmergencyCalls calls;

  RecordCall(EmergencyCalls calls) {
    this.calls = calls;
  }

  @Override
  public void execute(DelegateExecution execution) {
    if (CallVars.CALL.find(execution).isPresent()) {
      CallVars.TOLD_BY.set(execution, null);
      return;
    }
    final var form = new Answers(execution);
    final String by = form.text("takenBy");
    final EmergencyCall call = calls.record(new NewCall(null, form.text("caller"), form.instant("calledAt"), null,
        form.text("summary"), form.choice("standsStill", StandsStill.class)), by);
    if (form.text("studio") != null) {
      calls.identified(call.number(), form.text("studio"), null, call.standsStill());
    }
    execution.setProcessBusinessKey(call.number());
    CallVars.CALL.set(execution, call.number());
    CallVars.TOLD_BY.set(execution, by);
    execution.removeVariables(FORM);
  }
}
