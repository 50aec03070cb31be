package com.vivition.sla.maintenance;

import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.agreement.WorkingDays;
import com.vivition.sla.incident.Markdown;
import com.vivition.sla.incident.OtherWork;
import com.vivition.sla.incident.Words;
import com.vivition.sla.incident.Work;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** What tasks about a maintenance order say. */
@Component
class MaintenanceWork implements OtherWork {

  // as for an incident without a target (R3): two working days
  private static final int AIM = 2;
  private static final int LATEST = 6;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM yyyy", Locale.ENGLISH);

  private final MaintenanceErrands errands;
  private final OrderRows orders;
  private final MaintenanceLog log;
  private final StudioRegistry studios;
  private final ServiceHours hours;
  private final Clock clock;

  MaintenanceWork(MaintenanceErrands errands, OrderRows orders, MaintenanceLog log, StudioRegistry studios,
      ServiceHours hours, Clock clock) {
    this.errands = errands;
    this.orders = orders;
    this.log = log;
    this.studios = studios;
    this.hours = hours;
    this.clock = clock;
  }

  @Override
  public boolean has(String number) {
    return errands.has(number);
  }

  /** @throws UnknownOrder when there is no such order */
  @Override
  public Work get(String number) {
    final MaintenanceOrder order = orders.find(number).orElseThrow(() -> new UnknownOrder(number));
    final Errand errand = errands.get(number);
    final Studio studio = studios.get(order.studio());
    return new Work(number, studio.id(), errand.summary(),
        new WorkingDays(hours).later(clock.instant(), AIM), promise(order), errand.priority(), errand.contact(),
        head(order, studio), why(order), background(order));
  }

  private static String promise(MaintenanceOrder order) {
    return order.items().stream().map(OrderItem::dueSince).min(Comparator.naturalOrder())
        .map(since -> "Maintenance, due since " + day(since)).orElse("Maintenance");
  }

  private String head(MaintenanceOrder order, Studio studio) {
    return """
        ### %s · Planned maintenance
        %s

        | | |
        |---|---|
        | **Promise** | Planned maintenance: no due time, in business hours |
        | **On site** | %s |
        | **Studio** | %s (%s), %s |
        | **Operators** | %s |
        """.formatted(order.number(), works(order), Words.length(order.work()), Markdown.line(studio.name()),
        Markdown.line(studio.id()),
        Markdown.line(studios.customer(studio.customer()).name() + ", " + studio.address().line()), operators(studio));
  }

  private static String works(MaintenanceOrder order) {
    return order.items().stream()
        .map(item -> "- %s: %s".formatted(Markdown.line(item.component()), Markdown.line(item.plan().name())))
        .collect(Collectors.joining("\n"));
  }

  private static String why(MaintenanceOrder order) {
    return "Planned maintenance: nobody reported a fault.\n\n" + order.items().stream()
        .map(item -> "- %s, %s, since %s: %s".formatted(Markdown.line(item.component()),
            Markdown.line(item.plan().name()), day(item.dueSince()), Markdown.line(item.why())))
        .collect(Collectors.joining("\n"));
  }

  private String background(MaintenanceOrder order) {
    final List<MaintenanceEntry> entries = log.of(order.number());
    return entries.isEmpty() ? "" : "### Background\n**What happened**\n"
        + entries.subList(Math.max(0, entries.size() - LATEST), entries.size()).stream()
        .map(entry -> "- %s, %s: %s".formatted(Words.at(entry.at()), Markdown.line(entry.actor()),
            Markdown.line(entry.text())))
        .collect(Collectors.joining("\n"));
  }

  private String operators(Studio studio) {
    final List<Operator> operators = studios.operators(studio.id());
    return operators.isEmpty() ? "nobody known" : operators.stream()
        .map(one -> Markdown.line(one.name()) + (one.phone() == null ? "" : " " + Markdown.phone(one.phone())))
        .collect(Collectors.joining(" · "));
  }

  private static String day(LocalDate day) {
    return DAY.format(day);
  }
}
