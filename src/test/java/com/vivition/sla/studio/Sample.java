package com.vivition.sla.studio;

import com.vivition.sla.agreement.Agreement;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;

/** Customers and studios that tests are about. */
final class Sample {

  private Sample() {
  }

  static Customer customer(String id, String name, Operator... own) {
    return new Customer(id, name, Language.NL, "+31201234567", "info@" + id + ".example", List.of(own));
  }

  static Operator operator(String id, String phone) {
    return new Operator(id, "Sanne Bakker", phone, id + "@voorbeeld.example", Language.NL, false);
  }

  static Component camera(Long wear, String serial) {
    return new Component("camera-1", ComponentType.CAMERA, "Canon", "EOS R5", serial, "1.8.1",
        LocalDate.of(2024, 3, 1), wear, new Endpoint(Endpoint.Kind.HTTP, "10.0.0.11", 80, "/health"));
  }

  static StudioAgreement agreement(Agreement agreement, String from, String to) {
    return new StudioAgreement(agreement, LocalDate.parse(from), to == null ? null : LocalDate.parse(to));
  }

  static Studio studio(String id, String customer, String name, Operator... operators) {
    return new Studio(id, customer, name, new Address("Voorbeeldweg 1", "1234 AB", "Voorbeeldstad", "NL"),
        52.15, 5.39, List.of(new OpeningHours(DayOfWeek.MONDAY, LocalTime.of(8, 0), LocalTime.of(18, 0))),
        "http://10.0.0.10:8080", List.of(agreement(Agreement.BUSINESS, "2026-01-01", "2026-12-31")),
        List.of(camera(1000L, "C-1")), List.of(operators));
  }
}
