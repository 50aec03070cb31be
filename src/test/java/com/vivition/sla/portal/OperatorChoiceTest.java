package com.vivition.sla.portal;

import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Pause;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Language;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Offer;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Stock;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;

/** What the operator does about a visit: choosing, moving, cancelling, other times, a call; and what comes between. */
class OperatorChoiceTest extends OperatorStory {

  @Autowired
  private Stock stock;

  private Offer offer;

  @BeforeEach
  void inRepair() {
    isIn(IncidentState.IN_REPAIR);
  }

  @Test
  void he_sees_what_a_slot_means_and_agrees() throws Exception {
    offer = offered();
    assertThat(read(slot(0))).contains("Is this time right?", "Today 10:00–10:45", "Tom",
        "works again within the agreed recovery time").doesNotContain("stands still", "Janssen");
    assertThat(sent(slot(0), "seen", "nothing", "name", " Sanne "))
        .contains("Agreed: Tom comes Monday 23 November, 10:00–10:45.", "Agreed with Sanne", "Choose another time");
    assertThat(visit().state()).isEqualTo(VisitState.AGREED);
    assertThat(visit().agreedHow()).isEqualTo(AgreedBy.How.PAGE);
  }

  @Test
  void before_a_later_slot_he_reads_that_the_recovery_time_will_stand_still_and_then_it_does() throws Exception {
    offer = offered();
    assertThat(read(slot(4))).contains("the agreed recovery time stands still from today at 12:00 to today at 14:00");
    assertThat(pauses()).isEmpty();
    assertThat(sent(slot(4), "seen", "nothing")).contains("Agreed: Tom comes Monday 23 November, 14:00–14:45",
        "recovery time stands still from today at 12:00 to today at 14:00", "No later than today at 15:15");
    assertThat(pauses()).singleElement().satisfies(pause -> {
      assertThat(pause.reason()).isEqualTo(PauseReason.LATER_SLOT);
      assertThat(pause.since()).isEqualTo(at("2026-11-23 12:00"));
      assertThat(pause.until()).isEqualTo(at("2026-11-23 14:00"));
    });
  }

  @Test
  void sending_twice_agrees_once() throws Exception {
    offer = offered();
    sent(slot(0), "seen", "nothing");
    final List<TimelineEntry> timeline = incidents.timeline(incident);
    assertThat(sent(slot(0), "seen", "nothing")).contains("Agreed: Tom comes");
    assertThat(incidents.timeline(incident)).isEqualTo(timeline);
    // and so does going back to the confirmation
    assertThat(open(slot(0)).getStatus()).isEqualTo(303);
  }

  @Test
  void he_moves_it_to_another_slot() throws Exception {
    offer = offered();
    agreed(0);
    assertThat(read(page() + visitPath() + "/times")).contains("11:00–11:45", "Agreed: Monday 23 November, 10:00–10:45")
        .doesNotContain("10:00–10:45 with Tom");
    assertThat(read(slot(1))).contains("Instead of Monday 23 November, 10:00–10:45", "Yes, move it");
    assertThat(sent(slot(1), "seen", seen())).contains("Moved: Tom comes Monday 23 November, 11:00–11:45.");
    assertThat(visit().state()).isEqualTo(VisitState.MOVED);
  }

  @Test
  void he_cancels_it_with_a_reason_or_without() throws Exception {
    offer = offered();
    agreed(0);
    assertThat(read(page() + visitPath() + "/cancellation")).contains("Cancel the visit?",
        "Monday 23 November 10:00–10:45", "The incident goes on");
    assertThat(sent(page() + visitPath() + "/cancellation", "seen", seen(), "reason", "Fair\r\nday"))
        .contains("The visit is cancelled");
    assertThat(visit().state()).isEqualTo(VisitState.CANCELLED);
    assertThat(timeline()).contains("called off by the customer: Fair\nday");
    // again, say by a second click
    final MockHttpServletResponse again = send(page() + visitPath() + "/cancellation", "seen", "x");
    assertThat(again.getStatus()).isEqualTo(409);
    assertThat(text(again)).contains("This visit is over");
  }

  @Test
  void he_asks_for_another_time_and_sees_those_from_then_on_first() throws Exception {
    offer = offered();
    assertThat(sent(page() + visitPath() + "/times", "day", "2026-11-26", "part", "AFTERNOON"))
        .containsSubsequence("from Thursday 26 November on", "12:00–12:45", "13:00–13:45", "Earlier times",
            "Today", "10:00–10:45");
    // a browser without a field for dates
    assertThat(send(page() + visitPath() + "/times", "day", "27-11-2026", "part", "MORNING").getHeader("Location"))
        .endsWith("/times?day=2026-11-27&part=MORNING");
  }

