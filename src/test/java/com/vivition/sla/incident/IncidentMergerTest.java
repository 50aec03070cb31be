package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.ClockEvent;
import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.incident.Reply.Says;
import com.vivition.sla.testing.Tells;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;

/** Two reports of one failure become one incident (R11); and of two people who act at once, one waits for the other. */
@Tells(value = "incident", inClasses = 10)
class IncidentMergerTest extends ReplyStory {

  @Autowired
  private MockMvc mvc;
  @Autowired
  private Attachments attachments;

  @Test
  void the_survivor_keeps_the_earlier_start_the_higher_priority_and_hears_for_both() {
    final String second = reportedBy(RUUD, Impact.STANDSTILL);
    itIs("Mon 16 Nov 11:00");
    final String first = reportedBy(AGNIESZKA, Impact.HAMPERED);
    triaged(Impact.HAMPERED, Urgency.TODAY);
    actions.merge(second, first, "The same table", "support");

    incident = second;
    assertThat(it().state()).isEqualTo(IncidentState.MERGED);
    assertThat(ended()).isTrue();
    assertThat(incidents.mergedInto(second)).contains(first);
    assertThat(told()).endsWith("merged to operator");
    incident = first;
    assertThat(it().priority()).isEqualTo(Priority.HIGH);
    assertThat(it().reportedAt()).isEqualTo(at("Mon 16 Nov 10:00"));
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
    assertThat(incidents.joined(first)).extracting(Reporter::mail).containsExactly(RUUD);
    assertThat(timeline(TimelineEntry.Kind.NOTE)).anyMatch(entry -> entry.contains(second) && entry.contains("turntable"));
    assertThat(told()).endsWith("deadline moved to operator");
    assertThat(mailedTo("DEADLINE_MOVED")).containsExactly(AGNIESZKA, RUUD);
    assertThat(task("diagnose-remotely").getDueDate()).isEqualTo(at("Mon 16 Nov 14:00"));
  }

  @Test
  void replies_to_the_merged_number_reach_the_survivor_also_those_nobody_had_read() {
    final String merged = reportedBy(RUUD, Impact.STANDSTILL);
    wrote("Before the merger");
    final String survivor = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    actions.merge(merged, survivor, "The same table", "support");
    incident = merged;
    assertThat(open()).isEmpty();
    replied(Channel.EMAIL, RUUD, "After the merger", Says.SOMETHING);

    incident = survivor;
    assertThat(open()).containsExactly("read-reply", "triage");
    assertThat(words("read-reply")).contains("Before the merger", "After the merger");
    assertThat(timeline(TimelineEntry.Kind.CONTACT)).containsExactly("About %s: After the merger".formatted(merged));
    assertThat(mailedTo("REPLY_RECEIVED")).containsExactly(RUUD);
  }

  @Test
  void a_survivor_that_already_counts_from_the_earlier_start_has_its_deadline_told_to_nobody() {
    final String survivor = reportedBy(RUUD, Impact.STANDSTILL);
    itIs("Mon 16 Nov 10:30");
    final String merged = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    actions.merge(merged, survivor, "Reported twice", "support");

    incident = survivor;
    assertThat(told()).containsExactly("acknowledged to operator");
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
    assertThat(nextTimer()).isEqualTo("Mon 16 Nov 12:00");
  }

  @Test
  void a_merger_breaches_nothing_and_asks_for_no_triage_that_was_done() {
    final String triaged = reportedBy(RUUD, Impact.STANDSTILL);
    triaged();
    itIs("Mon 16 Nov 13:30");
    final String survivor = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    actions.merge(triaged, survivor, "Same", "support");
    incident = survivor;
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
    until("Mon 16 Nov 14:05");

    assertThat(its().addressedAt()).contains(at("Mon 16 Nov 10:00"));
    assertThat(timeline(TimelineEntry.Kind.WARNING)).noneMatch(warning -> warning.contains("triage"));
  }

  @Test
  void what_was_sent_along_to_the_merged_one_is_reached_from_the_survivor() {
    final String merged = reportedBy(RUUD, Impact.STANDSTILL);
    attachments.keep(merged, attachments.check(List.of(new SentFile("log.txt", "it stops".getBytes(StandardCharsets.UTF_8)))), "mail");
    final String survivor = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    actions.merge(merged, survivor, "Same", "support");
    incident = survivor;

    assertThat(shown("triage", "briefing").toString()).contains("Also reported as", "/api/incidents/" + merged + "/attachments/");
  }

  @Test
  void what_is_merged_twice_ends_where_the_last_one_goes_on() {
    final String first = reportedBy(RUUD, Impact.STANDSTILL);
    final String second = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    final String third = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    actions.merge(first, second, "Same", "support");
    actions.merge(second, third, "Same", "support");

    assertThat(incidents.survivor(first)).isEqualTo(third);
    assertThat(incidents.joined(third)).extracting(Reporter::mail).containsExactlyInAnyOrder(AGNIESZKA, RUUD);
    assertThatThrownBy(() -> actions.merge(third, first, "Back", "support")).isInstanceOf(MergerRefused.class)
        .hasMessageContaining("was merged into " + second);
  }

