package com.vivition.sla.visit.steps;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.VisitVars;
import java.time.Clock;
import java.time.Duration;
import java.util.Date;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/**
 * Starts what is done about parts beside a swap, in processes of their own: neither an order nor a return holds the
 * incident open.
 */
@Component("partTasks")
@UsableInModels
public class PartTasks {

  private static final Duration RETURN = Duration.ofDays(10);

  private final Stock stock;
  private final RuntimeService runtime;
  private final OwnAuthority authority;
  private final Clock clock;

  PartTasks(Stock stock, RuntimeService runtime, OwnAuthority authority, Clock clock) {
    this.stock = stock;
    this.runtime = runtime;
    this.authority = authority;
    this.clock = clock;
  }

  /** Somebody takes the ordered part in. */
  public void awaitDelivery(DelegateExecution execution) {
    begin("receive-part", execution, Map.of(VisitVars.PART.name(), VisitVars.PART.get(execution)));
  }

  /** The technician brings back what he took out; nothing happens when the swap left nothing to bring back. */
  public void askReturn(DelegateExecution execution) {
    final String incident = execution.getProcessBusinessKey();
    stock.awaited().stream().filter(part -> part.incident().equals(incident)).map(part -> part.component()).distinct()
        .filter(component -> !asked(incident, component))
        .forEach(component -> begin("return-part", execution, Map.of(VisitVars.COMPONENT.name(), component,
            VisitVars.VISIT.name(), VisitVars.VISIT.find(execution).orElse(""))));
  }

  /** By when the defective piece is expected back: in ten days. */
  public Date returnBy(DelegateExecution execution) {
    return Date.from(clock.instant().plus(RETURN));
  }

  /** When the ordered piece is expected; now when nobody knows. */
  public Date expected(DelegateExecution execution) {
    return Date.from(stock.reservationsOf(execution.getProcessBusinessKey()).stream()
        .filter(part -> part.part().equals(VisitVars.PART.get(execution))).map(Reservation::expectedAt)
        .filter(Objects::nonNull).findFirst().orElseGet(clock::instant));
  }

  private boolean asked(String incident, String component) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processDefinitionKey("return-part")
        .processInstanceBusinessKey(incident).variableValueEquals(VisitVars.COMPONENT.name(), component).count()) > 0;
  }

  private void begin(String process, DelegateExecution execution, Map<String, Object> more) {
    final String incident = execution.getProcessBusinessKey();
    final var variables = new HashMap<String, Object>(more);
    variables.put("incident", incident);
    variables.putIfAbsent(VisitVars.COMPONENT.name(), VisitVars.COMPONENT.get(execution));
    authority.run(() -> runtime.startProcessInstanceByKey(process, incident, variables));
  }
}
