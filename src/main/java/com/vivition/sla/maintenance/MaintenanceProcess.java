package com.vivition.sla.maintenance;

import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.OwnAuthority;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.runtime.ProcessInstanceQuery;
import org.springframework.stereotype.Component;

/**
 * Begins the processes of maintenance orders and tells them what happened outside. An order is in the hand of one
 * process at most: its own, under its own number, or that of an incident which asked for it.
 */
@Component
public class MaintenanceProcess {

  private static final String KEY = "preventive-maintenance";
  private static final String ORDER = "order";

  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final ModelTimers timers;

  MaintenanceProcess(RuntimeService runtime, OwnAuthority authority, ModelTimers timers) {
    this.timers = timers;
    this.runtime = runtime;
    this.authority = authority;
  }

  /**
   * The order's own process begins, after this transaction and by itself. Nothing happens when a process has the order
   * in hand, its own or an incident's.
   *
   * @param order the order's number
   */
  public void begin(String order) {
    authority.run(() -> {
      if (withOrder(order).isEmpty()) {
        start(order);
      }
    });
  }

  /** The incident that asked for the order needs its process no longer: the order's own one goes on with it. */
  public void handOn(String order) {
    authority.run(() -> {
      if (withOrder(order).stream().noneMatch(process -> order.equals(process.getBusinessKey()))) {
        start(order);
      }
    });
  }

  /** The number of the incident that has the order in hand; empty: none. */
  public Optional<String> incidentWith(String order) {
    return authority.get(() -> withOrder(order)).stream().map(ProcessInstance::getBusinessKey)
        .filter(key -> !order.equals(key)).findFirst();
  }

  /**
   * Looks again who has the order in hand, once it is locked: others may have been faster.
   *
   * @param incident  the incident that wants it
   * @param takenOver whether its own process was told so before
   * @throws OrderInHand when another incident has it, or its own process has begun meanwhile
   */
  public void refuseInHand(String order, String incident, boolean takenOver) {
    // sorted, unlike elsewhere: the engine gives what it has read before to whoever asks the same again
    authority.get(() -> withOrder(order, runtime.createProcessInstanceQuery().orderByBusinessKey().asc()))
        .stream().map(ProcessInstance::getBusinessKey)
        .filter(holder -> !holder.equals(incident) && !(takenOver && holder.equals(order)))
        .findFirst().ifPresent(holder -> {
          throw new OrderInHand(holder.equals(order)
              ? "%s was planned at the same moment. Submit again: then it is taken over.".formatted(order)
              : "%s has the studio's maintenance in hand. Merge the two, or diagnose again.".formatted(holder));
        });
  }

  /** The order that an incident has in hand; empty: none. */
  public Optional<String> orderOf(String incident) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, KEY).list())
        .stream().map(process -> authority.get(() -> (String) runtime.getVariable(process.getId(), ORDER)))
        .filter(order -> order != null).findFirst();
  }

  /** An incident needs the order now: its own process ends, and the visit that it was planning is called off. */
  public void takenOver(String order) {
    callOffVisit(order);
    tell(order, "MaintenanceTakenOver");
  }

  /** Nobody goes there for the order: its process goes on as after any visit that did not take place. */
  public void callOffVisit(String order) {
    tell(order, "VisitCalledOff");
  }

  /** The order asks for more time or another technician: its own visit is planned anew, be it offered or agreed. */
  public void offerAnew(String order) {
    tell(order, "VisitEndangered");
  }

  /**
   * How long the customer may still agree on a time: then the times that are offered for the order's own visit are
   * called off.
   *
   * @param until null: nothing is offered, or he has agreed
   */
  public void answerBy(String order, Instant until) {
    authority.get(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(order, KEY).list())
        .forEach(process -> timers.arm(process.getId(), "answer-overdue", until));
  }

  /** Whoever waits for somebody else's visit need not: the order is over, or too much for it. */
  public void lookAgain(String order) {
    tell(order, "MaintenanceOver");
  }

  private void tell(String order, String message) {
    authority.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(order)
        .correlateAllWithResult());
  }

  private List<ProcessInstance> withOrder(String order) {
    return withOrder(order, runtime.createProcessInstanceQuery());
  }

  private static List<ProcessInstance> withOrder(String order, ProcessInstanceQuery which) {
    return which.processDefinitionKey(KEY).variableValueEquals(ORDER, order).list();
  }

  private void start(String order) {
    runtime.createMessageCorrelation("MaintenanceDue").processInstanceBusinessKey(order)
        .setVariables(Map.of(ORDER, order)).correlateStartMessage();
  }
}
