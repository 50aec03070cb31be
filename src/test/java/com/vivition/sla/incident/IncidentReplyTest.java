package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.incident.Reply.Says;
import com.vivition.sla.testing.Tells;
import java.util.Date;
import org.junit.jupiter.api.Test;

/** What an operator says about an incident that is open is answered, read, and acted on by a person. */
@Tells(value = "incident", inClasses = 10)
class IncidentReplyTest extends ReplyStory {

  @Test
  void a_mail_is_answered_to_who_wrote_it_and_read_by_the_engineer() {
    reported("venlo-1", Channel.PHONE);
    triaged();
    replied(Channel.EMAIL, AGNIESZKA, "Camera 2 blinks *red* now", Says.SOMETHING);

    assertThat(told(2)).containsExactly("reply received to operator");
    assertThat(mailedTo("REPLY_RECEIVED")).containsExactly(AGNIESZKA);
    assertThat(open()).containsExactly("diagnose-remotely", "read-reply");
    assertThat(task("read-reply").getAssignee()).isEqualTo("support");
    assertThat(task("read-reply").getDueDate()).isEqualTo(task("diagnose-remotely").getDueDate());
    assertThat(words("read-reply")).contains("Camera 2 blinks", "mail");
    read("read-reply", "follows", "NOTHING", "note", "Told the technician");
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(timeline(TimelineEntry.Kind.NOTE)).containsExactly("Read the reply: Told the technician");
    assertThat(replies.unread(incident)).isEmpty();
  }

  @Test
  void a_stranger_who_knows_the_number_gets_no_answer_and_nobody_is_answered_who_wrote_nothing() {
    reported("venlo-1", Channel.PHONE);
    replied(Channel.EMAIL, "somebody@elsewhere.example", "Tell me more", Says.SOMETHING);

    assertThat(mailedTo("REPLY_RECEIVED")).isEmpty();
    assertThat(open()).contains("read-reply");
  }

  @Test
  void a_flood_of_replies_makes_one_task_and_what_came_after_its_opening_is_not_lost() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    replied(Channel.PORTAL, null, "first word", Says.SOMETHING);
    final Object seen = shown("read-reply", WordsRead.FIELD);
    for (int i = 0; i < 12; i++) {
      replied(Channel.PORTAL, null, "word " + i, Says.SOMETHING);
    }

    assertThat(told(2)).as("a page answers by itself").isEmpty();
    assertThat(open()).containsExactly("diagnose-remotely", "read-reply");
    assertThat(words("read-reply")).contains("3 earlier ones", "word 11").doesNotContain("first word");
    assertThatThrownBy(() -> submit("support", "read-reply", "follows", "NOTHING", "note", "Read", WordsRead.FIELD, seen))
        .hasMessageContaining("Open it again");
    read("read-reply", "follows", "NOTHING", "note", "All read");
    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void a_reply_ends_the_wait_for_his_word_when_its_channel_opens() {
    itIs("Fri 20 Nov 15:00");
    reported("venlo-1", Channel.PHONE);
    triaged();
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Gate locked", "support");
    itIs("Sat 21 Nov 12:00");
    wrote("I am here from Monday on");

    assertThat(due()).as("a mail is heard on Monday at nine").isEqualTo("Mon 23 Nov 13:00");
    assertThat(open()).containsExactly("diagnose-remotely", "read-reply");
  }

  @Test
  void a_reply_before_the_service_opens_waits_to_be_read_by_anybody() {
    itIs("Sat 21 Nov 20:00");
    reported("amersfoort-1", Channel.EMAIL);
    wrote("It is the left door");

    assertThat(it().state()).isEqualTo(IncidentState.WAITING_FOR_OPENING);
    assertThat(open()).containsExactly("read-reply");
    assertThat(task("read-reply").getAssignee()).isNull();
    assertThatThrownBy(() -> read("read-reply", "follows", "WORKS_AGAIN", "note", "He says so"))
        .hasMessageContaining("Complete the triage first");
    until("Mon 23 Nov 09:00");
    assertThat(open()).containsExactly("read-reply", "triage");
  }

