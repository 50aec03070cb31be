package com.vivition.sla.rota;

import com.vivition.sla.engine.UsableInModels;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look for gaps that nobody is at. */
@Component
@UsableInModels
class LookForGaps implements JavaDelegate {

  private final GapWatch watch;

  LookForGaps(GapWatch watch) {
    this.watch = watch;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final Optional<String> number = watch.look();
    RotaVars.GAP_TO_FILL.set(execution, number.isPresent());
    number.ifPresent(execution::setProcessBusinessKey);
  }
}