  @Test
  void where_there_is_no_time_he_is_offered_a_call() throws Exception {
    offer = offered();
    assertThat(sent(page() + visitPath() + "/times", "day", "2027-02-20", "part", "MORNING"))
        .contains("from Saturday 20 February 2027 on", "Monday 22 February 2027", "Call me");
    jdbc.sql("delete from visit_slot").update();
    assertThat(read(page() + visitPath() + "/times?day=2026-11-26&part=MORNING"))
        .contains("From Thursday 26 November on we have found no time", "have us call you", "Call me");
    assertThat(read(page())).contains("We are still looking for a time");
  }

  @ParameterizedTest
  @CsvSource({"'', MORNING, Choose a day", "tomorrow, MORNING, Choose a day", "2026-11-26, '', part of the day",
      "2026-11-26, NIGHT, part of the day", "2026-11-22, MORNING, That day is over",
      "2027-02-22, MORNING, more than three months"})
  void a_wish_that_nobody_can_follow_is_asked_again(String day, String part, String words) throws Exception {
    offer = offered();
    final MockHttpServletResponse response = send(page() + visitPath() + "/times", "day", day, "part", part);
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(text(response)).contains(words);
    assertThat(response.getContentAsString()).contains("value=\"" + day + "\"");
  }

  @Test
  void he_asks_to_be_called() throws Exception {
    offer = offered();
    assertThat(sent(page() + visitPath() + "/call", "callback", "06 00 00 01 01", "note", "After two, please"))
        .contains("We will call you");
    assertThat(timeline())
        .contains("The customer asks to be called about the visit: Call 06 00 00 01 01. After two, please");
    sent(page() + visitPath() + "/call");
    assertThat(timeline()).endsWith("The customer asks to be called about the visit");
  }

  @Test
  void what_is_too_long_is_asked_again_and_not_lost() throws Exception {
    offer = offered();
    final String name = "<b>" + "n".repeat(100);
    final MockHttpServletResponse choice = send(slot(0), "seen", "nothing", "name", name);
    assertThat(choice.getStatus()).isEqualTo(400);
    assertThat(choice.getContentAsString()).contains("too long", "aria-invalid=\"true\"", "value=\"&lt;b&gt;nnn");
    final MockHttpServletResponse call =
        send(page() + visitPath() + "/call", "note", "w".repeat(401), "callback", "06");
    assertThat(call.getStatus()).isEqualTo(400);
    assertThat(call.getContentAsString()).contains("w".repeat(401), "value=\"06\"");
    assertThat(send(page() + visitPath() + "/call", "callback", "1".repeat(31)).getStatus()).isEqualTo(400);
    agreed(0);
    final MockHttpServletResponse off =
        send(page() + visitPath() + "/cancellation", "seen", seen(), "reason", "r".repeat(401));
    assertThat(off.getStatus()).isEqualTo(400);
    assertThat(off.getContentAsString()).contains("r".repeat(401));
    assertThat(visit().state()).isEqualTo(VisitState.AGREED);
  }

  @Test
  void a_slot_taken_meanwhile_is_said_with_those_that_are_left() throws Exception {
    offer = offered();
    taken(offer.slots().get(0));
    final MockHttpServletResponse response = send(slot(0), "seen", "nothing", "name", "Sanne");
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(text(response)).contains("This time has just been taken", "Nothing is agreed", "12:00–12:45")
        .doesNotContain("10:00–10:45");
    assertThat(response.getContentAsString()).contains("?name=Sanne\"");
    assertThat(read(slot(2) + "?name=Sanne")).contains("Is this time right?");
    assertThat(open(slot(0)).getStatus()).isEqualTo(409);
    assertThat(visit().state()).isEqualTo(VisitState.PROPOSED);
  }

  @Test
  void a_slot_for_which_it_is_too_late_is_said() throws Exception {
    offer = offered();
    itIs("2026-11-23 09:55");
    final MockHttpServletResponse response = send(slot(0), "seen", "nothing");
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(text(response)).contains("It is too late for this time", "11:00–11:45");
  }

  @Test
  void a_part_that_is_gone_is_said() throws Exception {
    final Component camera =
        new Component("camera-1", ComponentType.CAMERA, "Lumora", "LX-45", null, null, null, null, null);
    stock.reserve(incident, camera, null);
    offer = offered();
    stock.release(incident, "camera-1");
    final MockHttpServletResponse response = send(slot(0), "seen", "nothing");
    assertThat(response.getStatus()).isEqualTo(409);
    assertThat(text(response)).contains("The part is no longer available");
  }

