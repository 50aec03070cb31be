package com.vivition.sla.maintenance;

import static java.util.Comparator.comparing;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Hours;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Operator;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.time.ServiceCalendar;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.Errands;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * Visits for maintenance orders: in business hours, so far ahead that the customer can answer, and without a clock.
 * Nothing waits and nothing pauses; what people said and did is only written down.
 */
@Component
class MaintenanceErrands implements Errands {

  private final OrderRows orders;
  private final MaintenanceLog log;
  private final StudioRegistry studios;
  private final ServiceHours hours;
  private final MaintenanceSettings settings;
  private final Clock clock;

  MaintenanceErrands(OrderRows orders, MaintenanceLog log, StudioRegistry studios, ServiceHours hours,
      MaintenanceSettings settings, Clock clock) {
    this.orders = orders;
    this.log = log;
    this.studios = studios;
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
  }

  @Override
  public boolean has(String number) {
    return number.startsWith(OrderRows.PREFIX);
  }

  /** @throws UnknownOrder when there is no such order */
  @Override
  public Errand get(String number) {
    final MaintenanceOrder order = orders.find(number).orElseThrow(() -> new UnknownOrder(number));
    final Studio studio = studios.get(order.studio());
    final Optional<Operator> contact = contact(studio);
    final Customer customer = studios.customer(studio.customer());
    return new Errand(number, Errand.Kind.MAINTENANCE, studio.id(), order.summary(),
        contact.map(Operator::name).orElse(customer.name()), contact.map(Operator::phone).orElse(customer.phone()),
        null, null, Hours.BUSINESS_HOURS, earliest(), order.work(), component(order, studio),
        !order.state().isOpen());
  }

  /** Its visits' own rows are enough: there is no clock that has to be read and written with them. */
  @Override
  public void hold(String number) {
  }

  @Override
  public void note(String number, String by, String text, boolean open) {
    log.add(number, by, text, open);
  }

  @Override
  public void called(String number, String text, String by) {
    log.add(number, by, text, true);
  }

  @Override
  public void heard(String number, Channel channel, String by) {
  }

  @Override
  public void notReached(String number, String text, String by) {
    log.add(number, by, text, true);
  }

  @Override
  public void noAccess(String number, String note, String by) {
    log.add(number, by, "Nobody let the technician in" + (note == null ? "" : ": " + note), true);
  }

  @Override
  public void slotAgreed(String number, PauseRequest pause, Instant pauseEnds, String by) {
  }

  @Override
  public void diagnosed(String number, Cause cause, String component, String findings, String by) {
  }

  @Override
  public void restored(String number, String by) {
  }

  @Override
  public void goOnRestored(String number) {
  }

  /** Who can be called, first of those who work at this studio. */
  private Optional<Operator> contact(Studio studio) {
    return Stream.concat(studio.operators().stream(), studios.operators(studio.id()).stream())
        .filter(operator -> operator.phone() != null).findFirst();
  }

  /** One technician does it all: he is chosen for what takes longest. */
  private static String component(MaintenanceOrder order, Studio studio) {
    return order.items().stream().filter(item -> studio.component(item.component()).isPresent())
        .max(comparing(item -> item.plan().workMinutes())).map(OrderItem::component).orElse(null);
  }

  private Instant earliest() {
    final ServiceCalendar business = hours.calendar(Hours.BUSINESS_HOURS);
    LocalDate day = LocalDate.ofInstant(clock.instant(), business.zone());
    for (int left = settings.ahead(); left > 0;) {
      day = day.plusDays(1);
      if (business.opensOn(day)) {
        left--;
      }
    }
    return business.nextOpening(day.atStartOfDay(business.zone()).toInstant());
  }
}
