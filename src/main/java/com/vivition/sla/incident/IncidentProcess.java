package com.vivition.sla.incident;

import com.vivition.sla.engine.OwnAuthority;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.MessageCorrelationBuilder;
import org.springframework.stereotype.Component;

/** Tells the process of an incident what happened outside it. */
@Component
class IncidentProcess {

  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;

  IncidentProcess(RuntimeService runtime, TaskService tasks, OwnAuthority authority) {
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
  }

  /** A report was written down as this incident: its process begins. */
  void begin(String incident) {
    start("IncidentReported", incident);
  }

  /** The incident was closed and is taken up again: a process begins that goes on where it was (R10). */
  void beginAgain(String incident) {
    start("IncidentReopened", incident);
  }

  /** What was restored fails again. @param told the id of the reply that says so; null: none does */
  void tellFailsAgain(String incident, Long told) {
    authority.run(() -> runtime.createMessageCorrelation("StudioFailsAgain").processInstanceBusinessKey(incident)
        .setVariable(Vars.TOLD_BY.name(), told).correlate());
  }

  /** Correlates a message to the incident's running process; it is always waiting for those of "at any time". */
  void tell(String incident, String message) {
    authority.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(incident).correlate());
  }

  /** As {@link #tell}, for a message that the process may not be waiting for. @return whether it was */
  boolean tellIfWaiting(String incident, String message) {
    return !authority.get(() ->
        runtime.createMessageCorrelation(message).processInstanceBusinessKey(incident).correlateAllWithResult()).isEmpty();
  }

  /**
   * Nobody has to go there any more. The visits go first, so that each undoes what it agreed before the swap that it
   * belongs to gives back the part; both then wait for this transaction's end, whatever else comes of the incident in it.
   */
  void callOffRepair(String incident) {
    tellIfWaiting(incident, "VisitCalledOff");
    tellIfWaiting(incident, "SwapCalledOff");
  }

  /** The incident is over, and the customer has replied all the same: somebody decides what comes of it (R10). */
  void takeLateReply(String incident, boolean toAnswer) {
    authority.run(() -> reply("ReplyAfterClosing", incident, toAnswer).correlateStartMessage());
  }

  /**
   * The customer has replied: whoever is on it reads that.
   *
   * @param toAnswer whether the process answers; a page and a phone answer by themselves
   * @return whether there is a process to be told
   */
  boolean tellReply(String incident, boolean toAnswer) {
    return !authority.get(() -> reply("OperatorReplied", incident, toAnswer).correlateAllWithResult()).isEmpty();
  }

  private MessageCorrelationBuilder reply(String message, String incident, boolean toAnswer) {
    return runtime.createMessageCorrelation(message).processInstanceBusinessKey(incident)
        .setVariable(Vars.TO_ANSWER.name(), toAnswer);
  }

  /** Whether one of these tasks of the incident is open. */
  boolean isOpen(String incident, String... forms) {
    return authority.get(() ->
        tasks.createTaskQuery().processInstanceBusinessKey(incident).taskDefinitionKeyIn(forms).count()) > 0;
  }

  /** Whether somebody is going there, or times for it are being agreed. */
  boolean isVisited(String incident) {
    return authority.get(() ->
        runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "site-visit").count()) > 0;
  }

  private void start(String message, String incident) {
    authority.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(incident)
        .setVariable(Vars.INCIDENT.name(), incident).correlateStartMessage());
  }
}
