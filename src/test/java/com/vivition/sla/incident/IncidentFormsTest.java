package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import org.assertj.core.api.AbstractThrowableAssert;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;

/** What the forms refuse on the server, in words for who fills them in; a refused form stays open as it was. */
class IncidentFormsTest extends Story {

  // ---- the start form

  @Test
  void a_studio_that_nobody_knows_is_refused_with_what_may_be_meant_and_nothing_is_reported() {
    refused(() -> called("studio", "amersfort-1", "summary", "Stands still", "channel", "PHONE"))
        .hasMessageContaining("There is no studio 'amersfort-1'. Did you mean amersfoort-1?");
    assertThat(jdbc.sql("select count(*) from incident").query(Integer.class).single()).isZero();
  }

  @Test
  void a_customer_with_several_studios_has_to_say_which() {
    refused(() -> called("studio", "Autohuis Voorbeeld", "summary", "Stands still", "channel", "PHONE"))
        .hasMessageContaining("amersfoort-1, zwolle-1");
  }

  @Test
  void the_studio_is_known_by_the_phone_number_of_who_calls() {
    called("studio", "06 0000 0114", "summary", "Stands still", "channel", "PHONE");

    assertThat(it().studio()).isEqualTo("zwolle-1");
  }

  @Test
  void a_mail_address_and_a_phone_number_must_look_like_ones() {
    refused(() -> called("studio", "amersfoort-1", "summary", "Stands still", "channel", "PHONE",
        "reporterMail", "sanne at home", "reporterPhone", "mobile"))
        .hasMessageContaining("'sanne at home' is no mail address").hasMessageContaining("'mobile' is no phone number");
  }

  @Test
  void a_call_cannot_have_come_tomorrow_or_two_months_ago() {
    refused(() -> called("studio", "amersfoort-1", "summary", "Stands still", "channel", "PHONE",
        "reportedAt", "2026-11-17T10:00+01:00")).hasMessageContaining("lies in the future");
    refused(() -> called("studio", "amersfoort-1", "summary", "Stands still", "channel", "PHONE",
        "reportedAt", "2026-09-16T10:00+02:00")).hasMessageContaining("more than 30 days back");
  }

  @Test
  void a_call_that_came_earlier_counts_from_then() {
    called("studio", "amersfoort-1", "summary", "Stands still", "channel", "PHONE", "reportedAt", "2026-11-16T09:30+01:00");

    assertThat(due()).isEqualTo("Mon 16 Nov 13:30");
  }

  @Test
  void what_the_form_does_not_ask_is_not_taken() {
    refused(() -> called("studio", "amersfoort-1", "summary", "Stands still", "channel", "PHONE", "incident", "INC-1"))
        .hasMessageContaining("'incident' is no field");
  }

  @Test
  void markup_that_somebody_types_stays_text_on_the_task() {
    called("studio", "amersfoort-1", "summary", "<script>alert(1)</script> [x](javascript:y)", "channel", "PHONE");

    assertThat(it().summary()).isEqualTo("<script>alert(1)</script> [x](javascript:y)");
    assertThat(tasks.getVariableLocal(task("triage").getId(), "briefing").toString())
        .doesNotContain("<script>").doesNotContain("[x](javascript");
  }

  // ---- triage

  @Test
  void triage_of_a_question_needs_its_answer() {
    reported("amersfoort-1", Channel.PHONE);

    refused(() -> submit("support", "triage", "isIncident", "NO", "studio", "amersfoort-1")).hasMessageContaining("Write the answer");
    assertThat(open()).containsExactly("triage");
    assertThat(its().addressedAt()).isEmpty();
  }

  @Test
  void triage_names_a_studio_that_exists() {
    reported("amersfoort-1", Channel.PHONE);

    refused(() -> submit("support", "triage", "isIncident", "YES", "studio", "amersfort-1")).hasMessageContaining("Did you mean");
  }

