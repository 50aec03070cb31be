package com.vivition.sla.maintenance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * A maintenance order as the API tells it.
 *
 * @param workMinutes on site
 * @param visit       the visit's id; null: none yet
 * @param findings    what it found wrong; empty while it is open
 */
record OrderDocument(String number, String studio, OrderState state, LocalDate createdFor, long workMinutes,
    String visit, Instant closedAt, String closedBy, String reason, List<Item> items, List<Finding> findings) {

  /** One plan's work on one component. */
  record Item(String component, String plan, String planName, LocalDate dueSince, String why, String firmware) {

    private static Item of(OrderItem item) {
      return new Item(item.component(), item.plan().id(), item.plan().name(), item.dueSince(), item.why(),
          item.firmware());
    }
  }

  static OrderDocument of(MaintenanceOrder order, List<Finding> findings) {
    return new OrderDocument(order.number(), order.studio(), order.state(), order.createdFor(),
        order.work().toMinutes(), order.visit(), order.closedAt(), order.closedBy(), order.reason(),
        order.items().stream().map(Item::of).toList(), findings);
  }
}
