package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Technicians;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitReport;
import com.vivition.sla.visit.VisitReport.Outcome;
import com.vivition.sla.visit.VisitReports;
import com.vivition.sla.visit.Visits;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;

/** Words for stories in which somebody has to go there; parts and technicians are the demo's, as new, in every story. */
abstract class SwapStory extends Story {

  private static final List<String> PLANS = List.of("visit_slot", "visit_way", "visit", "part", "reorder_level",
      "stock_location", "part_fit", "part_type", "technician_absence", "technician_hours", "technician_skill", "technician");
  static final AgreedBy MARIEKE = new AgreedBy("Marieke", AgreedBy.How.PAGE);

  @Autowired
  Appointments appointments;
  @Autowired
  VisitReports reports;
  @Autowired
  Visits visits;
  @Autowired
  Stock stock;
  @Autowired
  Technicians technicians;
  @Autowired
  StudioRegistry studios;
  @Autowired
  private ApplicationRunner demoVisits;

  @BeforeEach
  void partsAndTechniciansAsNew() throws Exception {
    asNew();
  }

  @AfterEach
  void nothingIsLeftBehind() throws Exception {
    asNew();
  }

  private void asNew() throws Exception {
    PLANS.forEach(table -> jdbc.sql("delete from " + table).update());
    demoVisits.run(null);
  }

  /** Camera 2 of the studio in Venlo is dead: HIGH, due 14:00, and a swap is planned. */
  void cameraIsDead() {
    defective("venlo-1", "camera-2");
  }

  void defective(String studio, String component) {
    reported(studio, Channel.PHONE);
    triaged();
    replace(component);
  }

  void replace(String component) {
    submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "HARDWARE", "component", component,
        "findings", "%s is dead".formatted(component));
  }

  /** The visit that lies ahead. */
  Visit visit() {
    final List<Visit> ahead = appointments.ahead(incident);
    assertThat(ahead).hasSize(1);
    return ahead.get(0);
  }

  List<OfferedSlot> slots() {
    return appointments.open(incident, visit().id());
  }

  /** The operator chooses on the page. */
  void chosen(OfferedSlot slot) {
    appointments.choose(incident, slot.id(), MARIEKE);
  }

  void agreed() {
    chosen(slots().get(0));
  }

  Reservation part(String component) {
    return stock.reservation(incident, component).orElse(null);
  }

  /** The technician reports from the site. */
  void reports(VisitReport report) {
    final String visit = visit().id();
    as("technician", () -> reports.report(visit, report, "technician"));
  }

  static VisitReport restored(String newSerial) {
    return new VisitReport(Outcome.RESTORED, true, false, "LX45-OLD", newSerial, null, null, "Swapped it", "Ruud Janssen");
  }

  static VisitReport went(Outcome outcome, String component, String note) {
    return new VisitReport(outcome, false, false, null, null, component, null, note, null);
  }

  /** Whether that process runs for the incident. */
  boolean runs(String process) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, process).count() > 0;
  }
}
