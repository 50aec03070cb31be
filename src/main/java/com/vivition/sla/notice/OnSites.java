package com.vivition.sla.notice;

import static java.util.stream.Collectors.toMap;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Errand;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Technicians;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Stream;

/** Gathers what is true of a visit now. */
@org.springframework.stereotype.Component
class OnSites {

  private static final int MOST_CONTACTS = 3;

  private final StudioRegistry studios;
  private final Visits visits;
  private final Stock stock;
  private final Technicians technicians;

  OnSites(StudioRegistry studios, Visits visits, Stock stock, Technicians technicians) {
    this.studios = studios;
    this.visits = visits;
    this.stock = stock;
    this.technicians = technicians;
  }

  /** As this transaction sees it. @throws com.vivition.sla.visit.UnknownVisit when there is no such visit */
  OnSite of(Occasion occasion, Errand errand) {
    final Studio studio = studios.get(errand.studio());
    final Visit visit = occasion.visit() == null ? null : visits.get(occasion.visit());
    final String component = visit == null || visit.component() == null ? occasion.component() : visit.component();
    return new OnSite(studio, visit, component == null ? null : studio.component(component).orElse(null),
        slots(occasion),
        visit == null || visit.technician() == null ? null : technicians.get(visit.technician()),
        component == null ? null : part(errand, component),
        contacts(errand, studio));
  }

  private List<OfferedSlot> slots(Occasion occasion) {
    return switch (occasion.kind()) {
      case VISIT_PROPOSED, NO_SLOT_IN_TIME -> occasion.visit() == null ? List.of() : visits.open(occasion.visit());
      default -> List.of();
    };
  }

  private Reservation part(Errand errand, String component) {
    return stock.reservation(errand.number(), component).orElse(null);
  }

  /** Each number once, by whom it is known first. */
  private List<String> contacts(Errand errand, Studio studio) {
    record Contact(String name, String phone) { }
    final Customer customer = studios.customer(studio.customer());
    return Stream.of(
            Stream.of(new Contact(errand.contact(), errand.phone())),
            studios.operators(studio.id()).stream().map(one -> new Contact(one.name(), one.phone())),
            Stream.of(new Contact(customer.name(), customer.phone())))
        .flatMap(contacts -> contacts)
        .filter(contact -> contact.phone() != null)
        .collect(toMap(Contact::phone, contact -> contact.name() == null ? contact.phone()
            : contact.name() + ", " + contact.phone(), (first, second) -> first, LinkedHashMap::new))
        .values().stream().limit(MOST_CONTACTS).toList();
  }
}
