package com.vivition.sla.notice;

import static com.vivition.sla.notice.Situation.ENTITLEMENT;
import static com.vivition.sla.notice.Situation.calamity;
import static com.vivition.sla.notice.Situation.underWay;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Correction;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.Confirmation;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.studio.Language;
import com.vivition.sla.visit.PartState;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every text as its reader gets it: src/test/resources/agreed-notices holds them, to be read and to be kept. */
class NoticeTextsTest {

  private static final Path ACTUAL = Path.of("target", "notices");

  static Stream<Arguments> everyKindForEveryReader() {
    return Arrays.stream(NoticeKind.values()).flatMap(kind -> kind.audiences().stream().flatMap(audience ->
        Arrays.stream(Language.values()).filter(language -> audience.language(language) == language)
            .map(language -> Arguments.of(kind, audience, language))));
  }

  @ParameterizedTest
  @MethodSource("everyKindForEveryReader")
  void readsAsAgreed(NoticeKind kind, Audience audience, Language language) throws IOException {
    final Situation situation = situation(kind);
    final Recipient reader = audience == Audience.TECHNICIAN ? SiteVisit.reader(SiteVisit.TOM)
        : language == Language.NL ? Writing.ZOE : Writing.TOM;
    final Invitation invitation = switch (kind) {
      case VISIT_AGREED -> situation.visit().invitation(audience, reader, null);
      case VISIT_MOVED, VISIT_CANCELLED -> situation.visit().invitation(audience, reader, "2026-11-13T14:00");
      default -> null;
    };
    final Mail mail =
        Writing.writer().write(kind, 1, new Letter(audience, reader, invitation), situation.context());
    final String read = mail.subject() + "\n\n" + mail.text()
        + (mail.calendar() == null ? "" : "\n" + mail.calendar().text().replace("\r\n ", "").replace("\r\n", "\n"));

    final String name = "%s-%s_%s.txt".formatted(kind.slug(), audience.texts(), language.code());
    Files.createDirectories(ACTUAL);
    Files.writeString(ACTUAL.resolve(name), read);
    assertThat(read)
        .as("if the new text in %s is what you want, copy it to src/test/resources/agreed-notices", ACTUAL.resolve(name))
        .isEqualTo(agreed(name));
    assertThat(mail.language()).isEqualTo(language);
  }

  /** What usually leads to a notice of that kind. */
  private static Situation situation(NoticeKind kind) {
    return switch (kind) {
      case ACKNOWLEDGED -> calamity();
      case IN_DIAGNOSIS -> underWay();
      case IN_REPAIR -> underWay().later("2026-11-13T12:30").state(IncidentState.IN_REPAIR, Cause.HARDWARE, null, null);
      case DISTURBANCE -> underWay().later("2026-11-13T12:30").state(IncidentState.IN_REPAIR, Cause.ONLINE_SERVICE, null, null)
          .word("De server wordt vervangen; wij verwachten dat foto's vanaf 14:00 uur weer aankomen.",
              "The server is being replaced; we expect pictures to arrive again from 14:00.");
      case WORD -> underWay().later("2026-11-13T12:30").nextWord("2026-11-13T13:00");
      case DEADLINE_MOVED -> underWay().later("2026-11-13T12:30")
          .clock(clock -> clock.correct(Correction.ofReportedAt(Situation.at("2026-11-13T10:15")), ENTITLEMENT,
              Situation.at("2026-11-13T12:30"), "iris", "Het eerste telefoontje kwam al om 10:15.", false))
          .reason("U belde al om 10:15 uur, niet pas om 11:40 uur.");
      case PAUSED -> paused();
      case RESUMED -> paused().later("2026-11-13T14:00")
          .clock(clock -> clock.resume(Situation.at("2026-11-13T14:00"), Situation.at("2026-11-13T14:00"), "iris"));
      case BREACHED -> underWay().later("2026-11-13T15:40")
          .state(IncidentState.IN_REPAIR, Cause.HARDWARE, null, null);
      case RESTORED -> restored();
      case CLOSED -> restored().later("2026-11-13T15:00").state(IncidentState.CLOSED, Cause.HARDWARE,
          "Motor van het draaiplateau vervangen.\nTestfoto's gemaakt.", Confirmation.WORKS);
      case FIX_INSTALLED -> restored().later("2026-11-20T10:00").state(IncidentState.CLOSED, Cause.SOFTWARE,
          "Studiosoftware twee keer starten.", Confirmation.WORKS).reason("4.13.0");
      case NOT_AN_INCIDENT -> calamity().reason("U wilt een extra achtergrond bestellen; verkoop belt u hierover.");
      case CANCELLED -> underWay().reason("De stekker zat los.");
      case MERGED -> calamity().reason("INC-2026-000118");
      case REPLY_RECEIVED -> underWay().later("2026-11-13T12:30");
      case PART_ORDERED -> planning().visit(SiteVisit.proposed().withPart(PartState.ORDERED));
      case VISIT_PROPOSED -> planning()
          .visit(SiteVisit.proposed("2026-11-13T14:00", "2026-11-13T16:00", "2026-11-16T09:00"));
      case VISIT_AGREED -> planning().visit(SiteVisit.agreed());
      case VISIT_MOVED -> planning().visit(SiteVisit.agreed().moved("2026-11-13T13:30", SiteVisit.TOM));
      case VISIT_CANCELLED -> planning().visit(SiteVisit.agreed().cancelled())
          .reason("U belde dat er vandaag niemand is.");
      case VISIT_REMINDER -> planning().later("2026-11-13T13:00").visit(SiteVisit.agreed());
      case NO_SLOT_IN_TIME -> planning().visit(SiteVisit.proposed("2026-11-13T16:00", "2026-11-16T09:00"))
          .reason("No work can end by Fri 13 Nov 15:40: the soonest, by Tom Janssen, ends Fri 13 Nov 17:30, "
              + "1 h 50 min after the due time.");
      case DUTY_CALLED -> calamity().reason("Its time runs outside business hours, and nobody is on it");
      case DUTY_WARNED -> underWay().reason("75 % of its time is used");
      case WARNING_LEAD -> calamity().later("2026-11-13T14:40");
      case WARNING_MANAGER -> underWay().later("2026-11-13T15:16")
          .clock(clock -> clock.addressed(Situation.at("2026-11-13T12:00"), Situation.at("2026-11-13T12:00"), "iris"))
          .state(IncidentState.IN_REPAIR, Cause.NOT_FOUND, null, null);
    };
  }

  private static Situation planning() {
    return underWay().later("2026-11-13T12:30")
        .state(IncidentState.IN_REPAIR, Cause.HARDWARE, "Camera 1 geeft geen beeld, ook niet na herstart.", null);
  }

  private static Situation paused() {
    return underWay().later("2026-11-13T13:00").clock(clock -> clock.pause(
        PauseRequest.of(PauseReason.NO_ACCESS, Situation.at("2026-11-13T13:00")), Situation.at("2026-11-13T13:00"), "iris"));
  }

  private static Situation restored() {
    return underWay().later("2026-11-13T14:00")
        .clock(clock -> clock.stopped(Situation.at("2026-11-13T14:00"), null, Situation.at("2026-11-13T14:00"), "iris"))
        .state(IncidentState.RESTORED, Cause.HARDWARE, "Motor van het draaiplateau vervangen.\nTestfoto's gemaakt.", null);
  }

  private static String agreed(String name) throws IOException {
    try (var file = NoticeTextsTest.class.getResourceAsStream("/agreed-notices/" + name)) {
      return file == null ? "(none yet)" : new String(file.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
