package com.vivition.sla.maintenance.steps;

import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.TaskBriefing;
import com.vivition.sla.incident.Words;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.maintenance.Outlook;
import com.vivition.sla.visit.Visits;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What the engineer can choose from when maintenance is to restore the studio. */
@Component
class ChoiceBriefing implements TaskBriefing {

  private final Maintenance maintenance;
  private final Visits visits;

  ChoiceBriefing(Maintenance maintenance, Visits visits) {
    this.maintenance = maintenance;
    this.visits = visits;
  }

  @Override
  public Set<String> forms() {
    return Set.of("choose-maintenance");
  }

  @Override
  public Map<String, Object> prefill(String form, Incident incident, Function<String, Object> variables) {
    final Map<String, Object> fields = new HashMap<>();
    fields.put("decision", null);
    fields.put("why", null);
    fields.put("work", maintenance.outlook(incident.studio()).stream().map(Outlook::component)
        .filter(component -> component.equals(incident.component())).findFirst().orElse(null));
    return fields;
  }

  @Override
  public Map<String, Object> shown(String form, Incident incident, Function<String, Object> variables) {
    return Map.of("works", works(incident.studio()), "planned", Map.of("text", maintenance.openOf(incident.studio())
        .map(this::planned).orElse("No maintenance is due or planned there.")));
  }

  /** All of a component, then each plan that fits it. */
  private List<Map<String, String>> works(String studio) {
    final List<Map<String, String>> works = new ArrayList<>();
    String last = null;
    for (final Outlook one : maintenance.outlook(studio)) {
      if (!Objects.equals(last, one.component())) {
        works.add(choice(new ChosenWork(one.component(), null), one.component() + ": all that fits it"));
        last = one.component();
      }
      works.add(choice(new ChosenWork(one.component(), one.plan()),
          "%s: %s".formatted(one.component(), one.planName())));
    }
    return works;
  }

  private String planned(MaintenanceOrder order) {
    final String visit = order.visit() == null ? "" : visitInWords(order);
    return """
        **%s** is %s%s: %s. Only what you choose is done for this incident, the rest waits for an order of its own."""
        .formatted(order.number(), order.state().inWords(), visit, order.items().stream().map(ChoiceBriefing::inWords)
            .collect(Collectors.joining("; ")));
  }

  private String visitInWords(MaintenanceOrder order) {
    final var start = visits.get(order.visit()).start();
    return start == null ? "" : " for " + Words.at(start);
  }

  private static String inWords(OrderItem item) {
    return Markdown.line("%s, %s".formatted(item.component(), item.plan().name()));
  }

  private static Map<String, String> choice(ChosenWork work, String label) {
    return Map.of("value", work.value(), "label", label);
  }
}
