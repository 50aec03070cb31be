package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Pass the tasks on: whoever is at work next goes on with them, and finds the note. */
@Component
@UsableInModels
class PassTasksOn implements JavaDelegate {

  private final HandOvers handOvers;

  PassTasksOn(HandOvers handOvers) {
    this.handOvers = handOvers;
  }

  @Override
  public void execute(DelegateExecution execution) {
    handOvers.ends(execution.getProcessBusinessKey(), DutyVars.LEAVING.get(execution),
        DutyVars.NOTE.find(execution).orElse(null));
  }
}
