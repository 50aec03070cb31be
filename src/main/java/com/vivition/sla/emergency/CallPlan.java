package com.vivition.sla.emergency;

import com.vivition.sla.engine.UsableInModels;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of an emergency call asks. */
@Component("callPlan")
@UsableInModels
public class CallPlan {

  private static final int PRIORITY = 90;

  private final EmergencyCalls calls;

  CallPlan(EmergencyCalls calls) {
    this.calls = calls;
  }

  /** Whether it is known which studio is meant. */
  public boolean studioKnown(DelegateExecution execution) {
    return its(execution).studio() != null;
  }

  /** Whether it may be about several open reports, so that somebody has to choose. */
  public boolean severalOpen(DelegateExecution execution) {
    return calls.openReports(its(execution)).size() > 1;
  }

  /** Its tasks are due at once. */
  public Date due(DelegateExecution execution) {
    return Date.from(its(execution).calledAt());
  }

  /** The task's priority: as that of a calamity. */
  public int priority(DelegateExecution execution) {
    return PRIORITY;
  }

  private EmergencyCall its(DelegateExecution execution) {
    return calls.get(CallVars.CALL.get(execution));
  }
}
