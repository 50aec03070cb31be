package com.vivition.sla.notice.inbound;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.studio.Studio;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where a mail belongs, by who wrote it and what it names. */
class SorterTest {

  private static final Studio VENLO = Acquaintances.studio("venlo-1", "Studio Venlo Noord", "Venlo");
  private static final Studio WEERT = Acquaintances.studio("weert-1", "Studio Weert", "Weert");

  /** As it stands in the Message-IDs of our mails to ruud@m.example. */
  private static final String MARK_OF_RUUD = "f21d388bc2";

  private final Acquaintances people = new Acquaintances();
  private final Sorter sorter = new Sorter(MailParserTest.OWN, people);
  private final MailParser parser = new MailParser(MailParserTest.OWN, "mx.vivition.example");

  {
    people.studios.put("ruud@m.example", List.of(VENLO));
    people.studios.put("boss@m.example", List.of(VENLO, WEERT));
    people.owners.put("INC-2026-000123", "ruud@m.example");
    people.owners.put("INC-2026-000124", "ruud@m.example");
  }

  @Test
  void a_mail_of_somebody_known_is_a_report_for_his_studio() {
    assertThat(sort(Letterbox.from("Ruud@M.example").subject("Stuk"))).isEqualTo(new Route.Report(VENLO));
  }

  @Test
  void of_several_studios_the_one_that_he_names_is_meant() {
    assertThat(sort(Letterbox.from("boss@m.example").subject("Camera weert-1"))).isEqualTo(new Route.Report(WEERT));
    assertThat(sort(Letterbox.from("boss@m.example").subject("In Venlo staat alles stil"))).isEqualTo(new Route.Report(VENLO));
    assertThat(sort(Letterbox.from("boss@m.example").words("Alles staat stil."))).isEqualTo(new Route.Place(Reason.SEVERAL_STUDIOS, null));
    assertThat(sort(Letterbox.from("boss@m.example").subject("Venlo en Weert"))).isEqualTo(new Route.Place(Reason.SEVERAL_STUDIOS, null));
  }

  @Test
  void the_city_of_a_signature_decides_nothing_but_is_suggested_to_who_decides() {
    final MailIn mail = parser.parse(Letterbox.from("boss@m.example").subject("Studio 2 staat stil")
        .words("De draaitafel doet niets.\n\nMet vriendelijke groet,\nRuud\nHandelsweg 3, 5928 NP Venlo").bytes());

    assertThat(sorter.sort(mail)).isEqualTo(new Route.Place(Reason.SEVERAL_STUDIOS, null));
    assertThat(Sorter.suggested(List.of(VENLO, WEERT), mail)).contains(VENLO);
  }

  @Test
  void a_report_whose_subject_begins_like_a_note_of_absence_is_a_report() {
    for (final String subject : List.of("Niet aanwezig: voertuig op de draaitafel", "Afwezig beeld op camera 2",
        "Automatic response of the turntable is gone")) {
      assertThat(sort(Letterbox.from("ruud@m.example").subject(subject))).isEqualTo(new Route.Report(VENLO));
    }
    assertThat(sort(Letterbox.from("ruud@m.example").subject("Afwezig: Re: [INC-2026-000123] Storing")
        .header("In-Reply-To", "<inc-2026-000123.closed.1.0123456789@vivition.example>"))).isEqualTo(new Route.Note("INC-2026-000123"));
  }

  @Test
  void what_a_colleague_sends_from_our_own_address_is_placed_by_a_person_our_own_loop_is_not() {
    assertThat(sort(Letterbox.from("storing@vivition.example").subject("Fwd: INC-2026-000123 staat stil")))
        .isEqualTo(new Route.Place(Reason.COLLEAGUE, "INC-2026-000123"));
    assertThat(sort(Letterbox.from("storing@vivition.example").header("Auto-Submitted", "auto-generated")))
        .isEqualTo(new Route.Keep());
  }

  @Test
  void a_number_counts_in_any_spelling_of_its_subject() {
    assertThat(sort(Letterbox.from("ruud@m.example").subject("re: inc-2026-000123?"))).isEqualTo(new Route.Comment("INC-2026-000123"));
    assertThat(sort(Letterbox.from("ruud@m.example").subject("INC-2026-0001234"))).isEqualTo(new Route.Place(Reason.NO_SUCH_NUMBER, null));
  }

  @Test
  void two_numbers_are_not_clear_neither_is_one_in_the_thread_of_another() {
    assertThat(sort(Letterbox.from("ruud@m.example").subject("INC-2026-000123 en INC-2026-000124")))
        .isEqualTo(new Route.Place(Reason.SEVERAL_NUMBERS, null));
    assertThat(sort(Letterbox.from("ruud@m.example").subject("INC-2026-000123")
        .header("In-Reply-To", "<inc-2026-000124.closed.1.0123456789@vivition.example>")))
        .isEqualTo(new Route.Place(Reason.SEVERAL_NUMBERS, null));
  }

  @Test
  void a_message_id_that_only_looks_like_ours_says_nothing() {
    assertThat(sort(Letterbox.from("ruud@m.example").header("In-Reply-To", "<inc-2026-000123.closed.1.0123456789@evil.example>")))
        .isEqualTo(new Route.Report(VENLO));
  }

  @Test
  void a_sender_who_is_not_who_he_says_is_not_obeyed() {
    assertThat(sort(Letterbox.from("ruud@m.example").subject("INC-2026-000123")
        .header("Authentication-Results", "mx.vivition.example; dmarc=fail"))).isEqualTo(new Route.Place(Reason.FORGED, "INC-2026-000123"));
  }

  @Test
  void who_only_knows_the_number_makes_up_no_bounce() {
    final String ours = "<inc-2026-000123.closed.1.%s@vivition.example>";
    assertThat(sort(bounce("victim@x.example", ours.formatted("0123456789")))).isEqualTo(new Route.Keep());
    assertThat(sort(bounce("forwarded@x.example", ours.formatted(MARK_OF_RUUD)))).isInstanceOfSatisfying(
        Route.Undelivered.class, route -> assertThat(route.number()).isEqualTo("INC-2026-000123"));
    assertThat(sort(bounce("ruud@m.example", ours.formatted("0123456789")))).isInstanceOfSatisfying(
        Route.Undelivered.class, route -> assertThat(route.number()).isNull());
  }

  @Test
  void a_bounce_of_what_somebody_else_sent_in_our_name_concerns_nobody() {
    assertThat(sort(Letterbox.from("mailer-daemon@mx.example").header("X-Failed-Recipients", "spam@victim.example")))
        .isEqualTo(new Route.Keep());
  }

  private static Letterbox bounce(String recipient, String messageId) {
    return Letterbox.from("mailer-daemon@mx.example").header("X-Failed-Recipients", recipient).header("In-Reply-To", messageId);
  }

  private Route sort(Letterbox mail) {
    return sorter.sort(parser.parse(mail.at(Instant.EPOCH).raw()));
  }
}
