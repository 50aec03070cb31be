package com.vivition.sla.notice;

import static com.vivition.sla.agreement.Agreement.BUSINESS;
import static com.vivition.sla.agreement.Agreement.EXTENDED;
import static com.vivition.sla.agreement.Agreement.NONE;
import static com.vivition.sla.agreement.Channel.EMAIL;
import static com.vivition.sla.agreement.Channel.EMERGENCY_PHONE;
import static com.vivition.sla.agreement.Channel.MONITORING;
import static com.vivition.sla.agreement.Channel.PHONE;
import static com.vivition.sla.agreement.Priority.HIGH;
import static com.vivition.sla.agreement.Priority.LOW;
import static com.vivition.sla.agreement.Priority.MEDIUM;
import static com.vivition.sla.notice.NoticeKind.ACKNOWLEDGED;
import static com.vivition.sla.notice.Situation.reported;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the first answer says, by contract, channel and hour (R5, R13). */
class AcknowledgementTest {

  private static final String FRIDAY_MORNING = "2026-11-13T11:40";
  private static final String SATURDAY_EVENING = "2026-11-14T20:00";

  @Test
  void callsPriorityAndDueTimeProvisional() {
    final Situation situation = reported(BUSINESS, PHONE, HIGH, FRIDAY_MORNING);
    assertThat(Writing.dutch(ACKNOWLEDGED, situation))
        .contains("Voorlopig gaan wij uit van prioriteit hoog", "uiterlijk vandaag 15:40 uur verholpen",
            "Prioriteit en tijdstip zijn voorlopig")
        .doesNotContain("gesloten", "noodnummer");
    assertThat(Writing.english(ACKNOWLEDGED, situation))
        .contains("assume priority high", "restored by today 15:40", "provisional")
        .doesNotContain("closed", "emergency");
  }

  @Test
  void saysWhenTheClockStartsIfNoChannelIsOpen() {
    final Situation situation = reported(BUSINESS, EMAIL, HIGH, SATURDAY_EVENING);
    assertThat(Writing.dutch(ACKNOWLEDGED, situation))
        .contains("De hersteltijd begint maandag 16 november 09:00 uur.", "uiterlijk maandag 16 november 13:00 uur")
        .doesNotContain("noodnummer");
    assertThat(Writing.english(ACKNOWLEDGED, situation))
        .contains("The time to restore starts Monday 16 November 09:00.", "by Monday 16 November 13:00");
  }

  @Test
  void namesTheEmergencyNumberToAnExtendedCustomerWhoMailsOutOfHours() {
    final Situation situation = reported(EXTENDED, EMAIL, HIGH, SATURDAY_EVENING);
    assertThat(Writing.dutch(ACKNOWLEDGED, situation))
        .contains("begint maandag 16 november 09:00 uur", "Bel dan ons noodnummer 085 000 0011",
            "alleen voor storingen met hoge prioriteit");
    assertThat(Writing.english(ACKNOWLEDGED, situation))
        .contains("call our emergency number 085 000 0011", "incidents of high priority only");
  }

  @Test
  void doesNotNameItDuringBusinessHoursNorToOneWhoCalledIt() {
    assertThat(Writing.dutch(ACKNOWLEDGED, reported(EXTENDED, PHONE, HIGH, FRIDAY_MORNING)))
        .doesNotContain("noodnummer");
    assertThat(Writing.dutch(ACKNOWLEDGED, reported(EXTENDED, EMERGENCY_PHONE, HIGH, "2026-11-14T23:00")))
        .contains("De hersteltijd begint morgen 08:00 uur.").doesNotContain("noodnummer");
  }

  @Test
  void namesNoNumberThatIsNotSet() {
    final var writer = new NoticeWriter(Writing.settings(), new ContactSettings(null, " ", "https://sla.example"),
        (incident, language) -> "https://sla.example/o/" + incident);
    final NoticeContext context = reported(EXTENDED, EMAIL, HIGH, SATURDAY_EVENING).context();
    assertThat(writer.write(ACKNOWLEDGED, 1, Letter.plain(Audience.OPERATOR, Writing.ZOE), context).text())
        .doesNotContain("noodnummer", "null", "Telefoon");
  }

