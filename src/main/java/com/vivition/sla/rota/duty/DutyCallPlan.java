package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.WorkQueue;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** What the models of duty ask: who is called, and until when. */
@Component("dutyCall")
@UsableInModels
public class DutyCallPlan {

  private static final int EMERGENCY = 90;

  private final DutyPages pages;
  private final WorkQueue queue;
  private final ApplicationEventPublisher events;

  DutyCallPlan(DutyPages pages, WorkQueue queue, ApplicationEventPublisher events) {
    this.pages = pages;
    this.queue = queue;
    this.events = events;
  }

  /** User ids of those whom this step calls. */
  public List<String> people(DelegateExecution execution) {
    return List.of(DutyVars.PEOPLE.get(execution).split(","));
  }

  /** User id of the only one whom this step calls; null: whoever of them is first. */
  public String onlyOne(DelegateExecution execution) {
    final List<String> people = people(execution);
    return people.size() == 1 ? people.get(0) : null;
  }

  /** When the next in line is called. */
  public Date acceptBy(DelegateExecution execution) {
    return DutyVars.ACCEPT_BY.get(execution);
  }

  /** Tells the paging system whom this step calls; does nothing where there is none. */
  public void page(DelegateExecution execution) {
    people(execution).forEach(person -> pages.send(execution.getProcessBusinessKey(), DutyVars.line(execution), person,
        DutyVars.REASON.get(execution), acceptBy(execution).toInstant()));
  }

  /** Mails whom this step calls, or tells. */
  public void mail(DelegateExecution execution) {
    events.publishEvent(new DutyCalled(execution.getProcessBusinessKey(), people(execution),
        DutyVars.REASON.get(execution), acceptBy(execution).toInstant(), DutyVars.TAKEN.get(execution)));
  }

  /** The task's priority: that of the incident; of an emergency call whose incident is not known yet, the highest. */
  public int priority(DelegateExecution execution) {
    return Duty.isCaller(execution.getProcessBusinessKey()) ? EMERGENCY : queue.priority(execution);
  }

  /** User id of who leaves at the change of duty. */
  public String leaving(DelegateExecution execution) {
    return DutyVars.LEAVING.get(execution);
  }

  /** When his duty ends. */
  public Date dutyEnds(DelegateExecution execution) {
    return DutyVars.CHANGE_AT.get(execution);
  }
}
