package com.vivition.sla.notice;

import static com.vivition.sla.notice.NoticeKind.NO_SLOT_IN_TIME;
import static com.vivition.sla.notice.NoticeKind.PART_ORDERED;
import static com.vivition.sla.notice.NoticeKind.VISIT_AGREED;
import static com.vivition.sla.notice.NoticeKind.VISIT_MOVED;
import static com.vivition.sla.notice.NoticeKind.VISIT_PROPOSED;
import static com.vivition.sla.notice.Situation.reported;
import static com.vivition.sla.notice.Situation.underWay;
import static com.vivition.sla.notice.Writing.TOM;
import static com.vivition.sla.notice.Writing.ZOE;
import static com.vivition.sla.notice.Writing.dutch;
import static com.vivition.sla.notice.Writing.english;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenancePlan;
import com.vivition.sla.maintenance.OrderItem;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.visit.PartState;
import com.vivition.sla.visit.Purpose;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What visits are told like when they do not go the usual way. */
class VisitTextsTest {

  private static final String LATE = "2026-11-13T16:00";

  @Test
  void says_plainly_that_no_slot_keeps_the_deadline() {
    final Situation situation = underWay().visit(SiteVisit.proposed(LATE));
    assertThat(dutch(VISIT_PROPOSED, situation))
        .contains("Geen van deze tijden haalt het hersteltijdstip, vandaag 15:40 uur.", "dat spijt ons")
        .doesNotContain("binnen de hersteltijd", "staat de hersteltijd");
    assertThat(english(VISIT_PROPOSED, situation))
        .contains("None of these times meets the time of restoration, today 15:40.");
  }

  @Test
  void apologizes_once_when_the_deadline_has_passed_already() {
    final Situation situation = underWay().later("2026-11-13T15:45").visit(SiteVisit.proposed(LATE));
    assertThat(dutch(VISIT_PROPOSED, situation)).contains("hebben wij helaas niet gehaald")
        .doesNotContain("Geen van deze tijden");
  }

  @Test
  void speaks_of_no_deadline_where_there_is_none() {
    final Situation situation = reported(Agreement.NONE, Channel.EMAIL, Priority.HIGH, "2026-11-13T11:40")
        .visit(SiteVisit.proposed("2026-11-13T14:00", "2026-11-16T09:00").withPart(PartState.ORDERED));
    assertThat(dutch(VISIT_PROPOSED, situation)).contains("  - vandaag 14:00 tot 15:30 uur\n  - maandag 16 november")
        .doesNotContain("hersteltijd", "null");
    assertThat(english(PART_ORDERED, situation)).doesNotContain("time of restoration", "null");
    assertThat(Writing.toStaff(NO_SLOT_IN_TIME, Audience.LEAD, situation).text())
        .contains("No visit was found that fits.").doesNotContain("Restore:", "null");
  }

  @Test
  void promises_a_call_when_there_is_nothing_to_offer() {
    final Situation situation = underWay().visit(SiteVisit.proposed());
    assertThat(dutch(VISIT_PROPOSED, situation))
        .contains("nog geen tijd die past. Wij zoeken verder en bellen u.", "/o/nl/")
        .doesNotContain("Deze tijden", "Geen van deze");
    assertThat(Writing.toStaff(NO_SLOT_IN_TIME, Audience.LEAD, situation).text())
        .contains("There is no slot at all to offer at the moment.");
  }

  @Test
  void offers_other_times_beside_the_one_that_is_agreed() {
    final Situation situation = underWay().visit(SiteVisit.agreed().withSlots(LATE));
    assertThat(dutch(VISIT_PROPOSED, situation))
        .contains("U heeft een afspraak: Tom Janssen komt vandaag 14:00 tot 15:30 uur. Die blijft staan")
        .doesNotContain("Horen wij niets");
    assertThat(english(VISIT_PROPOSED, situation)).contains("It stays until you choose another time.");
  }

  @Test
  void sends_somebody_to_look_without_a_part() {
    final SiteVisit look = SiteVisit.agreed().toLook();
    final Situation situation = underWay().visit(look);
    assertThat(Writing.toOperator(VISIT_AGREED, ZOE, situation, look.invitation(Audience.OPERATOR, ZOE, null)).text())
        .contains("om ter plaatse te kijken wat er aan de hand is").doesNotContain("null");
    assertThat(toTechnician(VISIT_AGREED, look, null).text()).contains("What:        look on site what is wrong")
        .doesNotContain("Part:", "Pick up", "null");
  }

