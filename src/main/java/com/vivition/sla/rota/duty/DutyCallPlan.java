package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.UsableInModels;
import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models of duty ask: who is called, and until when. */
@Component("dutyCall")
@UsableInModels
public class DutyCallPlan {

  private final DutyPages pages;

  DutyCallPlan(DutyPages pages) {
    this.pages = pages;
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
    people(execution).forEach(person -> pages.send(execution.getProcessBusinessKey(), person,
        DutyVars.REASON.get(execution), acceptBy(execution).toInstant()));
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
