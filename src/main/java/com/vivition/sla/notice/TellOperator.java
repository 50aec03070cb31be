package com.vivition.sla.notice;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** What waits for the operator of an incident may go now. */
@Component
@UsableInModels
class TellOperator implements JavaDelegate {

  private final OperatorNotices notices;

  TellOperator(OperatorNotices notices) {
    this.notices = notices;
  }

  @Override
  public void execute(DelegateExecution execution) {
    notices.deliver(execution.getProcessBusinessKey());
  }
}
