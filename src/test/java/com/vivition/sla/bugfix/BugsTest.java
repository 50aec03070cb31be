package com.vivition.sla.bugfix;

import static com.vivition.sla.bugfix.BugDecision.FIX;
import static com.vivition.sla.bugfix.BugDecision.KNOWN_ERROR;
import static com.vivition.sla.bugfix.BugDecision.NOT_OURS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.incident.HeldIncidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.incident.UnknownIncident;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.UnknownStudio;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A bug is one, the incidents waiting for it may be many. */
public class BugsTest extends BugStory {

  @Autowired
  private HeldIncidents held;
  @Autowired
  private TransactionTemplate transactions;

  // ---- opening

  @Test
  void an_incident_that_shows_a_bug_waits_for_it_and_its_customer_reads_so_in_plain_words() {
    final String incident = incident("Camera stays black");

    final Bug bug = blackCamera(incident);

    assertThat(bug.number()).matches("BUG-2026-\\d{6}");
    assertThat(bugs.get(bug.number())).isEqualTo(bug);
    assertThat(bug).extracting(Bug::state, Bug::componentType, Bug::model, Bug::version)
        .containsExactly(BugState.OPEN, ComponentType.CAMERA, "LX-45", "2.8.1");
    assertThat(bugs.of(incident)).contains(bug);
    assertThat(bugs.waiting(bug.number())).containsExactly(incident);
    assertThat(told(incident)).hasSize(4).first().asString().startsWith(bug.number() + " \"Camera stays black");
    assertThat(toldToCustomer(incident)).singleElement().asString()
        .isEqualTo("The cause is an error that we have to mend. We look for a way around it first.");
    assertThat(incidents.timeline(incident)).extracting(TimelineEntry::kind).containsOnly(TimelineEntry.Kind.BUG);
  }

  @Test
  void the_same_bug_opened_twice_is_one() {
    final String incident = incident("Camera stays black");
    final Bug bug = blackCamera(incident);

    assertThat(blackCamera(incident)).isEqualTo(bug);
    assertThat(bugs.all()).hasSize(1);
    assertThat(told(incident)).hasSize(4);
  }

  @Test
  void a_bug_may_be_found_without_any_incident() {
    assertThat(bugs.affected(blackCamera(null).number())).isEmpty();
  }

  @Test
  void what_cannot_be_a_bug_is_refused_by_the_field_that_is_wrong() {
    assertThatThrownBy(() -> bugs.open(new NewBug(" ", null, ComponentType.CAMERA, null, null, null), null, BY))
        .isInstanceOf(InvalidInput.class).hasMessage("title is missing.");
    assertThatThrownBy(() -> bugs.open(new NewBug("a", null, null, null, null, null), null, BY))
        .isInstanceOf(InvalidInput.class).hasMessage("componentType is missing.");
    assertThatThrownBy(() -> bugs.open(new NewBug("a", "x\u0000y", ComponentType.DOOR, null, null, null), null, BY))
        .isInstanceOf(InvalidInput.class).hasMessageContaining("control character");
    final var long201 = new NewBug("a".repeat(201), null, ComponentType.DOOR, null, null, null);
    assertThatThrownBy(() -> bugs.open(long201, null, BY)).isInstanceOf(InvalidInput.class)
        .hasMessageContaining("200 characters");
    assertThatThrownBy(() -> blackCamera("INC-2026-999999")).isInstanceOf(UnknownIncident.class);
    assertThat(bugs.all()).isEmpty();
  }

  // ---- incidents

  @Test
  void another_incident_joins_the_bug_and_waits_too() {
    final Bug bug = blackCamera(incident("Camera stays black"));
    final String second = incident("Black picture");

    final BugLink link = bugs.link(bug.number(), second, true, BY);

    assertThat(link.waits()).isTrue();
    assertThat(link.studio()).isEqualTo("amersfoort-1");
    assertThat(bugs.waiting(bug.number())).hasSize(2).contains(second);
    assertThat(bugs.link(bug.number(), second, true, BY)).isEqualTo(link);
    assertThat(told(second)).as("told once").containsExactly("Caused by " + bug.inWords(),
        "Waits for " + bug.number(), "The cause is an error that we have to mend. We look for a way around it first.");
  }