  @Test
  void only_two_open_incidents_of_one_studio_can_be_merged() {
    final String one = reportedBy(RUUD, Impact.STANDSTILL);
    assertThatThrownBy(() -> actions.merge(one, one, "Same", "support")).hasMessageContaining("into itself");
    assertThatThrownBy(() -> actions.merge(one, "INC-2026-999999", "Same", "support")).isInstanceOf(UnknownIncident.class);
    reported("amersfoort-1", Channel.PHONE);
    final String elsewhere = incident;
    assertThatThrownBy(() -> actions.merge(one, elsewhere, "Same", "support")).hasMessageContaining("Correct the studio");
    final String works = reportedBy(RUUD, Impact.STANDSTILL);
    triaged();
    restoredRemotely();
    assertThatThrownBy(() -> actions.merge(one, works, "Same", "support")).hasMessageContaining("works again");
    assertThatThrownBy(() -> actions.merge(works, one, "Same", "support")).hasMessageContaining("works again");
    actions.cancel(one, "Gone", "support");
    assertThatThrownBy(() -> actions.merge(one, works, "Same", "support")).hasMessageContaining("is over");
    assertThat(jdbc.sql("select count(*) from incident_reporter").query(Integer.class).single()).isZero();
  }

  @Test
  void a_merger_undoes_no_breach_whichever_of_the_two_has_it() {
    final String breached = reportedBy(RUUD, Impact.STANDSTILL);
    triaged();
    itIs("Mon 16 Nov 11:00");
    final String paused = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    triaged();
    actions.pause(paused, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Gate", "support");
    itIs("Mon 16 Nov 15:00");

    assertThatThrownBy(() -> actions.merge(breached, paused, "Same", "support"))
        .hasMessageContaining("Merge the other way round");
    actions.merge(paused, breached, "Same", "support");
    incident = breached;
    assertThat(due()).isEqualTo("Mon 16 Nov 14:00");
  }

  @Test
  void over_the_api_a_merger_says_where_it_goes_on() throws Exception {
    final String one = reportedBy(RUUD, Impact.STANDSTILL);
    final String other = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    mvc.perform(post("/api/incidents/{number}/merger", one).with(httpBasic("support", "demo"))
            .contentType("application/json").content("{\"into\": \"%s\", \"reason\": \"Same\"}".formatted(other)))
        .andExpect(status().isOk())
        .andExpect(content().json(
            "{\"state\": \"MERGED\", \"mergedInto\": \"%s\"}".formatted(other)));
  }

  @Test
  void two_engineers_who_merge_both_ways_at_once_end_with_one_open_incident() throws Exception {
    final String one = reportedBy(RUUD, Impact.STANDSTILL);
    final String other = reportedBy(AGNIESZKA, Impact.STANDSTILL);
    final List<Throwable> refused = atOnce(() -> actions.merge(one, other, "Same", "support"),
        () -> actions.merge(other, one, "Same", "lead"));

    assertThat(refused).singleElement().isInstanceOf(DomainProblem.class);
    assertThat(incidents.openOf("venlo-1")).hasSize(1);
  }

  @RepeatedTest(3)
  void of_two_engineers_who_pause_and_restore_at_once_both_succeed_or_one_is_told_why_not() throws Exception {
    reportedBy(RUUD, Impact.STANDSTILL);
    triaged();
    final List<Throwable> refused = atOnce(
        () -> as("support", () -> actions.pause(incident, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), "Gate",
            "support")),
        () -> as("lead", () -> actions.restored(incident, null, null, "lead")));

    assertThat(refused).hasSizeLessThan(2)
        .allSatisfy(why -> assertThat(why).isInstanceOfAny(ClockRefused.class, ActedMeanwhile.class));
    final boolean restored = its().restoredAt().isPresent();
    assertThat(its().history().stream().filter(event -> event instanceof ClockEvent.Paused
        || event instanceof ClockEvent.Stopped)).as("acts written down").hasSize(2 - refused.size());
    assertThat(open()).containsExactly(restored ? "confirm-with-operator" : "diagnose-remotely");
  }

  private String reportedBy(String mail, Impact impact) {
    final var report = new Report("venlo-1", Channel.PHONE, "The turntable does not turn", null, impact,
        impact == Impact.STANDSTILL ? Urgency.NOW : Urgency.TODAY, mail, null, null);
    incident = as("support", () -> actions.report(report, "support")).number();
    return incident;
  }

  /** Both begin at the same moment. @return what was refused */
  private static List<Throwable> atOnce(Runnable one, Runnable other) throws Exception {
    final var together = new CyclicBarrier(2);
    final var threads = Executors.newFixedThreadPool(2);
    try {
      final List<Future<Object>> both = new ArrayList<>();
      for (final Runnable act : List.of(one, other)) {
        both.add(threads.submit((Callable<Object>) () -> {
          together.await();
          act.run();
          return null;
        }));
      }
      final List<Throwable> refused = new ArrayList<>();
      for (final Future<Object> act : both) {
        try {
          act.get();
        } catch (ExecutionException e) {
          refused.add(e.getCause());
        }
      }
      return refused;
    } finally {
      threads.shutdownNow();
    }
  }
}
