package com.vivition.sla.visit;

import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.Studio;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.EnumSet;
import java.util.List;

/** Studios, parts and people that tests are about: one customer in Amersfoort, parts and technicians around. */
final class Sample {

  static final GeoPoint AMERSFOORT = new GeoPoint(52.18, 5.40);
  static final GeoPoint UTRECHT = new GeoPoint(52.10, 5.10);
  static final GeoPoint ZWOLLE = new GeoPoint(52.51, 6.09);
  static final GeoPoint ANTWERP = new GeoPoint(51.24, 4.40);
  static final Component CAMERA = camera("camera-1");

  private Sample() {
  }

  static Component camera(String id) {
    return new Component(id, ComponentType.CAMERA, "Lumora", "LX-45", "OLD-1", null, null, null, null);
  }

  static Address address(String city) {
    return new Address("Voorbeeldweg 1", "1234 AB", city, "NL");
  }

  static Customer customer() {
    return new Customer("autohuis", "Autohuis", Language.NL, null, null, List.of());
  }

  static Studio studio(String id, GeoPoint point) {
    final Component door = new Component("door-1", ComponentType.DOOR, null, null, null, null, null, null, null);
    return new Studio(id, "autohuis", "Fotostudio " + id, address("Amersfoort"),
        point == null ? null : point.latitude(), point == null ? null : point.longitude(),
        weekdays("08:00", "18:00"), null, List.of(), List.of(CAMERA, camera("camera-2"), door), List.of());
  }

  static List<OpeningHours> weekdays(String opens, String closes) {
    return EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
        .map(day -> new OpeningHours(day, LocalTime.parse(opens), LocalTime.parse(closes))).toList();
  }

  static Technician technician(String id, GeoPoint home, Absence... absences) {
    return new Technician(id, "Technician " + id, null, null, address("Utrecht"), home.latitude(), home.longitude(),
        null, List.of(ComponentType.CAMERA), weekdays("07:00", "19:00"), false, List.of(absences));
  }

  static PartType lumora() {
    return new PartType("lumora", "Lumora LX-45", List.of(new PartFit(ComponentType.CAMERA, "lumora", "LX-45")));
  }

  static StockLocation warehouse(String id, GeoPoint point, String... serials) {
    return new StockLocation(id, "Warehouse " + id, StockLocation.Kind.WAREHOUSE, null, address("Utrecht"),
        point.latitude(), point.longitude(), List.of(new StockLine("lumora", 1, List.of(serials), 0)));
  }

  static StockLocation van(String technician, GeoPoint point, String... serials) {
    return new StockLocation("van-" + technician, "Van of " + technician, StockLocation.Kind.VAN, technician,
        address("Utrecht"), point.latitude(), point.longitude(),
        List.of(new StockLine("lumora", 0, List.of(serials), 0)));
  }
}
