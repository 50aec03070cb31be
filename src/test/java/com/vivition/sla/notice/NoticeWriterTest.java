package com.vivition.sla.notice;

import static com.vivition.sla.notice.Situation.at;
import static com.vivition.sla.notice.Situation.calamity;
import static com.vivition.sla.notice.Situation.underWay;
import static com.vivition.sla.notice.Writing.TOM;
import static com.vivition.sla.notice.Writing.ZOE;
import static com.vivition.sla.notice.Writing.toOperator;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.Confirmation;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.studio.Language;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class NoticeWriterTest {

  @Test
  void theFirstAnswerIsTheRootOfTheThread() {
    final Mail root = toOperator(NoticeKind.ACKNOWLEDGED, ZOE, calamity());
    assertThat(root.messageId()).matches("<inc-2026-000123\\.acknowledged\\.1\\.[0-9a-f]{10}@vivition\\.example>");
    assertThat(root.inReplyTo()).isNull();
    assertThat(root.references()).isEmpty();
  }

  @Test
  void everyLaterNoticeAnswersItWithTheSameSubject() {
    final Mail root = toOperator(NoticeKind.ACKNOWLEDGED, ZOE, calamity());
    final Mail later = toOperator(NoticeKind.RESTORED, ZOE, underWay());
    assertThat(later.inReplyTo()).isEqualTo(root.messageId());
    assertThat(later.references()).containsExactly(root.messageId());
    // some mail programs make threads of equal subjects
    assertThat(later.subject()).isEqualTo(root.subject()).startsWith("[INC-2026-000123] Storing Venlo 1");
  }

  @Test
  void aMessageIdIsStableAndBelongsToOneKindOccurrenceAndPerson() {
    final NoticeWriter writer = Writing.writer();
    final NoticeContext context = underWay().visit(SiteVisit.agreed()).context();
    final Set<String> ids = new HashSet<>();
    for (final Recipient person : List.of(ZOE, TOM)) {
      for (final NoticeKind kind : NoticeKind.values()) {
        for (int occurrence = 1; occurrence <= 3; occurrence++) {
          ids.add(writer.write(kind, occurrence, Letter.plain(kind.audiences().get(0), person), context).messageId());
        }
      }
    }
    assertThat(ids).hasSize(2 * NoticeKind.values().length * 3);
    assertThat(toOperator(NoticeKind.PAUSED, ZOE, underWay()).messageId())
        .isEqualTo(toOperator(NoticeKind.PAUSED, ZOE, underWay()).messageId());
  }

  @Test
  void nobodySmugglesAHeaderIntoTheSubject() {
    final Mail mail = toOperator(NoticeKind.ACKNOWLEDGED, ZOE,
        calamity().summary("Kapot\r\nBcc: all@example.org\n\nHallo\u2028wereld"));
    assertThat(mail.subject()).isEqualTo("[INC-2026-000123] Storing Venlo 1: Kapot Bcc: all@example.org Hallo wereld");
    assertThat(mail.text()).contains("  Kapot Bcc: all@example.org Hallo wereld\n");
  }

  @Test
  void peoplesTextIsTakenAsItIs() {
    final String odd = "[(${number})] [[#{x}]] __${name}__ <b>&amp;</b> 100 % 'ja'";
    final Mail mail = toOperator(NoticeKind.ACKNOWLEDGED, ZOE, calamity().summary(odd));
    assertThat(mail.text()).contains("  " + odd + "\n");
    assertThat(mail.subject()).endsWith(odd);
  }

  @Test
  void greetsSomebodyWithoutANameTooAndLeavesNoHoles() {
    assertThat(toOperator(NoticeKind.ACKNOWLEDGED, Writing.NAMELESS, calamity()).text())
        .startsWith("Goedendag,\n\n").doesNotContain("null", "\n\n\n", " \n");
  }

  @Test
  void promisesNoDueTimeThatHasPassed() {
    final Situation late = underWay().later("2026-11-13T16:10").state(IncidentState.IN_REPAIR, Cause.SOFTWARE, null, null);
    assertThat(Writing.dutch(NoticeKind.IN_REPAIR, late))
        .contains("Het hersteltijdstip, vandaag 15:40 uur, hebben wij helaas niet gehaald").doesNotContain("streven");
    assertThat(Writing.english(NoticeKind.IN_DIAGNOSIS, late))
        .contains("sorry that we missed the time of restoration, today 15:40;").doesNotContain("restored by");
  }

  @Test
  void saysWhyAndUntilWhenTheClockIsPaused() {
    final Situation situation = calamity().later("2026-11-13T13:00").clock(clock -> clock.pause(
        PauseRequest.laterSlot(at("2026-11-13T13:30"), at("2026-11-16T10:00")), at("2026-11-13T13:00"), "planner"))
        .later("2026-11-13T13:30");
    assertThat(Writing.dutch(NoticeKind.PAUSED, situation)).contains("U koos voor het bezoek een later tijdstip",
        "De hersteltijd loopt weer verder vanaf maandag 16 november 10:00 uur.").doesNotContain("Zodra het weer kan");
    assertThat(Writing.english(NoticeKind.PAUSED, situation)).contains("The time to restore goes on from Monday 16");
  }

  @ParameterizedTest
  @EnumSource(PauseReason.class)
  void knowsWordsForEveryReasonOfAPause(PauseReason reason) {
    assertThat(words("pause." + reason)).doesNotContain("??");
  }

  @ParameterizedTest
  @EnumSource(Cause.class)
  void knowsWordsForEveryCause(Cause cause) {
    final Situation situation = underWay().state(IncidentState.IN_REPAIR, cause, null, null);
    assertThat(Writing.dutch(NoticeKind.IN_REPAIR, situation)).doesNotContain("??", "null");
    assertThat(Writing.english(NoticeKind.CLOSED, situation)).doesNotContain("??", "null");
  }

  @ParameterizedTest
  @EnumSource(IncidentState.class)
  void knowsWordsForEveryState(IncidentState state) {
    final Situation situation = underWay().state(state, null, null, null);
    assertThat(Writing.toStaff(NoticeKind.WARNING_LEAD, Audience.LEAD, situation).text())
        .contains("State:").doesNotContain("??", "null");
  }

  @ParameterizedTest
  @EnumSource(Priority.class)
  void knowsWordsForEveryPriority(Priority priority) {
    assertThat(words("priority." + priority)).doesNotContain("??");
  }

  @Test
  void closesWithoutThanksWhenNobodyAnswered() {
    final Situation situation = underWay().state(IncidentState.CLOSED, Cause.NOT_FOUND, null, Confirmation.NO_ANSWER);
    assertThat(Writing.dutch(NoticeKind.CLOSED, situation))
        .contains("u niet kunnen bereiken", "binnen vijf werkdagen").doesNotContain("Dank u wel");
  }

  @Test
  void warnsOfALateTriageWhileTheStudioStillHasTime() {
    final Situation situation = calamity().clock(clock -> clock.pause(
            PauseRequest.of(PauseReason.NO_ACCESS, at("2026-11-13T11:40")), at("2026-11-13T11:40"), "iris"))
        .later("2026-11-13T14:40");
    assertThat(Writing.toStaff(NoticeKind.WARNING_LEAD, Audience.LEAD, situation).text())
        .contains("Restore:     0 % used, due when the pause ends", "Triage:      75 % used, due today 15:40", ", paused");
  }

  private static String words(String key) {
    return key + Arrays.stream(Language.values())
        .map(language -> ResourceBundle.getBundle("notices.words", language.locale()).getString(key)).toList();
  }
}
