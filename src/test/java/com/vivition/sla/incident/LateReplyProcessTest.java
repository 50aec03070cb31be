package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.incident.Reply.Says;
import com.vivition.sla.testing.Tells;
import org.junit.jupiter.api.Test;

/** A customer replies to what is over: somebody decides what becomes of it (R10). */
@Tells("late-reply")
class LateReplyProcessTest extends ReplyStory {

  @Test
  void a_reply_within_five_working_days_takes_the_clock_up_at_its_arrival_over_its_channel() {
    closedAtEleven();
    itIs("Sat 21 Nov 12:00");
    replied(Channel.EMAIL, null, "It stands still again", Says.DOES_NOT_WORK);
    assertThat(it().state()).as("nothing follows by itself").isEqualTo(IncidentState.CLOSED);
    assertThat(told()).endsWith("closed to operator", "reply received to operator");
    assertThat(task("reopen-or-file").getDueDate()).isEqualTo(at("Mon 23 Nov 10:00"));
    assertThat(words("reopen-or-file")).contains("It stands still again", "Tue 24 Nov 00:00");
    itIs("Tue 24 Nov 09:30");
    read("reopen-or-file", "decision", "REOPEN", "note", "The same error");

    assertThat(it().state()).isEqualTo(IncidentState.IN_DIAGNOSIS);
    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(due()).as("three hours left on Monday at nine, when his mail was heard").isEqualTo("Mon 23 Nov 12:00");
    assertThat(replies.unread(incident)).isEmpty();
  }

  @Test
  void later_it_is_a_new_incident_that_names_the_old_one() {
    closedAtEleven();
    itIs("Tue 24 Nov 09:00");
    replied(Channel.PORTAL, null, "It stands\nstill again", Says.DOES_NOT_WORK);
    assertThatThrownBy(() -> read("reopen-or-file", "decision", "REOPEN", "note", "Again"))
        .hasMessageContaining("five working days");
    itIs("Tue 24 Nov 09:40");
    read("reopen-or-file", "decision", "NEW_INCIDENT", "note", "After a week");

    final String old = incident;
    assertThat(open()).isEmpty();
    assertThat(told()).as("a page answers by itself").endsWith("closed to operator");
    incident = jdbc.sql("select max(number) from incident").query(String.class).single();
    assertThat(it().summary()).isEqualTo("It stands still again");
    assertThat(it().description()).startsWith("Follows " + old);
    assertThat(it().reportedAt()).isEqualTo(at("Tue 24 Nov 09:00"));
    assertThat(due()).isEqualTo("Tue 24 Nov 13:00");
    assertThat(open()).containsExactly("triage");
    assertThat(incidents.timeline(old)).extracting(TimelineEntry::text).anyMatch(text -> text.contains("Goes on as " + incident));
  }

  @Test
  void several_replies_make_one_task_and_the_earliest_counts() {
    closedAtEleven();
    itIs("Mon 16 Nov 12:00");
    replied(Channel.EMAIL, null, "It fails again", Says.SOMETHING);
    itIs("Mon 16 Nov 14:00");
    replied(Channel.EMAIL, null, "Still", Says.SOMETHING);
    replied(Channel.PORTAL, null, "Hello?", Says.SOMETHING);

    assertThat(open()).containsExactly("reopen-or-file");
    assertThat(words("reopen-or-file")).contains("It fails again", "Still", "Hello?");
    assertThat(told().stream().filter("reply received to operator"::equals)).as("each mail is answered").hasSize(2);
    read("reopen-or-file", "decision", "REOPEN", "note", "The same error");
    assertThat(due()).as("three hours from twelve").isEqualTo("Mon 16 Nov 15:00");
  }

  @Test
  void a_thank_you_is_filed() {
    closedAtEleven();
    wrote("Thank you!");
    read("reopen-or-file", "decision", "FILE", "note", "A thank-you");

    assertThat(open()).isEmpty();
    assertThat(it().state()).isEqualTo(IncidentState.CLOSED);
    assertThat(replies.unread(incident)).isEmpty();
    wrote("And one more thing");
    assertThat(open()).as("a new word is a new task").containsExactly("reopen-or-file");
  }

  @Test
  void a_reply_that_is_still_to_be_decided_on_goes_with_the_incident_that_somebody_takes_up_meanwhile() {
    closedAtEleven();
    itIs("Mon 16 Nov 12:00");
    wrote("It fails again");
    actions.reopen(incident, Channel.PHONE, clock.instant(), "He rang too", "support");

    assertThat(open()).containsExactly("diagnose-remotely", "read-reply");
    assertThat(words("read-reply")).contains("It fails again");
  }

  @Test
  void it_is_read_when_somebody_works_by_the_hours_of_how_it_came() {
    itIs("Fri 20 Nov 10:00");
    reported("venlo-1", Channel.PHONE);
    actions.cancel(incident, "The plug was out", "support");
    itIs("Sat 21 Nov 19:30");
    wrote("It was not the plug");

    assertThat(task("reopen-or-file").getDueDate()).isEqualTo(at("Mon 23 Nov 10:00"));
  }

  @Test
  void what_was_cancelled_is_not_reopened_but_may_become_a_new_incident() {
    reported("amersfoort-1", Channel.PHONE);
    actions.cancel(incident, "The plug was out", "support");
    replied(Channel.EMAIL, null, "It was not the plug", Says.DOES_NOT_WORK);

    assertThatThrownBy(() -> read("reopen-or-file", "decision", "REOPEN", "note", "?"))
        .hasMessageContaining("Only a closed incident");
    read("reopen-or-file", "decision", "NEW_INCIDENT", "note", "He is right");
    assertThat(incidents.openOf("amersfoort-1")).hasSize(1);
  }

  private void closedAtEleven() {
    reported("amersfoort-1", Channel.PHONE);
    triaged();
    itIs("Mon 16 Nov 11:00");
    restoredRemotely();
    confirmed("WORKS");
    closed();
  }
}
