package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.agreement.Verdict.Outcome;
import com.vivition.sla.testing.Tells;
import java.util.Map;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.junit.jupiter.api.Test;

/** From the report to the closed incident: the main line of the process and its turns. */
@Tells(value = "incident", inClasses = 10)
class IncidentProcessTest extends Story {

  // ---- the report

  @Test
  void a_call_becomes_an_incident_whose_triage_is_filled_in_and_given_to_who_took_it() {
    called("studio", "Fotostudio Amersfoort", "summary", "Turntable stands still", "impact", "STANDSTILL", "urgency", "NOW",
        "channel", "PHONE", "reporterName", "Sanne Bakker", "reporterPhone", "+31 6 0000 0112",
        "reporterMail", "sanne@autohuis-voorbeeld.example");

    assertThat(it().state()).isEqualTo(IncidentState.IN_TRIAGE);
    assertThat(it().studio()).isEqualTo("amersfoort-1");
    assertThat(it().reporter())
        .isEqualTo(new Reporter("Sanne Bakker", "+31 6 0000 0112", "sanne@autohuis-voorbeeld.example"));
    assertThat(it().agreement()).isEqualTo(Agreement.BUSINESS);
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(it().priorityConfirmed()).isFalse();
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
    final var triage = task("triage");
    assertThat(triage.getAssignee()).isEqualTo("support");
    assertThat(triage.getDueDate()).isEqualTo(at("Mon 16 Nov 14:00"));
    assertThat(triage.getPriority()).isEqualTo(90);
    assertThat(tasks.getVariablesLocal(triage.getId()))
        .containsAllEntriesOf(Map.of("studio", "amersfoort-1", "impact", "STANDSTILL", "urgency", "NOW"));
    assertThat(mailedTo("ACKNOWLEDGED")).containsExactly("sanne@autohuis-voorbeeld.example");
  }

  @Test
  void a_call_leaves_nothing_of_its_form_behind_as_process_variables() {
    called("studio", "amersfoort-1", "summary", "Turntable stands still", "channel", "PHONE", "description", "Since nine");

    assertThat(runtime.getVariables(task("triage").getProcessInstanceId())).containsOnlyKeys("incident");
    triaged();
    restoredRemotely();
    assertThat(runtime.getVariables(task("confirm-with-operator").getProcessInstanceId()))
        .containsOnlyKeys("bug", "disturbance", "incident", "isIncident", "repair", "worksAgain");
  }

  @Test
  void a_report_that_nobody_typed_waits_for_anybody_of_support() {
    reported("amersfoort-1", Channel.PORTAL);

    assertThat(task("triage").getAssignee()).isNull();
    assertThat(tasks.createTaskQuery().taskCandidateGroup("support").processInstanceBusinessKey(incident).count()).isOne();
  }