  @Test
  void whoever_reads_that_it_works_again_records_it_with_one_choice() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    itIs("Mon 16 Nov 11:00");
    replied(Channel.PORTAL, null, "It turns again", Says.WORKS);
    assertThat(its().restoredAt()).as("nothing follows by itself").isEmpty();
    assertThatThrownBy(() -> read("read-reply", "follows", "FAILED_AGAIN", "note", "?")).hasMessageContaining("The clock runs anyway");
    read("read-reply", "follows", "WORKS_AGAIN", "note", "He switched it on again");

    assertThat(its().restoredAt()).contains(at("Mon 16 Nov 11:00"));
    assertThat(open()).containsExactly("confirm-with-operator");
  }

  @Test
  void what_he_says_while_he_is_to_confirm_stands_on_that_task_filled_in() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    assertThat(shown("confirm-with-operator", "waitingForOperator")).isEqualTo(true);
    replied(Channel.PORTAL, "Piet", "All fine", Says.WORKS);

    assertThat(open()).containsExactly("confirm-with-operator");
    assertThat(words("confirm-with-operator")).contains("All fine");
    assertThat(shown("confirm-with-operator", "confirmation")).isEqualTo("WORKS");
    assertThat(shown("confirm-with-operator", "spokenTo")).isEqualTo("Piet");
    assertThat(shown("confirm-with-operator", "waitingForOperator")).isEqualTo(false);
    assertThatThrownBy(() -> confirmed("WORKS")).hasMessageContaining("Open it again");
    read("confirm-with-operator", "confirmation", "WORKS");
    assertThat(open()).containsExactly("close-incident");
    assertThat(replies.unread(incident)).isEmpty();
  }

  @Test
  void that_it_does_not_work_after_all_comes_to_the_top_of_the_queue() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    itIs("Mon 16 Nov 10:30");
    replied(Channel.PORTAL, null, "All fine", Says.WORKS);
    replied(Channel.PORTAL, null, "No, it stands still", Says.DOES_NOT_WORK);

    assertThat(shown("confirm-with-operator", "confirmation")).as("never worked, or failed again: a person decides").isNull();
    assertThat(task("confirm-with-operator").getDueDate()).isEqualTo(Date.from(at("Mon 16 Nov 10:30")));
    assertThat(task("confirm-with-operator").getPriority()).isEqualTo(90);
    read("confirm-with-operator", "confirmation", "NEVER_WORKED");
    assertThat(open()).containsExactly("diagnose-remotely");
  }

  @Test
  void a_reply_that_nobody_has_read_keeps_an_incident_from_being_closed_and_may_take_it_back() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    confirmed("WORKS");
    itIs("Mon 16 Nov 11:30");
    replied(Channel.EMAIL, null, "It stands still again", Says.DOES_NOT_WORK);

    assertThat(open()).containsExactly("close-incident", "read-reply");
    assertThatThrownBy(this::closed).hasMessageContaining("Read the reply");
    assertThatThrownBy(() -> read("read-reply", "follows", "WORKS_AGAIN", "note", "?")).hasMessageContaining("recorded as restored");
    read("read-reply", "follows", "FAILED_AGAIN", "note", "Rang him: it stands still since half past");
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).isEqualTo("Mon 16 Nov 15:30");
  }

  @Test
  void that_it_failed_again_counts_from_when_he_wrote_it_by_how_he_wrote_it() {
    itIs("Sat 21 Nov 10:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    itIs("Sat 21 Nov 11:00");
    restoredRemotely();
    itIs("Sat 21 Nov 12:00");
    replied(Channel.EMERGENCY_PHONE, null, "Thank you", Says.SOMETHING);
    itIs("Sat 21 Nov 12:30");
    replied(Channel.EMAIL, null, "It stands still again", Says.DOES_NOT_WORK);
    itIs("Mon 23 Nov 14:30");
    read("confirm-with-operator", "confirmation", "FAILED_AGAIN");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).as("three hours from Monday at nine, when his mail was heard").isEqualTo("Mon 23 Nov 12:00");
    assertThat(replies.unread(incident)).isEmpty();
  }

  @Test
  void whoever_says_himself_that_it_failed_again_says_it_now() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    wrote("It hums");
    itIs("Mon 16 Nov 11:00");
    restoredRemotely();
    itIs("Mon 16 Nov 14:00");
    read("confirm-with-operator", "confirmation", "FAILED_AGAIN");

    assertThat(due()).as("what he wrote before it was restored tells nothing").isEqualTo("Mon 16 Nov 17:00");
  }

  @Test
  void a_call_ends_the_wait_that_a_mail_ends_later_only_and_counts_from_when_he_rang() {
    itIs("Sat 21 Nov 18:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    itIs("Sat 21 Nov 19:00");
    actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Gate locked", "support");
    itIs("Sat 21 Nov 20:00");
    wrote("I am here");
    assertThat(due()).isEqualTo("Mon 23 Nov 12:00");
    itIs("Sat 21 Nov 20:40");
    actions.emergencyCall(incident, at("Sat 21 Nov 20:10"), "telephone");

    assertThat(due()).as("three hours left from ten past eight").isEqualTo("Sun 22 Nov 09:10");
  }

  @Test
  void a_call_while_his_power_fails_has_the_pause_reviewed_at_once() {
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    actions.pause(incident, PauseRequest.of(PauseReason.CUSTOMER_SITE, clock.instant()), "Power", "support");
    itIs("Mon 16 Nov 11:00");
    actions.emergencyCall(incident, clock.instant(), "telephone");
    until("Mon 16 Nov 11:00");

    assertThat(due()).isEqualTo("none");
    assertThat(open()).containsExactly("diagnose-remotely", "review-pause");
  }

  @Test
  void a_call_while_he_waits_for_a_later_slot_is_read() {
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    triaged();
    actions.slotAgreed(incident, PauseRequest.laterSlot(at("Mon 16 Nov 11:00"), at("Mon 16 Nov 15:00")), null, "support");
    itIs("Mon 16 Nov 12:00");
    actions.emergencyCall(incident, clock.instant(), "telephone");

    assertThat(open()).containsExactly("diagnose-remotely", "read-reply");
    assertThat(due()).as("the slot is agreed").isEqualTo("Mon 16 Nov 18:00");
  }

  @Test
  void a_second_call_moves_no_deadline_and_says_so_to_nobody() {
    itIs("Sat 21 Nov 18:00");
    reported("venlo-1", Channel.EMERGENCY_PHONE);
    itIs("Sat 21 Nov 18:10");
    actions.emergencyCall(incident, clock.instant(), "telephone");

    assertThat(timeline(TimelineEntry.Kind.CONTACT)).containsExactly("Called the emergency number: the studio stands still");
    assertThat(timeline(TimelineEntry.Kind.CLOCK)).noneMatch(entry -> entry.startsWith("Changed"));
    assertThat(told()).containsExactly("acknowledged to operator");
  }

  @Test
  void a_reply_read_with_another_task_leaves_no_task_behind() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    wrote("It works, I think");
    restoredRemotely();
    assertThat(open()).containsExactly("confirm-with-operator", "read-reply");
    assertThatThrownBy(() -> read("read-reply", "follows", "FAILED_AGAIN", "note", "?"))
        .hasMessageContaining("Confirm with the operator");
    read("confirm-with-operator", "confirmation", "WORKS");

    assertThat(open()).containsExactly("close-incident");
    closed();
    assertThat(ended()).isTrue();
  }

  @Test
  void whoever_replied_is_not_counted_as_unreachable() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    restoredRemotely();
    confirmed("NO_ANSWER");
    confirmed("NO_ANSWER");
    wrote("I was on holiday");
    until("Tue 17 Nov 10:00");

    assertThat(open()).as("not closed as unconfirmed").containsExactly("confirm-with-operator");
  }

  @Test
  void a_reply_that_nobody_read_outlives_a_cancellation() {
    reported("amersfoort-1", Channel.PHONE);
    wrote("Please do come");
    actions.cancel(incident, "Double", "support");

    assertThat(open()).containsExactly("reopen-or-file");
    assertThat(told()).as("answered once").containsOnlyOnce("reply received to operator");
  }

  @Test
  void odd_words_are_kept_and_shown_as_text() {
    reported("amersfoort-1", Channel.PHONE);
    replied(Channel.EMAIL, "x".repeat(400), "<script>alert(1)</script>\u0000" + "é".repeat(12_000), Says.SOMETHING);

    assertThat(words("read-reply")).contains("&lt;script&gt;").doesNotContain("<script>");
    assertThat(words("read-reply")).as("all that is kept").doesNotContain("shortened");
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).singleElement().asString().doesNotContain("\u0000");
    assertThat(replies.unread(incident)).hasSize(1);
  }
}
