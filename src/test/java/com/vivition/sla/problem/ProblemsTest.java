package com.vivition.sla.problem;

import static com.vivition.sla.diagnosis.Cause.HANDLING;
import static com.vivition.sla.diagnosis.Cause.HARDWARE;
import static com.vivition.sla.diagnosis.Cause.SOFTWARE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.engine.InvalidInput;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.dao.DuplicateKeyException;

/** When incidents become a problem, and what becomes of it. */
class ProblemsTest extends ProblemStory {

  @Test
  void a_camera_that_fails_twice_in_ninety_days_is_a_problem_with_both_incidents() {
    final String first = closed(0, "amersfoort-1", HARDWARE, "camera-1");
    final String second = closed(80, "amersfoort-1", HARDWARE, "camera-1");

    final Problem problem = theOne(problems.look(second), News.Kind.RAISED);

    assertThat(problem.title()).startsWith("camera-1 (Lumora LX-45").endsWith(") at Fotostudio Amersfoort");
    assertThat(problem.sign()).isEqualTo("2 incidents within 90 days");
    assertThat(problem.suggestion()).isEqualTo(ProblemAction.REPLACE);
    assertThat(problem.incidents()).extracting(Occurrence::incident).containsExactly(first, second);
    assertThat(problems.concerning("amersfoort-1")).hasSize(1);
    assertThat(problems.concerning("venlo-1")).isEmpty();
  }

  @Test
  void looking_again_changes_nothing() {
    closed(0, "amersfoort-1", HARDWARE, "camera-1");
    final String second = closed(1, "amersfoort-1", HARDWARE, "camera-1");
    problems.look(second);

    assertThat(problems.look(second)).isEmpty();
    assertThat(problems.all()).hasSize(1);
  }

  @Test
  void another_camera_another_studio_or_another_time_does_not_repeat_it() {
    looked(0, "amersfoort-1", HARDWARE, "camera-1");

    assertThat(looked(1, "amersfoort-1", HARDWARE, "camera-2")).isEmpty();
    assertThat(looked(1, "venlo-1", HARDWARE, "camera-1")).isEmpty();
    assertThat(looked(91, "amersfoort-1", HARDWARE, "camera-1")).isEmpty();
  }

  @Test
  void an_incident_that_was_cancelled_or_is_open_again_counts_for_nothing() {
    final String cancelled = closed(0, "amersfoort-1", HARDWARE, "camera-1");
    jdbc.sql("update incident set state = 'CANCELLED'").update();
    final String reopened = closed(1, "amersfoort-1", HARDWARE, "camera-1");
    jdbc.sql("update incident set state = 'IN_DIAGNOSIS' where number = ?").param(reopened).update();

    assertThat(problems.look(cancelled)).isEmpty();
    assertThat(problems.look(reopened)).isEmpty();
    assertThat(looked(2, "amersfoort-1", HARDWARE, "camera-1")).isEmpty();
  }

  @Test
  void the_same_software_at_two_studios_is_one_problem_of_the_model() {
    looked(0, "amersfoort-1", SOFTWARE, null);
    looked(1, "amersfoort-1", SOFTWARE, null);
    looked(2, "venlo-1", SOFTWARE, null);

    final Problem problem = theOne(looked(3, "venlo-1", SOFTWARE, null), News.Kind.RAISED);

    assertThat(problem.title()).isEqualTo("VIVITION Studio, studio software, at several studios");
    assertThat(problem.suggestion()).isEqualTo(ProblemAction.BUG);
    assertThat(problems.concerning("tilburg-1")).hasSize(1);
  }

  @Test
  void more_incidents_are_linked_while_the_lead_has_not_decided() {
    final Problem problem = handledWrongly();

    final Problem more = theOne(looked(4, "amersfoort-1", HANDLING, null), News.Kind.LINKED);

    assertThat(more.number()).isEqualTo(problem.number());
    assertThat(more.incidents()).hasSize(4);
  }

  @Test
  void an_incident_after_the_training_shows_that_it_did_not_help_and_one_from_before_it_does_not() {
    final Problem problem = handledWrongly();
    itIsDay(5);
    decided(problem.number(), ProblemAction.TRAINING);
    itIsDay(9);
    problems.trained(problem.number(), "Turning cars, with Sanne");
    problems.watch(problem.number());

    assertThat(theOne(looked(8, "amersfoort-1", HANDLING, null), News.Kind.LINKED).state())
        .isEqualTo(ProblemState.WATCHED);
    assertThat(theOne(looked(10, "amersfoort-1", HANDLING, null), News.Kind.REPEATED).state())
        .isEqualTo(ProblemState.OPEN);
  }