  @Test
  void an_incident_has_one_bug_and_says_when_it_moves_to_another() {
    final String incident = incident("Camera stays black");
    final Bug first = blackCamera(incident);
    final Bug second = bugs.open(NewBug.in(CAMERA, "Cable driver hangs", null), null, BY);

    bugs.link(second.number(), incident, false, BY);

    assertThat(bugs.of(incident)).contains(second);
    assertThat(bugs.affected(first.number())).isEmpty();
    assertThat(bugs.waiting(second.number())).isEmpty();
    assertThat(told(incident)).last().asString()
        .isEqualTo("Caused by %s, not by %s: moved".formatted(second.inWords(), first.number()));
  }

  @Test
  void an_incident_that_needs_to_wait_no_longer_goes_on() {
    final String incident = incident("Camera stays black");
    final Bug bug = blackCamera(incident);

    bugs.goOn(incident, BY);
    bugs.goOn(incident, BY);
    bugs.goOn(incident("Another"), BY);

    assertThat(bugs.waiting(bug.number())).isEmpty();
    assertThat(bugs.linkOf(incident).orElseThrow().releasedAt()).isNotNull();
    assertThat(told(incident)).hasSize(5).last().isEqualTo("Waits for " + bug.number() + " no longer");
  }

  @Test
  void an_incident_that_is_restored_or_has_another_cause_stands_still_by_the_bug_no_longer_whoever_did_it() {
    final String restored = incident("Camera stays black");
    final Bug bug = blackCamera(restored);
    final String broken = incident("Black picture");
    bugs.link(bug.number(), broken, true, BY);
    jdbc.sql("update incident set state = 'RESTORED' where number = ?").param(restored).update();
    jdbc.sql("update incident set cause = 'HARDWARE' where number = ?").param(broken).update();

    assertThat(bugs.standing(bug.number())).isEmpty();
    assertThat(bugs.waiting(bug.number())).isEmpty();
    assertThat(bugs.summaries()).singleElement().extracting(BugSummary::waiting).isEqualTo(0);
    jdbc.sql("update incident set state = 'IN_DIAGNOSIS' where number = ?").param(restored).update();
    assertThat(bugs.waiting(bug.number())).as("it never worked").containsExactly(restored);
  }

  @Test
  void a_workaround_leaves_those_standing_still_who_have_not_applied_it_and_they_are_told_of_the_fix() {
    final String first = incident("Camera stays black");
    final Bug bug = blackCamera(first);
    final String second = incident("Black picture");
    bugs.link(bug.number(), second, true, BY);
    bugs.workaround(bug.number(), "Switch standby off", BY);
    jdbc.sql("update incident set state = 'RESTORED' where number = ?").param(first).update();

    assertThat(bugs.standing(bug.number())).containsExactly(second);
    bugs.decide(bug.number(), FIX, "Many studios", BY);
    bugs.released(bug.number(), "2.9.0", BY);
    assertThat(bugs.fixed(bug.number(), BY)).containsExactly(second);
  }

  @Test
  void a_bug_that_was_given_up_for_something_else_is_not_opened_again_by_its_title() {
    final String incident = incident("Camera stays black");
    final Bug rejected = blackCamera(incident);
    bugs.goOn(incident, BY);

    assertThat(blackCamera(incident).number()).isNotEqualTo(rejected.number());
    assertThat(bugs.affected(rejected.number())).isEmpty();
  }

  @Test
  void the_version_of_a_fixed_bug_is_rolled_out_again() {
    final Bug bug = blackCamera(incident("Camera stays black"));
    assertThatThrownBy(() -> bugs.releasedAgain(bug.number(), "INC-1", BY)).isInstanceOf(BugNotThere.class);
    bugs.decide(bug.number(), FIX, "Many studios", BY);
    bugs.released(bug.number(), "2.9.0", BY);
    bugs.fixed(bug.number(), BY);
    bugs.releasedAgain(bug.number(), "INC-1", BY);
    bugs.releasedAgain(bug.number(), "INC-1", BY);

    assertThat(bugs.get(bug.number())).extracting(Bug::state, Bug::release, Bug::closedAt)
        .containsExactly(BugState.RELEASED, "2.9.0", null);
    assertThat(bugs.link(bug.number(), incident("Black"), true, BY).waits()).isTrue();
  }

