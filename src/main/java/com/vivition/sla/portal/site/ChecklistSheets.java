package com.vivition.sla.portal.site;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toSet;

import com.vivition.sla.incident.Photo;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.incident.Words;
import com.vivition.sla.maintenance.FindingAct;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceDone;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceReports;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.maintenance.Outlook;
import com.vivition.sla.portal.site.ChecklistSheet.Block;
import com.vivition.sla.portal.site.ChecklistSheet.Found;
import com.vivition.sla.portal.site.ChecklistSheet.Item;
import com.vivition.sla.portal.site.ChecklistSheet.Result;
import com.vivition.sla.portal.site.ChecklistSheet.Work;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what the visit page shows of maintenance. */
@org.springframework.stereotype.Component
class ChecklistSheets {

  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final Maintenance maintenance;
  private final StudioRegistry studios;
  private final Photos photos;
  private final MaintenanceReports reports;

  ChecklistSheets(Maintenance maintenance, StudioRegistry studios, Photos photos, MaintenanceReports reports) {
    this.reports = reports;
    this.maintenance = maintenance;
    this.studios = studios;
    this.photos = photos;
  }

  /** The order that goes with a visit; empty: none. */
  @Transactional(readOnly = true)
  public Optional<ChecklistSheet> of(Visit visit) {
    return maintenance.on(visit).map(order -> of(visit, order));
  }

  /** An order, whether it goes with that visit or did. */
  @Transactional(readOnly = true)
  public ChecklistSheet of(Visit visit, MaintenanceOrder order) {
    final boolean ends = visit.purpose() == Purpose.MAINTENANCE;
    return new ChecklistSheet(order.number(), ends, ends && !visit.errand().equals(order.number()) && visit.state() != VisitState.CANCELLED,
        visit.state() == VisitState.CANCELLED,
        ends ? reports.isAwaited(visit) : order.state().isOpen(),
        order.state() == OrderState.SKIPPED ? order.reason() : null, blocks(order),
        order.state() == OrderState.DONE ? result(order) : null);
  }

  private List<Block> blocks(MaintenanceOrder order) {
    final Studio studio = studios.get(order.studio());
    final Map<String, List<Photo>> kept = photos.of(order.number()).stream().collect(groupingBy(Photo::subject));
    return order.items().stream().collect(groupingBy(OrderItem::component, LinkedHashMap::new,
            toList()))
        .entrySet().stream()
        .map(items -> new Block(items.getKey(), studio.component(items.getKey()).map(ChecklistSheets::label).orElse(""),
            studio.component(items.getKey()).isEmpty(),
            items.getValue().stream().map(item -> work(item, kept)).toList()))
        .toList();
  }

  private static Work work(OrderItem item, Map<String, List<Photo>> kept) {
    final String field = ChecklistForm.field(item);
    return new Work(field, item.plan().name(), item.why(), item.plan().targetFirmware(),
        item.plan().checklist().stream().map(asked -> new Item(field + "/" + asked.id(), asked,
            kept.getOrDefault(field + "/" + asked.id(), List.of()))).toList());
  }

  private Result result(MaintenanceOrder order) {
    final MaintenanceDone done = maintenance.outcome(order.number());
    final Set<String> did = order.items().stream().map(ChecklistForm::field).collect(toSet());
    return new Result(Words.at(order.closedAt()),
        done.findings().stream().map(finding -> new Found(finding.text(), act(finding.act()))).toList(),
        done.next().stream().filter(next -> did.contains(next.component() + "/" + next.plan()))
            .map(ChecklistSheets::inWords).toList());
  }

  private static String act(FindingAct act) {
    return switch (act) {
      case REPORT -> "Reported as an incident";
      case REPLACE -> "To be replaced: a swap is planned";
      case WATCH -> "Noted, looked at next time";
    };
  }

  private static String inWords(Outlook next) {
    return "%s, %s: %s".formatted(next.component(), next.planName(),
        next.next() == null ? "when its use calls for it" : "on " + DAY.format(next.next()));
  }

  private static String label(Component component) {
    return Stream.of(component.type().name().toLowerCase(Locale.ROOT).replace('_', ' '), component.make(),
        component.model()).filter(word -> word != null).collect(joining(" "));
  }
}