  @Test
  void after_repeats_stopped_it_takes_as_many_new_incidents_to_raise_it_again() {
    final Problem problem = handledWrongly();
    itIsDay(3);
    decided(problem.number(), ProblemAction.TRAINING);
    problems.watch(problem.number());
    problems.solved(problem.number());

    assertThat(problems.get(problem.number()).outcome()).isEqualTo("Repeats stopped");
    assertThat(looked(10, "amersfoort-1", HANDLING, null)).isEmpty();
    assertThat(looked(11, "amersfoort-1", HANDLING, null)).isEmpty();
    assertThat(theOne(looked(12, "amersfoort-1", HANDLING, null), News.Kind.RAISED).incidents()).hasSize(3);
  }

  @Test
  void what_the_lead_lives_with_is_not_raised_again_as_long_as_it_would_have_been_watched() {
    final Problem problem = handledWrongly();
    itIsDay(3);
    decided(problem.number(), ProblemAction.ACCEPT);

    assertThat(problems.get(problem.number()).state()).isEqualTo(ProblemState.ACCEPTED);
    itIsDay(60);
    for (int day = 40; day < 44; day++) {
      assertThat(looked(day, "amersfoort-1", HANDLING, null)).isEmpty();
    }
    itIsDay(64);
    theOne(looked(64, "amersfoort-1", HANDLING, null), News.Kind.RAISED);
  }

  @Test
  void a_camera_that_the_lead_lives_with_does_not_come_back_as_hardware_of_its_studio() {
    looked(0, "amersfoort-1", HARDWARE, "camera-1");
    final Problem problem = theOne(looked(1, "amersfoort-1", HARDWARE, "camera-1"), News.Kind.RAISED);
    itIsDay(2);
    decided(problem.number(), ProblemAction.ACCEPT);

    for (int day = 3; day < 8; day++) {
      assertThat(looked(day, "amersfoort-1", HARDWARE, "camera-1")).isEmpty();
    }
    assertThat(looked(8, "amersfoort-1", HARDWARE, "turntable-1")).as("one of its own").isEmpty();
  }

  @Test
  void a_model_that_the_lead_lives_with_does_not_come_back_as_one_of_its_studios() {
    looked(0, "amersfoort-1", SOFTWARE, null);
    looked(1, "amersfoort-1", SOFTWARE, null);
    looked(2, "venlo-1", SOFTWARE, null);
    final Problem problem = theOne(looked(3, "venlo-1", SOFTWARE, null), News.Kind.RAISED);
    itIsDay(4);
    decided(problem.number(), ProblemAction.ACCEPT);

    for (int day = 5; day < 10; day++) {
      assertThat(looked(day, "amersfoort-1", SOFTWARE, null)).isEmpty();
      assertThat(looked(day, "venlo-1", SOFTWARE, "software-1")).isEmpty();
    }
  }

  @Test
  void a_decision_needs_a_reason_and_a_problem_that_is_open() {
    final Problem problem = handledWrongly();
    assertThatThrownBy(() -> problems.decide(problem.number(),
        new Decision.Wanted(ProblemAction.TRAINING, " ", null, null, null), "lead")).isInstanceOf(InvalidInput.class);
    decided(problem.number(), ProblemAction.ACCEPT);

    assertThatThrownBy(() -> decided(problem.number(), ProblemAction.TRAINING))
        .isInstanceOf(ProblemNotThere.class).hasMessageContaining("ACCEPTED");
    assertThatThrownBy(() -> problems.get("PRB-1")).hasMessageContaining("There is no problem 'PRB-1'");
  }

  @Test
  void two_nodes_never_raise_the_same_problem_twice() {
    final Problem problem = handledWrongly();

    assertThatThrownBy(() -> jdbc.sql("""
        insert into problem (number, scope, subject, open_for, title, sign, suggestion, watch_days, state, raised_at)
        select 'PRB-2026-999999', scope, subject, open_for, title, sign, suggestion, watch_days, state, raised_at
          from problem where number = ?""").param(problem.number()).update()).isInstanceOf(DuplicateKeyException.class);
  }

  private Problem handledWrongly() {
    looked(0, "amersfoort-1", HANDLING, null);
    looked(1, "amersfoort-1", HANDLING, null);
    itIsDay(2);
    return theOne(looked(2, "amersfoort-1", HANDLING, null), News.Kind.RAISED);
  }

  private Problem theOne(List<News> news, News.Kind kind) {
    assertThat(news).singleElement().satisfies(one -> assertThat(one.kind()).isEqualTo(kind));
    return problems.get(news.get(0).problem());
  }
}