  @Test
  void triage_knows_no_other_impact() {
    reported("amersfoort-1", Channel.PHONE);

    refused(() -> submit("support", "triage", "isIncident", "YES", "studio", "amersfoort-1", "impact", "AWFUL"))
        .hasMessageContaining("AWFUL");
  }

  @Test
  void a_triage_form_that_was_opened_before_a_correction_does_not_bring_the_wrong_studio_back() {
    reported("venlo-1", Channel.PHONE);
    correctedTo("gent-1");
    assertThat(tasks.getVariableLocal(task("triage").getId(), "studio")).isEqualTo("gent-1");
    assertThat(task("triage").getName()).isEqualTo("Triage the report · Leieveld Photo Studio");
    refused(() -> submit("support", "triage", "isIncident", "YES", "studio", "venlo-1"))
        .hasMessage("Meanwhile it was corrected: it is about gent-1, not venlo-1. "
            + "Write gent-1 here; if it is venlo-1 after all, correct it so first.");
    assertThat(it().studio()).isEqualTo("gent-1");

    correctedTo("zwolle-1");
    refused(() -> submit("support", "triage", "isIncident", "YES", "studio", "venlo-1")).hasMessageContaining("zwolle-1");
    correctedTo("venlo-1");
    submit("support", "triage", "isIncident", "YES", "studio", "venlo-1");
    assertThat(it().studio()).isEqualTo("venlo-1");
  }

  private void correctedTo(String studio) {
    as("support", () -> actions.correct(incident,
        new CorrectionRequest(studio, null, null, null, null, "The caller works at two"), "support", false));
  }

  // ---- restored

  @Test
  void restored_remotely_needs_findings_and_a_cause() {
    diagnosing();

    refused(() -> submit("support", "diagnose-remotely", "outcome", "WORKS_AGAIN"))
        .hasMessageContaining("what you found").hasMessageContaining("Choose the cause");
    assertThat(its().restoredAt()).isEmpty();
  }

  @Test
  void not_found_is_a_cause() {
    diagnosing();
    diagnosed("WORKS_AGAIN", "NOT_FOUND", "It works, nobody knows why");

    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
  }

  @Test
  void another_round_of_probes_needs_nothing() {
    diagnosing();
    submit("support", "diagnose-remotely", "outcome", "PROBE_AGAIN");

    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void restored_earlier_needs_evidence() {
    diagnosing();

    refused(() -> restored("2026-11-16T10:30+01:00", null)).hasMessageContaining("needs evidence");
  }

  @Test
  void restored_in_the_future_is_refused() {
    diagnosing();

    refused(() -> restored("2026-11-16T13:00+01:00", "He says so")).hasMessageContaining("lies ahead");
  }

  @Test
  void restored_before_the_report_is_refused() {
    diagnosing();

    refused(() -> restored("2026-11-16T09:00+01:00", "He says so")).hasMessageContaining("before the report");
  }

  @Test
  void restored_by_hand_follows_the_same_rules() {
    diagnosing();
    moreNeeded();

    refused(() -> submit("support", "help-customer", "work", "Motor replaced", "cause", "SOFTWARE", "worksAgain", "YES",
        "restoredAt", "2026-11-16T10:30+01:00")).hasMessageContaining("needs evidence");
    submit("support", "help-customer", "work", "Motor replaced", "cause", "SOFTWARE", "worksAgain", "YES",
        "restoredAt", "2026-11-16T10:30", "evidence", "The log says so");
    assertThat(its().restoredAt()).as("a time without offset is local").contains(at("Mon 16 Nov 10:30"));
  }

  private void diagnosing() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
  }

  private void restored(String at, String evidence) {
    submit("support", "diagnose-remotely", "outcome", "WORKS_AGAIN", "cause", "SOFTWARE", "findings", "Restarted",
        "restoredAt", at, "evidence", evidence);
  }

  private static AbstractThrowableAssert<?, ?> refused(org.assertj.core.api.ThrowableAssert.ThrowingCallable submitting) {
    return assertThatThrownBy(submitting).isInstanceOf(FormFieldValidationException.class);
  }
}
