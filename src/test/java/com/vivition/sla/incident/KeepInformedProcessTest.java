package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.testing.Tells;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Date;
import java.util.List;
import java.util.regex.Matcher;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;

/** What the operator hears, when, and by what means (R13). */
@Tells("notice")
@Tells("tell-operator")
@Tells("keep-informed")
class KeepInformedProcessTest extends SwapStory {

  private static final String SANNE = "sanne@autohuis-voorbeeld.example";
  private static final String JORIS = "joris@autohuis-voorbeeld.example";
  private static final String RUUD = "ruud@maasland-remarketing.example";

  @Autowired
  private MockMvc http;

  // ---- at once or later

  @Test
  void changes_within_five_minutes_are_one_mail_in_their_order() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    assertThat(mails()).as("the answer to his report").containsExactly("Mon 16 Nov 10:00 ACKNOWLEDGED");
    until("Mon 16 Nov 10:01");
    triaged();
    until("Mon 16 Nov 10:03");
    moreNeeded();
    until("Mon 16 Nov 10:04");
    paused();
    assertThat(mails()).hasSize(1);
    assertThat(told()).hasSize(4);

    until("Mon 16 Nov 10:20");
    assertThat(mails()).containsExactly("Mon 16 Nov 10:00 ACKNOWLEDGED",
        "Mon 16 Nov 10:06 PAUSED,IN_DIAGNOSIS,IN_REPAIR");
    assertThat(lastText())
        .containsSubsequence("heeft uw melding bekeken", "waar de storing zit", "deze storing stilgezet");
    assertThat(openNotices()).containsExactly("ACKNOWLEDGED", "IN_DIAGNOSIS", "IN_REPAIR", "PAUSED");
    assertThat(incidents.timeline(incident)).filteredOn(TimelineEntry::open)
        .noneMatch(entry -> entry.text().contains("@"));
  }

  @Test
  void what_is_true_no_more_when_the_mail_goes_is_not_told() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:10");
    paused();
    until("Mon 16 Nov 10:12");
    actions.resume(incident, clock.instant(), Channel.PHONE, "support");
    until("Mon 16 Nov 10:20");

    assertThat(mails()).endsWith("Mon 16 Nov 10:15 RESUMED");
    assertThat(lastText()).doesNotContain("hersteltijd van deze storing stilgezet");
    assertThat(openNotices()).doesNotContain("PAUSED");
    assertThat(timeline(TimelineEntry.Kind.NOTICE))
        .contains("Notice \"paused\" to operator: not sent, it was overtaken");
  }

  @Test
  void that_it_works_again_is_told_at_once_and_nothing_waits_any_longer() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:02");
    restoredRemotely();
    until("Mon 16 Nov 11:00");

    assertThat(mails()).containsExactly("Mon 16 Nov 10:00 ACKNOWLEDGED", "Mon 16 Nov 10:02 RESTORED");
  }

  @Test
  void who_reported_today_hears_at_half_past_ten_in_the_evening_that_it_works_again() {
    until("Mon 16 Nov 20:00");
    reportedBy(RUUD, "venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    until("Mon 16 Nov 22:30");
    restoredRemotely();

    assertThat(mails()).endsWith("Mon 16 Nov 22:30 RESTORED");
  }

  @Test
  void what_is_told_at_night_is_one_mail_at_eight() {
    until("Mon 16 Nov 21:30");
    reportedBy(RUUD, "venlo-1", Channel.EMERGENCY_PHONE);
    until("Mon 16 Nov 21:58");
    triaged();
    until("Mon 16 Nov 23:00");
    moreNeeded();
    until("Tue 17 Nov 00:30");
    repaired();
    until("Tue 17 Nov 07:59");
    assertThat(mails()).as("who reported yesterday sleeps").containsExactly("Mon 16 Nov 21:30 ACKNOWLEDGED");
    assertThat(document().get("waiting")).hasSize(3);

    until("Tue 17 Nov 08:00");
    assertThat(mails()).containsExactly("Mon 16 Nov 21:30 ACKNOWLEDGED", "Tue 17 Nov 08:00 RESTORED");
    assertThat(document().get("waiting")).isEmpty();
  }

  @Test
  void an_answer_to_his_own_contact_goes_at_night_too() {
    until("Mon 16 Nov 23:00");
    reportedBy(RUUD, "venlo-1", Channel.EMAIL);
    until("Mon 16 Nov 23:10");
    actions.cancel(incident, "The plug was loose", "support");

    assertThat(mails()).containsExactly("Mon 16 Nov 23:00 ACKNOWLEDGED", "Mon 16 Nov 23:10 CANCELLED");
  }

  @Test
  void what_we_found_ourselves_at_night_is_told_in_the_morning() {
    until("Tue 17 Nov 03:00");
    final var found = new Report("amersfoort-1", Channel.MONITORING, "Camera 2 does not answer", null, null, null, null,
        null, null);
    incident = as("support", () -> actions.report(found, "support")).number();
    until("Tue 17 Nov 07:59");
    assertThat(mails()).isEmpty();

    until("Tue 17 Nov 08:00");
    assertThat(mails()).containsOnly("Tue 17 Nov 08:00 ACKNOWLEDGED");
  }

  @Test
  void a_spoilt_table_keeps_no_studio_from_being_restored() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:10");
    withTable("restored-call", "", this::restoredRemotely);

    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
    assertThat(mails()).endsWith("Mon 16 Nov 10:10 RESTORED");
  }

  // ---- the promised next word

  @Test
  void a_word_that_comes_too_late_for_the_evening_waits_once_for_the_morning() {
    until("Mon 16 Nov 21:20");
    reportedBy(RUUD, "venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    until("Mon 16 Nov 21:54");
    itIs("Mon 16 Nov 22:00:05");
    dueWordsAreTold(3);
    assertThat(document().get("waiting")).hasSize(1);
    assertThat(promised()).isEqualTo("Tue 17 Nov 08:00");

    until("Tue 17 Nov 08:01");
    assertThat(mails()).endsWith("Mon 16 Nov 21:25 IN_DIAGNOSIS", "Tue 17 Nov 08:00 WORD");
    assertThat(promised()).isEqualTo("Tue 17 Nov 08:30");
  }

  @Test
  void a_word_that_the_table_lets_wait_is_told_once() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:34");
    withTable("word-wait", "5", () -> {
      itIs("Mon 16 Nov 10:35");
      dueWordsAreTold(3);
      assertThat(document().get("waiting")).hasSize(1);
      until("Mon 16 Nov 10:50");
    });

    assertThat(mails()).endsWith("Mon 16 Nov 10:05 IN_DIAGNOSIS", "Mon 16 Nov 10:40 WORD");
  }

  @Test
  void the_half_hour_comes_back_after_a_pause_whatever_was_promised_before() throws Exception {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:10");
    promise("{'at': '2026-11-16T16:00:00+01:00', 'event': 'RELEASE'}");
    paused();
    until("Mon 16 Nov 10:20");
    actions.resume(incident, clock.instant(), Channel.PHONE, "support");
    until("Mon 16 Nov 11:00");

    assertThat(mails()).endsWith("Mon 16 Nov 10:25 RESUMED", "Mon 16 Nov 10:55 WORD");
  }

  @Test
  void the_half_hour_comes_back_when_the_awaited_visit_has_another_time() throws Exception {
    reportedBy(RUUD, "venlo-1", Channel.PHONE);
    triaged();
    replace("camera-2");
    agreed();
    promise("{'event': 'VISIT'}");
    assertThat(promised()).isEqualTo(Words.at(visit().start()));

    chosen(slots().get(1));
    assertThat(promised()).isEqualTo("Mon 16 Nov 10:30");
    until("Mon 16 Nov 10:40");
    assertThat(mails()).endsWith("Mon 16 Nov 10:30 WORD");
  }

  @Test
  void while_the_clock_runs_a_word_comes_every_half_hour_and_names_the_next() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    assertThat(onTask("diagnose-remotely")).contains("Next word", "Mon 16 Nov 10:30");
    until("Mon 16 Nov 11:20");

    assertThat(mails()).containsExactly("Mon 16 Nov 10:00 ACKNOWLEDGED", "Mon 16 Nov 10:05 IN_DIAGNOSIS",
        "Mon 16 Nov 10:35 WORD", "Mon 16 Nov 11:05 WORD");
    assertThat(lastText()).contains("zoeken nog uit", "Uiterlijk vandaag 11:35 uur hoort u weer van ons.");
    restoredRemotely();
    assertThat(lastText()).doesNotContain("Uiterlijk");
    until("Mon 16 Nov 12:40");
    assertThat(mails()).as("nothing more").endsWith("Mon 16 Nov 11:20 RESTORED").hasSize(5);
    assertThat(runs("keep-informed")).isFalse();
  }

  @Test
  void a_word_that_the_engineer_moves_comes_when_he_promised() throws Exception {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:10");
    assertThat(promise("""
        {'at': '2026-11-16T12:00:00+01:00', 'event': 'RELEASE', 'text': 'De nieuwe versie komt om 12 uur.'}""")
        .getStatus()).isEqualTo(200);
    assertThat(mails()).endsWith("Mon 16 Nov 10:10 WORD");
    assertThat(lastText())
        .contains("  De nieuwe versie komt om 12 uur.", "Uiterlijk vandaag 12:00 uur hoort u weer van ons.");
    assertThat(onTask("diagnose-remotely")).contains("Mon 16 Nov 12:00, when the release is expected");

    until("Mon 16 Nov 12:31");
    assertThat(mails()).endsWith("Mon 16 Nov 10:10 WORD", "Mon 16 Nov 12:00 WORD", "Mon 16 Nov 12:30 WORD");
    // sooner too
    promise("{'at': '2026-11-16T12:35:00+01:00'}");
    until("Mon 16 Nov 12:40");
    assertThat(mails()).endsWith("Mon 16 Nov 12:31 WORD", "Mon 16 Nov 12:35 WORD");
  }

  @Test
  void what_the_engineer_promises_while_something_waits_goes_along_with_it() throws Exception {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    promise("{'at': '2026-11-16T12:00:00+01:00', 'text': 'De monteur is onderweg.'}");

    assertThat(mails()).endsWith("Mon 16 Nov 10:00 IN_DIAGNOSIS,WORD");
    assertThat(lastText()).containsSubsequence("heeft uw melding bekeken", "De monteur is onderweg.", "vandaag 12:00 uur");
  }

  @Test
  void a_word_may_wait_for_the_visit_whose_time_is_known() throws Exception {
    reportedBy(RUUD, "venlo-1", Channel.PHONE);
    triaged();
    replace("camera-2");
    assertThat(promise("{'event': 'VISIT'}").getContentAsString()).contains("Nobody knows yet when that is");
    agreed();
    promise("{'event': 'VISIT'}");

    assertThat(onTask("follow-repair")).contains(Words.at(visit().start()) + ", when the visit begins");
  }

  @Test
  void a_word_that_cannot_be_promised_is_refused() throws Exception {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    assertThat(promise("{'at': '2026-11-16T12:00:00+01:00'}").getStatus()).as("before triage").isEqualTo(409);
    triaged();
    assertThat(promise("{'at': '2026-11-16T09:59:00+01:00'}").getStatus()).isEqualTo(400);
    assertThat(promise("{}").getContentAsString()).contains("Say when the next word comes");
    assertThat(promise("{'event': 'PART'}").getStatus()).isEqualTo(400);
    assertThat(promise("{'at': '2031-01-01T12:00:00+01:00'}").getContentAsString())
        .contains("Without an event the next word comes by Tue 17 Nov 17:00.");
    assertThat(promise("{'at': '2026-11-17T17:00:00+01:00'}").getStatus()).isEqualTo(200);
    paused();
    assertThat(promise("{'at': '2026-11-16T12:00:00+01:00'}").getStatus()).as("while paused").isEqualTo(409);
  }

  @Test
  void no_word_comes_while_nobody_is_there_or_the_clock_stands_still() {
    until("Mon 16 Nov 16:20");
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Tue 17 Nov 09:10");
    assertThat(mails()).endsWith("Mon 16 Nov 16:25 IN_DIAGNOSIS", "Mon 16 Nov 16:55 WORD", "Tue 17 Nov 09:00 WORD");

    paused();
    until("Tue 17 Nov 11:00");
    assertThat(mails()).endsWith("Tue 17 Nov 09:15 PAUSED");
    actions.resume(incident, clock.instant(), Channel.PHONE, "support");
    until("Tue 17 Nov 11:40");
    assertThat(mails()).endsWith("Tue 17 Nov 11:05 RESUMED", "Tue 17 Nov 11:35 WORD");
  }

  @Test
  void of_an_incident_that_is_not_high_no_word_is_promised() {
    reported("amersfoort-1", Channel.PHONE, Impact.HAMPERED, Urgency.TODAY);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    until("Mon 16 Nov 11:00");

    assertThat(mails()).noneMatch(mail -> mail.endsWith("WORD"));
    assertThat(lastText()).doesNotContain("hoort u weer van ons");
  }

  // ---- calls

  @Test
  void who_prefers_calls_is_called_by_one_task_that_shows_the_latest() {
    reportedBy(JORIS, "amersfoort-1", Channel.PHONE);
    assertThat(open()).containsExactly("triage");
    triaged();
    until("Mon 16 Nov 10:05");
    assertThat(open()).containsExactly("call-back", "diagnose-remotely");
    assertThat(say()).contains("heeft uw melding bekeken");
    until("Mon 16 Nov 14:00");
    assertThat(open()).as("one call").containsOnlyOnce("call-back");
    assertThat(say()).contains("belofte niet gehouden").doesNotContain("heeft uw melding bekeken");

    submit("support", "call-back", "note", "Told him");
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).contains("Called the operator: Told him");
    assertThat(open()).doesNotContain("call-back");
  }

  @Test
  void two_things_in_one_mail_are_one_call() {
    reportedBy(JORIS, "amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 13:58");
    triaged();
    until("Mon 16 Nov 14:00");

    assertThat(mails()).endsWith("Mon 16 Nov 14:00 BREACHED,IN_DIAGNOSIS");
    assertThat(open()).containsOnlyOnce("call-back");
    assertThat(say()).contains("heeft uw melding bekeken", "belofte niet gehouden");
  }

  @Test
  void who_joined_and_prefers_mail_does_not_keep_the_reporter_from_being_called() {
    reportedBy(JORIS, "amersfoort-1", Channel.PHONE);
    jdbc.sql("insert into incident_reporter (incident, name, mail) values (?, 'Sanne', ?)").params(incident, SANNE)
        .update();
    triaged();
    until("Mon 16 Nov 10:05");

    assertThat(open()).contains("call-back");
  }

  @Test
  void who_can_only_be_called_is_called() {
    jdbc.sql("update operator set mail = null, prefers_calls = false where id = 'joris-de-wit'").update();
    try {
      reportedBy("Joris de Wit", "amersfoort-1", Channel.PHONE);
      triaged();
      until("Mon 16 Nov 10:05");
      assertThat(open()).contains("call-back");
    } finally {
      jdbc.sql("update operator set mail = ?, prefers_calls = true where id = 'joris-de-wit'").param(JORIS).update();
    }
  }

  @Test
  void a_visit_agreed_at_night_is_said_by_phone_in_the_morning() {
    until("Mon 16 Nov 20:00");
    reportedBy(RUUD, "venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    replace("camera-2");
    until("Mon 16 Nov 22:30");
    submit("support", "call-back", "note", "Told him that we are on it");
    chosen(slots().get(slots().size() - 1));
    until("Tue 17 Nov 07:59");
    assertThat(open()).doesNotContain("call-back");

    until("Tue 17 Nov 08:00");
    assertThat(open()).containsOnlyOnce("call-back");
    assertThat(say()).contains("De afspraak staat");
  }

  @Test
  void the_task_to_confirm_is_the_call_that_it_works_again() {
    reportedBy(JORIS, "amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 10:10");
    restoredRemotely();

    assertThat(open()).containsExactly("confirm-with-operator");
  }

  // ---- what was sent

  @Test
  void what_was_sent_and_what_could_not_be_is_seen_at_the_incident() {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);
    final JsonNode written = document().get("mails").get(0);
    assertThat(written.get("address").asText()).isEqualTo(SANNE);
    assertThat(written.get("subject").asText()).startsWith("[" + incident + "] ");
    assertThat(written.get("text").asText()).contains("Beste Sanne Bakker");
    assertThat(written.get("sentAt").isNull()).isTrue();

    final LockedExternalTask mail = next();
    externalTasks.handleFailure(mail.getId(), "worker", "The mail server is dead", 0, 0);
    assertThat(document().get("mails").get(0).get("failed").asBoolean()).isTrue();
    triaged();
    until("Mon 16 Nov 10:05");
    assertThat(document().get("mails")).as("nothing is lost meanwhile").hasSize(2);

    externalTasks.setRetries(mail.getId(), 1);
    externalTasks.complete(next().getId(), "worker");
    externalTasks.complete(next().getId(), "worker");
    assertThat(document().get("mails")).allSatisfy(sent -> {
      assertThat(OffsetDateTime.parse(sent.get("sentAt").asText()).toInstant()).isEqualTo(clock.instant());
      assertThat(sent.get("failed").asBoolean()).isFalse();
    });
  }

  @Test
  void nobody_else_sees_what_was_told() throws Exception {
    reportedBy(SANNE, "amersfoort-1", Channel.PHONE);

    assertThat(asked("technician", incident)).isEqualTo(403);
    assertThat(asked("lead", incident)).isEqualTo(200);
    assertThat(asked("lead", "INC-2026-999999")).isEqualTo(404);
  }

  // ---- words

  private void reportedBy(String mail, String studio, Channel channel) {
    final var report = new Report(studio, channel, "The turntable does not turn", null, Impact.STANDSTILL, Urgency.NOW,
        mail, null, null);
    incident = as("support", () -> actions.report(report, "support")).number();
  }

  private void paused() {
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "The gate is closed", "support");
  }

  /** The mails to the operator, when they were written and what they tell. */
  private List<String> mails() {
    return jdbc.sql("""
            select written_at, kinds from sent_notice where incident = ? and audience = 'OPERATOR' order by id""")
        .param(incident).query((row, index) ->
            Words.at(row.getObject(1, OffsetDateTime.class).toInstant()) + " " + row.getString(2)).list();
  }

  private String lastText() {
    return jdbc.sql("""
            select text from sent_notice where incident = ? and audience = 'OPERATOR' order by id desc limit 1""")
        .param(incident).query(String.class).single();
  }

  /** The kinds of notice that the operator may read on the timeline. */
  private List<String> openNotices() {
    return incidents.timeline(incident).stream()
        .filter(entry -> entry.kind() == TimelineEntry.Kind.NOTICE && entry.open()).map(TimelineEntry::code).toList();
  }

  private String onTask(String form) {
    return tasks.getVariable(task(form).getId(), "briefing").toString();
  }

  private String say() {
    return tasks.getVariable(task("call-back").getId(), "repair").toString();
  }

  /** While the table of timing has that in that cell. */
  private void withTable(String cell, String value, Runnable story) {
    try {
      final String table = Files.readString(Path.of("processes/notice-timing.dmn"))
          .replaceFirst("(<outputEntry id=\"%s\"[^>]*><text>)[^<]*".formatted(cell),
              "$1" + Matcher.quoteReplacement(value));
      final String id = repository.createDeployment().addString("notice-timing.dmn", table).deploy().getId();
      try {
        story.run();
      } finally {
        repository.deleteDeployment(id, true);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Words that are due now are told, in so many rounds at most. */
  private void dueWordsAreTold(int rounds) {
    for (int i = 0; i < rounds; i++) {
      management.createJobQuery().processDefinitionKey("keep-informed")
          .duedateLowerThan(Date.from(clock.instant().plusMillis(1))).list().forEach(job -> management.executeJob(job.getId()));
    }
  }

  /** When the next word is promised, as the API says it. */
  private String promised() {
    try {
      final String at = json.readTree(http.perform(get("/api/incidents/" + incident + "/next-word")
          .with(httpBasic("support", "demo"))).andReturn().getResponse().getContentAsString()).get("at").asText();
      return Words.at(OffsetDateTime.parse(at).toInstant());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** The next mail that a worker would send. */
  private LockedExternalTask next() {
    return externalTasks.fetchAndLock(1, "worker").topic("send-notice", 60_000).execute().get(0);
  }

  private MockHttpServletResponse promise(String body) throws Exception {
    return http.perform(post("/api/incidents/" + incident + "/next-word").with(httpBasic("support", "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(body.replace('\'', '"'))).andReturn().getResponse();
  }

  private int asked(String user, String number) throws Exception {
    return http.perform(get("/api/incidents/" + number + "/notices").with(httpBasic(user, "demo"))).andReturn()
        .getResponse().getStatus();
  }

  private JsonNode document() {
    try {
      return json.readTree(http.perform(get("/api/incidents/" + incident + "/notices")
          .with(httpBasic("support", "demo"))).andReturn().getResponse().getContentAsString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