  @Test
  void names_the_new_technician_when_only_he_is_new() {
    final SiteVisit other = SiteVisit.agreed().moved("2026-11-13T14:00", SiteVisit.FEMKE);
    assertThat(Writing.toOperator(VISIT_MOVED, TOM, underWay().visit(other),
        other.invitation(Audience.OPERATOR, TOM, "2026-11-13T14:00")).text())
        .contains("The appointment has changed: Femke de Boer of VIVITION comes to Venlo 1 today 14:00 to 15:30")
        .doesNotContain("instead of");
    assertThat(toTechnician(VISIT_MOVED, other, null).text()).contains("You go to Venlo 1.").doesNotContain("moved");
  }

  @Test
  void tells_the_technician_that_his_part_is_still_on_its_way() {
    assertThat(toTechnician(VISIT_AGREED, SiteVisit.agreed().withPart(PartState.ORDERED), null).text())
        .contains("ordered, expected Monday 16 November 10:00").doesNotContain("serial number", "null");
  }

  @Test
  void speaks_of_maintenance_and_its_works_and_of_no_incident() {
    final SiteVisit proposed = maintenance(SiteVisit.proposed("2026-11-18T09:00"));
    assertThat(text(Writing.ZOE, Audience.OPERATOR, VISIT_PROPOSED, proposed))
        .contains("Uw studio is toe aan onderhoud", "  - Camera schoonmaken", "Onderhoudsnummer: MNT-2026-000001")
        .doesNotContain("toring", "hersteltijd", "null");
    assertThat(text(TOM, Audience.OPERATOR, VISIT_PROPOSED, proposed))
        .contains("Your studio is due for maintenance", "  - Clean the camera", "Maintenance number: MNT-2026-000001")
        .doesNotContain("ncident", "restor", "null");
    final SiteVisit agreed = maintenance(SiteVisit.agreed());
    assertThat(text(SiteVisit.reader(SiteVisit.TOM), Audience.TECHNICIAN, VISIT_AGREED, agreed))
        .contains("What:        maintenance", "Order:       MNT-2026-000001\n  Works:       Clean the camera\n")
        .doesNotContain("Incident", "Diagnosed", "null");
  }

  @Test
  void says_that_a_swap_comes_of_the_maintenance() {
    assertThat(text(Writing.ZOE, Audience.OPERATOR, VISIT_PROPOSED, SiteVisit.proposed("2026-11-18T09:00")))
        .contains("Bij het onderhoud van uw studio vonden wij iets", "om camera-1 (Lumora LX-45) te vervangen")
        .doesNotContain("Camera schoonmaken", "toring", "null");
    assertThat(text(TOM, Audience.OPERATOR, PART_ORDERED, SiteVisit.proposed().withPart(PartState.ORDERED)))
        .contains("is not in stock").doesNotContain("ncident", "restor", "null");
  }

  private static SiteVisit maintenance(SiteVisit visit) {
    return new SiteVisit(Purpose.MAINTENANCE, visit.state(), visit.sequence(), visit.start(), visit.technician(),
        visit.slots(), null);
  }

  private static String text(Recipient reader, Audience audience, NoticeKind kind, SiteVisit visit) {
    final var plan = new MaintenancePlan("camera-cleaning", "Clean the camera", "Camera schoonmaken",
        ComponentType.CAMERA, null, null, 182, null, null, null, 30, null, List.of(), false);
    final var order = new MaintenanceOrder("MNT-2026-000001", "venlo-1", OrderState.DUE, LocalDate.of(2026, 11, 13),
        List.of(new OrderItem("camera-1", plan, LocalDate.of(2026, 11, 13), "Not done for 182 days", null, null)),
        null, null, null, null);
    final Letter letter = visit.start() == null ? Letter.plain(audience, reader)
        : Letter.with(visit.invitation(audience, reader, null));
    final Mail mail = Writing.writer().write(kind, 1, letter,
        new NoticeContext(order, "Venlo 1", null, visit.onSite(), Situation.at("2026-11-13T12:00")));
    return mail.subject() + "\n" + mail.text() + (mail.calendar() == null ? "" : mail.calendar().text());
  }

  private static Mail toTechnician(NoticeKind kind, SiteVisit visit, String before) {
    return Writing.writer().write(kind, 1, Letter.with(visit.invitation(Audience.TECHNICIAN,
        SiteVisit.reader(visit.technician()), before)), underWay().visit(visit).context());
  }
}