  @Test
  void of_two_who_choose_at_once_the_second_sees_what_was_agreed() throws Exception {
    offer = offered();
    agreed(0);
    final MockHttpServletResponse second = send(slot(4), "seen", "nothing", "name", "Ruud");
    assertThat(second.getStatus()).isEqualTo(409);
    assertThat(text(second)).contains("Somebody else changed the visit meanwhile", "Your choice has changed nothing",
        "Agreed Monday 23 November 10:00–10:45", "Choose another time");
    assertThat(visit().start()).isEqualTo(offer.slots().get(0).start());
    assertThat(pauses()).isEmpty();
    assertThat(timeline()).doesNotContain("Visit moved");
    assertThat(send(page() + visitPath() + "/cancellation", "seen", "nothing", "reason", "Mine").getStatus())
        .isEqualTo(409);
    assertThat(visit().state()).isEqualTo(VisitState.AGREED);
  }

  @Test
  void what_is_over_is_said_and_what_he_wrote_is_still_there() throws Exception {
    offer = offered();
    visits.cancel(offer.visit().id(), null);
    final MockHttpServletResponse call = send(page() + visitPath() + "/call", "note", "Mind the <dog>");
    assertThat(call.getStatus()).isEqualTo(409);
    assertThat(text(call)).contains("This visit is over", "This is what you had written:", "Mind the &lt;dog&gt;");
    assertThat(send(slot(0), "seen", "nothing").getStatus()).isEqualTo(409);
    assertThat(open(page() + visitPath() + "/times").getStatus()).isEqualTo(409);
  }

  @Test
  void once_the_incident_is_over_nothing_is_agreed_any_more() throws Exception {
    offer = offered();
    isIn(IncidentState.CLOSED);
    assertThat(read(page())).contains("restored and closed").doesNotContain("10:00–10:45");
    for (final MockHttpServletResponse response : List.of(open(slot(0)), send(slot(0), "seen", "nothing"),
        send(page() + visitPath() + "/call"),
        send(page() + visitPath() + "/times", "day", "2026-11-26", "part", "MORNING"))) {
      assertThat(response.getStatus()).isEqualTo(409);
    }
    assertThat(visit().state()).isEqualTo(VisitState.PROPOSED);
  }

  @Test
  void a_link_opens_no_other_incidents_visits() throws Exception {
    offer = offered();
    final String slot = "/slot/" + offer.slots().get(0).id();
    incident = reported("venlo-1", "HIGH");
    for (final MockHttpServletResponse response : List.of(open(page() + slot), send(page() + slot, "seen", "nothing"),
        open(page() + visitPath() + "/times"), send(page() + visitPath() + "/call"), open(page() + "/visit/x/call"),
        open(page() + visitPath() + "/cancellation"), send(page() + visitPath() + "/cancellation", "seen", "nothing"),
        send(page() + visitPath() + "/times", "day", "2026-11-26", "part", "MORNING"))) {
      assertThat(response.getStatus()).isEqualTo(404);
      assertThat(text(response)).contains("does not belong here").doesNotContain("10:00–10:45");
    }
    assertThat(visits.get(offer.visit().id()).state()).isEqualTo(VisitState.PROPOSED);
  }

  @Test
  void what_is_missing_or_made_up_is_a_page_too() throws Exception {
    offer = offered();
    final MockHttpServletResponse response = send(slot(0));
    assertThat(response.getStatus()).isEqualTo(400);
    assertThat(text(response)).contains("Something is missing");
    assertThat(open(page() + "/slot/x'%20or%20'1'='1").getStatus()).isEqualTo(404);
    assertThat(read(page() + "?said=nonsense&about=%3Cb%3E")).doesNotContain("nonsense");
    assertThat(read(page() + "?said=agreed&about=" + offer.visit().id())).doesNotContain("Agreed:");
    assertThat(sent(slot(0), "seen", "nothing", "name", "Sanne\u0000\u0007")).contains("Agreed with Sanne.");
  }

  @Test
  void in_dutch_it_is_as_clear() throws Exception {
    offer = offered();
    final String dutch = page(Language.NL) + "/slot/" + offer.slots().get(4).id();
    assertThat(read(dutch)).contains("Is deze tijd goed?", "Vandaag 14:00–14:45",
        "dan staat de afgesproken hersteltijd stil van vandaag om 12:00 uur tot vandaag om 14:00 uur");
    assertThat(sent(dutch, "seen", "nothing")).contains("Afgesproken: Tom komt maandag 23 november, 14:00–14:45 uur.");
  }

  private void agreed(int slot) {
    final OfferedSlot chosen = offer.slots().get(slot);
    visits.agree(incident, chosen.id(), due(), new AgreedBy("Sanne", AgreedBy.How.PAGE));
  }

  private String seen() {
    final Visit visit = visit();
    return IncidentViews.seen(visit);
  }

  private String slot(int number) {
    return page() + "/slot/" + offer.slots().get(number).id();
  }

  private String visitPath() {
    return "/visit/" + offer.visit().id();
  }

  private List<Pause> pauses() {
    return incidents.clock(incident).pauses();
  }

  private String timeline() {
    return String.join("\n", incidents.timeline(incident).stream().map(TimelineEntry::text).toList());
  }
}