  @Test
  void who_holds_an_incident_and_wants_its_bug_never_waits_for_one_who_holds_the_bug_and_writes_to_the_incident()
      throws Exception {
    final String incident = incident("Camera stays black");
    final Bug bug = blackCamera(incident);
    final var both = new CyclicBarrier(2);
    final ExecutorService two = Executors.newFixedThreadPool(2);
    try {
      final var joins = two.submit(() -> transactions.executeWithoutResult(link -> {
        held.lock(incident);
        together(both);
        bugs.link(bug.number(), incident, true, BY);
      }));
      final var decides = two.submit(() -> transactions.executeWithoutResult(decision -> {
        bugs.hold(bug.number());
        together(both);
        bugs.decide(bug.number(), FIX, "Many studios", BY);
      }));
      decides.get(20, TimeUnit.SECONDS);
      joins.get(20, TimeUnit.SECONDS);
    } finally {
      two.shutdownNow();
    }
    assertThat(bugs.get(bug.number()).state()).isEqualTo(BugState.FIXING);
  }

  private static void together(CyclicBarrier both) {
    try {
      both.await(10, TimeUnit.SECONDS);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void nobody_waits_for_a_bug_with_a_workaround_or_one_that_is_over() {
    final Bug around = blackCamera(null);
    bugs.workaround(around.number(), "Switch standby off", BY);
    final Bug over = bugs.open(NewBug.in(CAMERA, "Cable driver hangs", null), null, BY);
    bugs.decide(over.number(), NOT_OURS, "The maker's driver", BY);

    assertThat(bugs.link(around.number(), incident("Black"), true, BY).waits()).isFalse();
    assertThat(bugs.link(over.number(), incident("Hangs"), true, BY).waits()).isFalse();
  }

  @Test
  void who_names_what_is_not_there_hears_so() {
    assertThatThrownBy(() -> bugs.get("BUG-1")).isInstanceOf(UnknownBug.class).hasMessageContaining("BUG-2026-000001");
    assertThatThrownBy(() -> bugs.link("BUG-1", incident("Black"), true, BY)).isInstanceOf(UnknownBug.class);
    assertThatThrownBy(() -> bugs.link(blackCamera(null).number(), "INC-1", true, BY))
        .isInstanceOf(UnknownIncident.class);
    assertThatThrownBy(() -> bugs.waiting("BUG-1")).isInstanceOf(UnknownBug.class);
  }

  // ---- the way to the fix

  @Test
  void a_workaround_lets_all_go_on_that_waited() {
    final String first = incident("Camera stays black");
    final Bug bug = blackCamera(first);
    final String second = incident("Black picture");
    bugs.link(bug.number(), second, true, BY);
    final String known = incident("Black again");
    bugs.link(bug.number(), known, false, BY);

    assertThat(bugs.workaround(bug.number(), " Switch standby off ", BY)).containsExactly(first, second);

    assertThat(bugs.get(bug.number()).workaround()).isEqualTo("Switch standby off");
    assertThat(bugs.waiting(bug.number())).isEmpty();
    assertThat(told(known)).last().isEqualTo("Workaround of " + bug.number() + ": Switch standby off");
    assertThat(toldToCustomer(first)).last().isEqualTo("We found a way around the error and apply it to your studio.");
    assertThat(toldToCustomer(known)).isEmpty();
    assertThat(bugs.workaround(bug.number(), "Switch standby off", BY)).as("twice").isEmpty();
    assertThat(told(known)).hasSize(2);
    assertThatThrownBy(() -> bugs.workaround(bug.number(), " ", BY)).isInstanceOf(InvalidInput.class);
  }

  @Test
  void forty_incidents_are_released_by_one_fix() {
    final Bug bug = blackCamera(null);
    final List<String> waiting = IntStream.range(0, 40).mapToObj(i -> incident("Camera stays black")).toList();
    waiting.forEach(incident -> bugs.link(bug.number(), incident, true, BY));
    bugs.decide(bug.number(), FIX, "Many studios", BY);
    bugs.released(bug.number(), "2.9.0", BY);
    assertThat(bugs.waiting(bug.number())).hasSize(40);

    assertThat(bugs.fixed(bug.number(), BY)).containsExactlyElementsOf(waiting);
    assertThat(bugs.fixed(bug.number(), BY)).as("twice").isEmpty();

    assertThat(bugs.get(bug.number())).extracting(Bug::state, Bug::release).containsExactly(BugState.FIXED, "2.9.0");
    assertThat(bugs.get(bug.number()).closedAt()).isNotNull();
    assertThat(toldToCustomer(waiting.get(39))).endsWith(
        "Version 2.9.0 mends the error. We install it, one studio after another.",
        "Version 2.9.0 has mended the error.");
  }

  @Test
  void a_version_that_is_withdrawn_is_made_anew() {
    final String incident = incident("Camera stays black");
    final Bug bug = blackCamera(incident);
    bugs.decide(bug.number(), FIX, "Many studios", BY);
    bugs.released(bug.number(), "2.9.0", BY);
    bugs.released(bug.number(), "2.9.0", BY);
    assertThatThrownBy(() -> bugs.released(bug.number(), "2.9.1", BY))
        .isInstanceOf(BugNotThere.class).hasMessageContaining("Withdraw version 2.9.0 first");

    bugs.withdrawn(bug.number(), "The turntable stops", BY);
    bugs.withdrawn(bug.number(), "The turntable stops", BY);

    assertThat(bugs.get(bug.number())).extracting(Bug::state, Bug::release).containsExactly(BugState.FIXING, null);
    assertThat(told(incident)).filteredOn(text -> text.contains("The turntable stops")).hasSize(1);
    assertThat(toldToCustomer(incident)).last().asString().startsWith("Version 2.9.0 is withdrawn.");
    assertThat(bugs.waiting(bug.number())).as("still waits").containsExactly(incident);
    bugs.released(bug.number(), "2.9.1", BY);
    assertThat(bugs.fixed(bug.number(), BY)).containsExactly(incident);
  }

  @Test
  void a_known_error_needs_a_workaround_else_its_incidents_would_wait_for_ever() {
    final String incident = incident("Camera stays black");
    final Bug bug = blackCamera(incident);
    assertThatThrownBy(() -> bugs.decide(bug.number(), KNOWN_ERROR, "Too rare", BY)).isInstanceOf(NoWorkaround.class);

    bugs.workaround(bug.number(), "Switch standby off", BY);
    bugs.decide(bug.number(), KNOWN_ERROR, "Too rare", BY);
    bugs.decide(bug.number(), KNOWN_ERROR, "Too rare", BY);

    assertThat(bugs.get(bug.number())).extracting(Bug::state, Bug::reason)
        .containsExactly(BugState.KNOWN_ERROR, "Too rare");
    assertThat(told(incident)).filteredOn(text -> text.endsWith("Too rare")).hasSize(1);
    bugs.decide(bug.number(), FIX, "No longer rare", BY);
    assertThat(bugs.get(bug.number()).state()).isEqualTo(BugState.FIXING);
  }

  @Test
  void a_bug_that_is_not_ours_is_over_and_lets_its_incidents_go() {
    final String incident = incident("Camera stays black");
    final Bug bug = blackCamera(incident);

    assertThat(bugs.decide(bug.number(), NOT_OURS, "The maker's firmware", BY)).containsExactly(incident);

    assertThat(bugs.get(bug.number()).closedAt()).isNotNull();
    assertThatThrownBy(() -> bugs.decide(bug.number(), FIX, "Ours after all", BY)).isInstanceOf(BugNotThere.class)
        .hasMessageContaining("is not ours");
  }

  @Test
  void steps_out_of_order_are_refused_with_what_to_do() {
    final Bug bug = blackCamera(null);
    assertThatThrownBy(() -> bugs.released(bug.number(), "2.9.0", BY)).hasMessageContaining("Decide to fix it");
    assertThatThrownBy(() -> bugs.fixed(bug.number(), BY)).hasMessageContaining("Release the version");
    assertThatThrownBy(() -> bugs.withdrawn(bug.number(), "Bad", BY)).hasMessageContaining("no version to withdraw");
    assertThatThrownBy(() -> bugs.decide(bug.number(), FIX, null, BY)).isInstanceOf(InvalidInput.class);
    bugs.decide(bug.number(), FIX, "Many studios", BY);
    bugs.released(bug.number(), "2.9.0", BY);
    assertThatThrownBy(() -> bugs.decide(bug.number(), KNOWN_ERROR, "Rare", BY))
        .isInstanceOf(BugNotThere.class).hasMessageContaining("withdraw the version first");
  }

  @Test
  void the_issue_in_the_tracker_is_remembered() {
    final Bug bug = blackCamera(null);
    bugs.tracked(bug.number(), "vivition/studio#7", null);
    bugs.tracked(bug.number(), "vivition/studio#7", "https://github.com/vivition/studio/issues/7");
    assertThat(bugs.get(bug.number()).trackerUrl()).endsWith("/7");
    assertThat(bugs.get(bug.number()).trackerReference()).isEqualTo("vivition/studio#7");
  }

  // ---- the known error is offered

  @Test
  void a_dutch_report_finds_the_bug_by_the_words_of_the_reports_before_it() {
    final Bug bug = blackCamera(incident("Camera blijft zwart na stand-by"));
    blackCameraOfAnotherKind();

    final List<SimilarBug> similar = bugs.similar("amersfoort-1", "Beeld van de camera is zwart", "Sinds vanmorgen");

    assertThat(similar).first().extracting(SimilarBug::bug).isEqualTo(bugs.get(bug.number()));
    assertThat(similar.get(0).why()).containsExactly("The report says the same: camera, zwart.",
        "It has the version with the bug: camera-1 (Lumora LX-45, firmware 2.8.1).");
    assertThat(bugs.similar("amersfoort-1", "De deur gaat niet open", null)).isEmpty();
    assertThatThrownBy(() -> bugs.similar("nowhere-1", "Black", null)).isInstanceOf(UnknownStudio.class);
  }

  @Test
  void the_words_of_a_report_go_with_it_when_it_turns_out_to_be_another_bug() {
    final String incident = incident("Camera blijft zwart na stand-by");
    final Bug first = bugs.open(new NewBug("Standby", null, ComponentType.CAMERA, null, null, null), incident, BY);
    final Bug second = bugs.open(new NewBug("Wake-up", null, ComponentType.CAMERA, null, null, null), null, BY);
    bugs.link(second.number(), incident, true, BY);

    assertThat(bugs.similar("amersfoort-1", "Beeld van de camera is zwart", null)).extracting(SimilarBug::bug)
        .extracting(Bug::number).containsExactly(second.number()).doesNotContain(first.number());
  }

  @Test
  void many_bugs_with_long_reports_are_compared_without_reading_the_reports() {
    final String words = "De camera blijft zwart na stand-by en de draaitafel draait niet meer, foutmelding E7 op het scherm ";
    for (int i = 0; i < 100; i++) {
      final Bug bug = bugs.open(NewBug.in(CAMERA, "Camera stays black " + i, words.repeat(20)), null, BY);
      bugs.link(bug.number(), incident("Camera zwart " + words), true, BY);
    }
    jdbc.sql("update incident set summary = 'read anew', description = null").update();
    final long begun = System.nanoTime();
    assertThat(bugs.similar("amersfoort-1", "Camera zwart", words)).hasSize(5);
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(2));
  }

  private void blackCameraOfAnotherKind() {
    bugs.open(new NewBug("Camera stays black, zwart beeld", null, ComponentType.CAMERA, "Optik", "Z1", null), null, BY);
  }

  @Test
  void a_list_tells_how_many_wait() {
    final Bug bug = blackCamera(incident("Camera stays black"));
    bugs.link(bug.number(), incident("Black"), false, BY);
    final Bug lonely = bugs.open(NewBug.in(CAMERA, "Cable driver hangs", null), null, BY);

    assertThat(bugs.summaries()).extracting(BugSummary::number, BugSummary::waiting, BugSummary::incidents)
        .containsExactly(tuple(lonely.number(), 0, 0),
            tuple(bug.number(), 1, 2));
  }
}