  @Test
  void tellsPolitelyThatTheEmergencyNumberServesHighPriorityOnly() {
    final Situation situation = reported(EXTENDED, EMERGENCY_PHONE, MEDIUM, SATURDAY_EVENING);
    assertThat(Writing.dutch(ACKNOWLEDGED, situation))
        .contains("U belde ons noodnummer. Dat is bedoeld voor storingen met hoge prioriteit.",
            "als een gewone melding tijdens kantooruren", "begint maandag 16 november 09:00 uur");
    assertThat(Writing.english(ACKNOWLEDGED, situation))
        .contains("It is meant for incidents of high priority.", "as a regular report during business hours");
  }

  @Test
  void tellsPolitelyThatTheEmergencyNumberIsForExtendedCustomers() {
    final Situation situation = reported(BUSINESS, EMERGENCY_PHONE, HIGH, SATURDAY_EVENING);
    assertThat(Writing.dutch(ACKNOWLEDGED, situation))
        .contains("Dat is bedoeld voor klanten met een SLA buiten kantooruren.", "begint maandag 16 november 09:00 uur");
    assertThat(Writing.english(ACKNOWLEDGED, situation))
        .contains("customers whose SLA covers the time outside business hours");
  }

  @Test
  void promisesNoTimeWithoutAnAgreement() {
    final Situation situation = reported(NONE, EMAIL, HIGH, FRIDAY_MORNING);
    assertThat(Writing.dutch(ACKNOWLEDGED, situation))
        .contains("Voor deze studio is geen SLA afgesloten", "kunnen u vooraf geen hersteltijdstip toezeggen")
        .doesNotContain("uiterlijk", "15:40");
    assertThat(Writing.english(ACKNOWLEDGED, situation))
        .contains("There is no SLA for this studio", "cannot promise a time of restoration").doesNotContain("15:40");
  }

  @Test
  void promisesNoTimeAtLowPriority() {
    assertThat(Writing.dutch(ACKNOWLEDGED, reported(EXTENDED, EMAIL, LOW, SATURDAY_EVENING)))
        .contains("prioriteit laag. Daar hoort geen hersteltijdstip bij",
            "Wij nemen de melding in behandeling vanaf maandag 16 november 09:00 uur")
        .doesNotContain("uiterlijk", "hersteltijd begint");
  }

  @Test
  void doesNotThankForWhatOurOwnMonitoringFound() {
    assertThat(Writing.dutch(ACKNOWLEDGED, reported(BUSINESS, MONITORING, MEDIUM, FRIDAY_MORNING)))
        .contains("Wij hebben vandaag 11:40 uur zelf opgemerkt dat er iets niet goed is").doesNotContain("Dank u wel");
  }

  @Test
  void tellsAStrangerNothingThatSomebodyWrote() {
    final Situation situation = reported(BUSINESS, EMAIL, MEDIUM, FRIDAY_MORNING);
    final Mail mail = Writing.writer().write(ACKNOWLEDGED, 1,
        Letter.plain(Audience.OPERATOR, Writing.ZOE).toStranger(), situation.context());
    assertThat(mail.subject() + mail.text()).contains("INC-2026-000123", "een melding", "Goedendag")
        .doesNotContain(situation.context().incident().summary(), "Zoë");
    assertThat(mail.to().name()).isNull();
  }

  @Test
  void quotesNothingOfWhatStaffWroteAboutAFindingOfTheirOwn() {
    final Situation found = reported(BUSINESS, MONITORING, LOW, FRIDAY_MORNING);
    for (final Recipient reader : List.of(Writing.ZOE, Writing.TOM)) {
      final Mail mail = Writing.toOperator(ACKNOWLEDGED, reader, found);
      assertThat(mail.subject() + mail.text()).doesNotContain(found.context().incident().summary());
    }
    assertThat(Writing.toOperator(ACKNOWLEDGED, Writing.ZOE, found).subject()).endsWith(": door ons zelf opgemerkt");
    assertThat(Writing.toStaff(NoticeKind.BREACHED, Audience.LEAD, found).text())
        .contains(found.context().incident().summary());
  }
}