  @Test
  void a_mail_on_saturday_evening_is_answered_at_once_and_waits_for_monday_morning() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL);

    assertThat(it().state()).isEqualTo(IncidentState.WAITING_FOR_OPENING);
    assertThat(open()).isEmpty();
    assertThat(told()).containsExactly("acknowledged to operator");
    assertThat(mail("ACKNOWLEDGED")).contains("+31 33 000 0199");
    assertThat(due()).isEqualTo("Mon 23 Nov 13:00");
    until("Mon 23 Nov 08:59");
    assertThat(open()).isEmpty();
    until("Mon 23 Nov 09:00");
    assertThat(it().state()).isEqualTo(IncidentState.IN_TRIAGE);
    assertThat(open()).containsExactly("triage");
  }

  @Test
  void the_emergency_call_about_a_waiting_mail_starts_its_clock_at_once() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL, Impact.HAMPERED, Urgency.TODAY);
    until("Sat 21 Nov 20:10");
    actions.emergencyCall(incident, clock.instant(), "support");
    until("Sat 21 Nov 20:10");

    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(its().startsAt()).isEqualTo(at("Sat 21 Nov 20:10"));
    assertThat(due()).isEqualTo("Sun 22 Nov 10:10");
    assertThat(open()).containsExactly("triage");
    assertThat(told()).containsExactly("acknowledged to operator", "deadline moved to operator");
  }

  @Test
  void the_emergency_call_at_night_starts_the_clock_on_sunday_morning() {
    itIs("Sat 21 Nov 20:00");
    reported("venlo-1", Channel.EMAIL);
    until("Sat 21 Nov 23:00");
    actions.emergencyCall(incident, clock.instant(), "support");

    assertThat(due()).isEqualTo("Sun 22 Nov 12:00");
    until("Sun 22 Nov 07:59");
    assertThat(open()).isEmpty();
    until("Sun 22 Nov 08:00");
    assertThat(open()).containsExactly("triage");
  }

  @Test
  void the_emergency_number_serves_no_business_customer_on_saturday_but_records_his_call() {
    itIs("Sat 21 Nov 11:00");
    reported("amersfoort-1", Channel.EMERGENCY_PHONE);

    assertThat(it().state()).isEqualTo(IncidentState.WAITING_FOR_OPENING);
    assertThat(due()).isEqualTo("Mon 23 Nov 13:00");
    assertThat(told()).containsExactly("acknowledged to operator");
  }

  @Test
  void a_studio_without_agreement_is_worked_without_a_target_and_without_warnings() {
    reported("gent-1", Channel.PHONE);
    until("Wed 18 Nov 12:00");

    assertThat(due()).isEqualTo("none");
    assertThat(open()).containsExactly("triage");
    assertThat(task("triage").getDueDate()).as("our own aim: 16 business hours").isEqualTo(at("Wed 18 Nov 10:00"));
    assertThat(told()).containsExactly("acknowledged to operator");
  }

  @Test
  void an_expired_agreement_counts_as_none() {
    reported("tilburg-1", Channel.PHONE);

    assertThat(it().agreement()).isEqualTo(Agreement.NONE);
  }

  // ---- triage

  @Test
  void triage_addresses_the_incident_and_names_its_engineer_to_the_operator() {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 10:20");
    triaged();

    assertThat(it().state()).isEqualTo(IncidentState.IN_DIAGNOSIS);
    assertThat(it().engineer()).isEqualTo("support");
    assertThat(it().priorityConfirmed()).isTrue();
    assertThat(its().addressedAt()).contains(at("Mon 16 Nov 10:20"));
    assertThat(its().verdict(Target.ADDRESS, clock.instant()).orElseThrow().outcome()).isEqualTo(Outcome.MET);
    assertThat(task("diagnose-remotely").getAssignee()).isEqualTo("support");
    assertThat(told()).containsExactly("acknowledged to operator", "in diagnosis to operator");
  }

  @Test
  void a_question_is_answered_and_is_no_incident() {
    reported("amersfoort-1", Channel.PHONE);
    submit("support", "triage", "isIncident", "NO", "studio", "amersfoort-1", "note", "The manual says how on page 4");

    assertThat(ended()).isTrue();
    assertThat(it().state()).isEqualTo(IncidentState.NOT_AN_INCIDENT);
    assertThat(it().solution()).isEqualTo("The manual says how on page 4");
    assertThat(verdict()).isNull();
    assertThat(told()).containsExactly("acknowledged to operator", "not an incident to operator");
    assertThat(nextTimer()).isEqualTo("never");
  }

  @Test
  void a_question_leaves_no_task_behind_however_late_it_is_recognised() {
    reported("amersfoort-1", Channel.PHONE);
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    until("Mon 16 Nov 11:00");
    actions.resume(incident, clock.instant(), null, "support");
    until("Mon 16 Nov 13:00");
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Nobody opens", "support");
    assertThat(open()).containsExactly("decide-site-visit", "triage");
    submit("support", "triage", "isIncident", "NO", "studio", "amersfoort-1", "note", "The manual says how on page 4");

    assertThat(open()).isEmpty();
    assertThat(ended()).isTrue();
  }

  @Test
  void a_wrong_studio_found_after_the_breach_keeps_its_agreement_until_a_lead_corrects_it() {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 14:30");
    submit("support", "triage", "isIncident", "YES", "studio", "gent-1", "impact", "STANDSTILL", "urgency", "NOW");

    assertThat(it().studio()).isEqualTo("gent-1");
    assertThat(its().facts().agreement()).isEqualTo(Agreement.BUSINESS);
    assertThat(it().agreement()).isEqualTo(Agreement.BUSINESS);
  }

  @Test
  void the_wrong_studio_is_corrected_at_triage_and_brings_its_agreement() {
    reported("amersfoort-1", Channel.PHONE);
    submit("support", "triage", "isIncident", "YES", "studio", "gent-1", "impact", "STANDSTILL", "urgency", "NOW");

    assertThat(it().studio()).isEqualTo("gent-1");
    assertThat(it().agreement()).isEqualTo(Agreement.NONE);
    assertThat(due()).isEqualTo("none");
    assertThat(nextTimer()).isEqualTo("never");
  }

  @Test
  void a_lower_priority_found_at_triage_counts_from_the_original_start_under_its_own_hours() {
    itIs("Fri 20 Nov 20:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    assertThat(due()).isEqualTo("Sat 21 Nov 10:00");
    until("Fri 20 Nov 20:30");
    triaged(Impact.HAMPERED, Urgency.TODAY);

    assertThat(it().priority()).isEqualTo(Priority.MEDIUM);
    assertThat(due()).isEqualTo("Mon 23 Nov 13:00");
    assertThat(nextTimer()).as("half of it").isEqualTo("Mon 23 Nov 11:00");
    assertThat(task("diagnose-remotely").getDueDate()).isEqualTo(at("Mon 23 Nov 13:00"));
    assertThat(task("diagnose-remotely").getPriority()).isEqualTo(50);
  }

  @Test
  void a_minor_incident_has_no_target() {
    reported("amersfoort-1", Channel.PHONE);
    triaged(Impact.MINOR, Urgency.LATER);

    assertThat(it().priority()).isEqualTo(Priority.LOW);
    assertThat(due()).isEqualTo("none");
    assertThat(nextTimer()).isEqualTo("never");
  }

  @Test
  void what_triage_leaves_open_is_high_when_in_doubt() {
    reported("amersfoort-1", Channel.MONITORING);
    assertThat(it().priority()).as("our own probes, not confirmed").isEqualTo(Priority.MEDIUM);
    submit("support", "triage", "isIncident", "YES", "studio", "amersfoort-1", "impact", null, "urgency", null);

    assertThat(it().priority()).isEqualTo(Priority.HIGH);
  }

  @Test
  void a_finding_of_triage_that_would_undo_a_breach_waits_for_a_lead() {
    reported("amersfoort-1", Channel.PHONE);
    until("Mon 16 Nov 14:30");
    triaged(Impact.MINOR, Urgency.LATER);

    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(its().breachedSince(Target.RESTORE, clock.instant())).contains(at("Mon 16 Nov 14:00"));
    assertThat(timeline(TimelineEntry.Kind.CLOCK)).anyMatch(entry -> entry.startsWith("Not corrected"));
  }

  // ---- restoring

  @Test
  void a_studio_restored_remotely_stops_the_clock_and_every_warning() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
    restoredRemotely();

    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 11:00"));
    assertThat(verdict()).isEqualTo(Outcome.MET);
    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(nextTimer()).as("no warning: only the working day in which he can be reached").isEqualTo("Tue 17 Nov 11:00");
    assertThat(told(2)).containsExactly("restored to operator");
  }

  @Test
  void a_studio_may_have_worked_again_earlier_when_something_shows_it() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 14:05");
    submit("support", "diagnose-remotely", "outcome", "WORKS_AGAIN", "cause", "SOFTWARE", "findings", "It restarted by itself",
        "restoredAt", "2026-11-16T12:30+01:00", "evidence", "Pictures arrive since 12:30");

    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 12:30"));
    assertThat(verdict()).isEqualTo(Outcome.MET);
  }

  @Test
  void a_customer_is_helped_with_the_handling_of_his_studio() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    moreNeeded();
    assertThat(it().state()).isEqualTo(IncidentState.IN_REPAIR);
    assertThat(open()).containsExactly("help-customer");
    repaired();

    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
    assertThat(it().solution()).isEqualTo("Driver replaced");
    assertThat(told(2)).containsExactly("in repair to operator", "restored to operator");
  }

  @Test
  void a_help_that_does_not_help_leads_back_to_the_diagnosis() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    moreNeeded();
    submit("support", "help-customer", "work", "Driver replaced", "cause", "SOFTWARE", "worksAgain", "NO");

    assertThat(it().state()).isEqualTo(IncidentState.IN_DIAGNOSIS);
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(its().restoredAt()).isEmpty();
    restoredRemotely();
    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
  }

  @Test
  void somebody_goes_and_looks_when_no_cause_is_found_from_afar() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    diagnosed("MORE_NEEDED", "NOT_FOUND", "All probes are fine");

    assertThat(open()).contains("follow-repair");
    assertThat(runtime.createProcessInstanceQuery().processInstanceBusinessKey(incident, "site-visit").count()).isOne();
  }

  // ---- the operator's word

  @Test
  void the_operator_says_that_it_works_and_the_incident_is_closed_with_its_cause() {
    restoredAtEleven();
    confirmed("WORKS");
    assertThat(open()).containsExactly("close-incident");
    assertThat(tasks.getVariableLocal(task("close-incident").getId(), "cause")).isEqualTo("SOFTWARE");
    closed("cause", "ONLINE_SERVICE", "solution", "The provider repaired it");

    assertThat(ended()).isTrue();
    assertThat(it().state()).isEqualTo(IncidentState.CLOSED);
    assertThat(it().cause().name()).isEqualTo("ONLINE_SERVICE");
    assertThat(it().confirmation()).isEqualTo(Confirmation.WORKS);
    assertThat(it().closedAt()).isEqualTo(clock.instant());
    assertThat(verdict()).isEqualTo(Outcome.MET);
    assertThat(told(3)).containsExactly("closed to operator");
  }

  @Test
  void it_never_worked_so_the_stop_is_withdrawn_and_the_time_counts() {
    restoredAtEleven();
    until("Mon 16 Nov 13:00");
    confirmed("NEVER_WORKED");

    assertThat(it().state()).isEqualTo(IncidentState.IN_DIAGNOSIS);
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
    until("Mon 16 Nov 13:00");
    assertThat(told(3)).as("three quarters are used").containsExactly("resumed to operator", "warning lead to lead");
  }

  @Test
  void it_failed_again_so_the_same_clock_goes_on() {
    restoredAtEleven();
    until("Mon 16 Nov 13:00");
    confirmed("FAILED_AGAIN");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).as("three hours left").isEqualTo("Mon 16 Nov 16:00");
    assertThat(verdict()).isNull();
    assertThat(nextTimer()).isEqualTo("Mon 16 Nov 14:00");
    restoredRemotely();
    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void who_does_not_answer_twice_within_a_working_day_finds_it_closed_as_unconfirmed() {
    restoredAtEleven();
    confirmed("NO_ANSWER");
    until("Mon 16 Nov 13:00");
    assertThat(open()).as("he may call back at any moment").containsExactly("confirm-with-operator");
    confirmed("NO_ANSWER");
    until("Tue 17 Nov 10:59");
    assertThat(open()).containsExactly("confirm-with-operator");
    until("Tue 17 Nov 11:00");
    assertThat(open()).containsExactly("close-incident");
    closed();

    assertThat(it().state()).isEqualTo(IncidentState.CLOSED);
    assertThat(it().confirmation()).isEqualTo(Confirmation.NO_ANSWER);
  }

  @Test
  void who_calls_back_after_no_answer_and_says_that_it_never_worked_is_heard_at_once() {
    restoredAtEleven();
    confirmed("NO_ANSWER");
    until("Mon 16 Nov 11:30");
    confirmed("NEVER_WORKED");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(its().restoredAt()).isEmpty();
    assertThat(told()).as("the last word is not that it works").endsWith("resumed to operator");
  }

  @Test
  void it_cannot_have_been_restored_before_it_failed_again() {
    restoredAtEleven();
    until("Mon 16 Nov 12:00");
    confirmed("FAILED_AGAIN");
    until("Mon 16 Nov 16:30");

    assertThatThrownBy(() -> submit("support", "diagnose-remotely", "outcome", "WORKS_AGAIN", "findings", "Cable", "cause", "HARDWARE",
        "restoredAt", "2026-11-16T11:30+01:00", "evidence", "The log"))
        .isInstanceOf(FormFieldValidationException.class).hasMessageContaining("before it failed again");
  }

  @Test
  void what_a_colleague_has_ended_meanwhile_is_refused_in_words() {
    restoredAtEleven();
    confirmed("WORKS");
    jdbc.sql("update incident set state = 'CANCELLED' where number = ?").param(incident).update();

    assertThatThrownBy(this::closed).isInstanceOf(FormFieldValidationException.class).hasMessageContaining("is over. Reopen it");
  }

  @Test
  void a_working_day_without_two_attempts_closes_nothing() {
    restoredAtEleven();
    confirmed("NO_ANSWER");
    until("Tue 17 Nov 11:00");
    assertThat(open()).containsExactly("confirm-with-operator");
    confirmed("NO_ANSWER");
    until("Tue 17 Nov 11:01");

    assertThat(open()).as("the working day is over by then").containsExactly("close-incident");
  }

  @Test
  void the_attempts_are_counted_anew_after_the_studio_failed_again() {
    restoredAtEleven();
    confirmed("NO_ANSWER");
    until("Mon 16 Nov 13:00");
    confirmed("FAILED_AGAIN");
    restoredRemotely();
    confirmed("NO_ANSWER");
    until("Tue 17 Nov 13:00");

    assertThat(open()).as("a second attempt").containsExactly("confirm-with-operator");
  }

  // ---- the end, and after

  @Test
  void a_broken_promise_is_not_closed_without_its_reason() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 15:00");
    restoredRemotely();
    confirmed("WORKS");
    assertThatThrownBy(this::closed).isInstanceOf(FormFieldValidationException.class).hasMessageContaining("give the reason");
    assertThat(open()).containsExactly("close-incident");
    closed("breachReason", "The supplier's line was engaged for an hour");

    assertThat(verdict()).isEqualTo(Outcome.BREACHED);
    assertThat(its().verdict(Target.RESTORE, clock.instant()).orElseThrow().by()).hasHours(1);
    assertThat(it().breachReason()).isEqualTo("The supplier's line was engaged for an hour");
  }

  @Test
  void a_dead_mail_server_delays_nothing_and_its_notices_outlive_the_incident() {
    restoredAtEleven();
    confirmed("WORKS");
    closed();

    assertThat(it().state()).isEqualTo(IncidentState.CLOSED);
    assertThat(externalTasks.createExternalTaskQuery().topicName("send-notice").count())
        .as("none of them sent: four notices, each to the two operators of the studio").isEqualTo(8);
  }

  @Test
  void a_reply_within_five_working_days_reopens_the_same_clock() {
    closedAtEleven();
    itIs("Mon 23 Nov 10:00");
    actions.reopen(incident, Channel.PHONE, clock.instant(), "It stands still again", "support");

    assertThat(it().state()).isEqualTo(IncidentState.IN_DIAGNOSIS);
    assertThat(open()).as("it was triaged before").containsExactly("diagnose-remotely");
    assertThat(due()).as("three hours left").isEqualTo("Mon 23 Nov 13:00");
    assertThat(verdict()).isNull();
    restoredRemotely();
    confirmed("WORKS");
    closed();
    assertThat(it().state()).isEqualTo(IncidentState.CLOSED);
    assertThat(told().subList(4, told().size()))
        .containsExactly("resumed to operator", "restored to operator", "closed to operator");
  }

  @Test
  void after_five_working_days_a_reply_is_a_new_incident() {
    closedAtEleven();
    itIs("Tue 24 Nov 00:00");

    assertThatThrownBy(() -> actions.reopen(incident, Channel.EMAIL, clock.instant(), "Again", "support"))
        .isInstanceOf(ClockRefused.class).hasMessageContaining("five working days");
    assertThat(ended()).isTrue();
  }

  @Test
  void only_a_closed_incident_is_reopened() {
    restoredAtEleven();

    assertThatThrownBy(() -> actions.reopen(incident, Channel.PHONE, clock.instant(), "Again", "support"))
        .isInstanceOf(ClockRefused.class);
  }

  private void restoredAtEleven() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    until("Mon 16 Nov 11:00");
    restoredRemotely();
  }

  private void closedAtEleven() {
    restoredAtEleven();
    confirmed("WORKS");
    closed();
  }

  private String mail(String kind) {
    allIsTold();
    final var notice = runtime.createProcessInstanceQuery().processDefinitionKey("notice").variableValueEquals("notice", kind)
        .processInstanceBusinessKey(incident).listPage(0, 1).get(0);
    return runtime.getVariable(notice.getId(), "mail").toString();
  }
}
