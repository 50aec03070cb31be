package com.vivition.sla.maintenance.steps;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.Words;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitOutcome;
import com.vivition.sla.visit.VisitVars;
import com.vivition.sla.visit.Visits;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.springframework.stereotype.Component;

/**
 * Puts everything about the order on the planner's task. Local to the task, written for display and never read back.
 */
@Component
@UsableInModels
class OrderBriefing implements TaskListener {

  private static final List<String> FIELDS = List.of("decision", "notBefore", "reason");

  private final Maintenance maintenance;
  private final Visits visits;
  private final StudioRegistry studios;

  OrderBriefing(Maintenance maintenance, Visits visits, StudioRegistry studios) {
    this.maintenance = maintenance;
    this.visits = visits;
    this.studios = studios;
  }

  @Override
  public void notify(DelegateTask task) {
    final MaintenanceOrder order = maintenance.get(MaintenanceVars.ORDER.get(task));
    final Studio studio = studios.get(order.studio());
    final Map<String, Object> shown = new HashMap<>();
    FIELDS.forEach(field -> shown.put(field, null));
    shown.put("number", order.number());
    shown.put("studio", studio.name());
    shown.put("summary", order.items().stream().map(item -> item.plan().name()).distinct()
        .collect(Collectors.joining(", ")));
    shown.put("due", "due since " + order.items().stream().map(OrderItem::dueSince).min(LocalDate::compareTo)
        .map(Object::toString).orElse("today"));
    shown.put("briefing", SpinValues.jsonValue(Spin.JSON(Map.of(
        "text", head(order, studio), "why", why(VisitVars.OUTCOME.find(task).orElse(VisitOutcome.CALLED_OFF.name())), "visits", visits(order),
        "operators", operators(order.studio())))).create());
    task.setVariablesLocal(shown);
    task.setName("%s · %s".formatted(task.getName(), studio.name()));
  }

  private static String head(MaintenanceOrder order, Studio studio) {
    return """
        ### %s · %s
        %s

        On site: %d minutes. Due since the order of %s.""".formatted(order.number(), Markdown.line(studio.name()),
        order.items().stream().map(OrderBriefing::inWords).collect(Collectors.joining("\n")), order.work().toMinutes(),
        order.createdFor());
  }

  private static String inWords(OrderItem item) {
    return "- %s".formatted(Markdown.line("%s: %s (%s)".formatted(item.component(), item.plan().name(), item.why())));
  }

  private static String why(String outcome) {
    return switch (VisitOutcome.valueOf(outcome)) {
      case NOT_POSSIBLE -> "Nobody can be sent.";
      case CALLED_OFF -> "Nobody agreed on a time, or the visit was called off.";
      default -> "The visit did not do it.";
    };
  }

  private String visits(MaintenanceOrder order) {
    return visits.ofIncident(order.number()).stream().map(OrderBriefing::inWords).collect(Collectors.joining("\n"));
  }

  private static String inWords(Visit visit) {
    return "- %s%s%s".formatted(visit.start() == null ? "Times offered" : "Visit of " + Words.at(visit.start()),
        ": " + visit.state().name().toLowerCase(Locale.ROOT),
        visit.note() == null ? "" : ", " + Markdown.line(visit.note()));
  }

  /** Whom to ask. */
  private String operators(String studio) {
    return studios.operators(studio).stream().map(OrderBriefing::reached).collect(Collectors.joining(" · "));
  }

  private static String reached(Operator operator) {
    return Markdown.line(operator.name()) + (operator.phone() == null ? "" : " " + Markdown.phone(operator.phone()));
  }
}
