package com.vivition.sla.maintenance;

import com.vivition.sla.studio.Language;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A studio's maintenance, to be done in one visit.
 *
 * @param number     like {@code MNT-2026-000001}
 * @param createdFor the day that it was planned for
 * @param items      by component, then plan
 * @param visit      the visit's id; null: none yet
 * @param closedAt   when it was done or skipped; null: open
 * @param closedBy   who did or skipped it; null: open
 * @param reason     why it was skipped; else null
 */
public record MaintenanceOrder(String number, String studio, OrderState state, LocalDate createdFor,
    List<OrderItem> items, String visit, Instant closedAt, String closedBy, String reason) {

  private static final int SHOWN = 2;

  public MaintenanceOrder {
    items = List.copyOf(items);
  }

  /** How long it takes on site, at least a minute. */
  public Duration work() {
    return Duration.ofMinutes(items.stream().mapToLong(item -> item.plan().workMinutes()).sum());
  }

  /** What is done, in words that a customer understands, each work once. */
  public List<String> works(Language language) {
    return items.stream().map(item -> item.plan().name(language)).distinct().toList();
  }

  /** What is done, on one line, for staff. */
  String summary() {
    final List<String> works = works(Language.EN);
    final String first = works.stream().limit(SHOWN).collect(Collectors.joining(", "));
    return "Maintenance: " + first + (works.size() > SHOWN ? " and %d more".formatted(works.size() - SHOWN) : "");
  }

  /** What to bring, an entry a piece. */
  public List<PartNeeded> parts() {
    return items.stream().filter(item -> item.plan().partType() != null)
        .map(item -> new PartNeeded(item.component(), item.plan().partType())).toList();
  }
}
