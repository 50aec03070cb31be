package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.diagnosis.sweep.News;
import com.vivition.sla.diagnosis.sweep.ServiceDown;
import com.vivition.sla.diagnosis.sweep.SweepState;
import com.vivition.sla.diagnosis.sweep.Sweeps;
import com.vivition.sla.engine.UsableInModels;
import java.util.ArrayList;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Judge the sweep: what is news, and when to look again. A service that many miss is told of as one disturbance. */
@Component
@UsableInModels
class JudgeSweep implements JavaDelegate {

  private final Sweeps sweeps;
  private final Carriers carriers;
  private final ApplicationEventPublisher events;

  JudgeSweep(Sweeps sweeps, Carriers carriers, ApplicationEventPublisher events) {
    this.sweeps = sweeps;
    this.carriers = carriers;
    this.events = events;
  }

  @Override
  public void execute(DelegateExecution execution) {
    carriers.follow();
    final SweepState state = sweeps.judge(SweepVars.SWEEP.get(execution));
    SweepVars.NEW_ALARM.set(execution, state.newAlarm());
    SweepVars.ALARM.set(execution, state.alarm());
    SweepVars.NEXT_LOOK.set(execution, state.nextLook() == null ? null : Date.from(state.nextLook()));
    // a list for the next element alone, which is reached in this transaction
    execution.setVariable(SweepVars.ALL_NEWS, Variables.objectValue(
        new ArrayList<>(state.news().stream().map(News::id).toList()), true).create());
    if (!state.serviceDown().isEmpty() && !SweepVars.SERVICE_TOLD.get(execution)) {
      SweepVars.SERVICE_TOLD.set(execution, true);
      events.publishEvent(new ServiceDown(state.serviceDown(), "%d studios report their online service as down"
          .formatted(state.serviceDown().size()), state.sweep()));
    }
  }
}
