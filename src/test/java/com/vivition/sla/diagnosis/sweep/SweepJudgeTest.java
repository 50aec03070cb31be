package com.vivition.sla.diagnosis.sweep;

import static com.vivition.sla.diagnosis.sweep.Checks.check;
import static com.vivition.sla.diagnosis.sweep.Checks.fine;
import static com.vivition.sla.diagnosis.sweep.Checks.result;
import static com.vivition.sla.diagnosis.sweep.Checks.unreachable;
import static com.vivition.sla.time.Amsterdam.at;
import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.diagnosis.Check;
import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.sweep.SweepJudge.Looks;
import com.vivition.sla.diagnosis.sweep.Verdict.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SweepJudgeTest {

  private static final String NIGHT = "2026-11-25 03:00";
  private static final String BEFORE = "2026-11-24 03:00";

  private final SweepJudge judge = new SweepJudge(Checks.settings());

  @Test
  void a_studio_that_is_well_is_fine() {
    assertThat(verdict(fine(NIGHT))).isEqualTo(new Verdict("a-1", Kind.FINE, List.of(), null));
  }

  @Test
  void a_figure_that_is_off_is_a_finding() {
    final Verdict verdict = verdict(check(NIGHT, result("camera-1", "CAMERA", Check.HEALTH, Outcome.OK),
        result("controller-1", "CONTROLLER_PC", Check.DISK, Outcome.WARNING)));
    assertThat(verdict.kind()).isEqualTo(Kind.FINDING);
    assertThat(verdict.notes()).containsExactly(
        new Verdict.Note("controller-1", "DISK", "controller-1 (free disk): as found"));
  }

  @Test
  void one_dead_camera_of_two_is_a_finding_both_are_an_incident() {
    final var dead = result("camera-1", "CAMERA", Check.HEALTH, Outcome.FAILED);
    assertThat(verdict(check(NIGHT, dead, result("camera-2", "CAMERA", Check.HEALTH, Outcome.OK))).kind())
        .isEqualTo(Kind.FINDING);
    final Verdict both = verdict(check(NIGHT, dead, result("camera-2", "CAMERA", Check.HEALTH, Outcome.FAILED),
        result("software-1", "STUDIO_SOFTWARE", Check.HEALTH, Outcome.OK)));
    assertThat(both.kind()).isEqualTo(Kind.CANNOT_WORK);
    assertThat(both.notes()).singleElement().satisfies(note -> {
      assertThat(note.component()).isEmpty();
      assertThat(note.words()).startsWith("The studio cannot work: camera-1 (health): as found, camera-2");
    });
  }

  @Test
  void a_dead_door_is_a_finding() {
    assertThat(verdict(check(NIGHT, result("door-1", "DOOR", Check.HEALTH, Outcome.FAILED))).kind())
        .isEqualTo(Kind.FINDING);
  }

  @Test
  void out_of_reach_by_night_is_looked_at_after_the_opening() {
    assertThat(verdict(unreachable(NIGHT)))
        .isEqualTo(new Verdict("a-1", Kind.UNSURE, List.of(), at("2026-11-25 08:30")));
  }

  @Test
  void out_of_reach_every_night_never_counts() {
    assertThat(verdict(unreachable("2026-11-23 03:00"), unreachable(BEFORE), unreachable(NIGHT)).kind())
        .isEqualTo(Kind.UNSURE);
  }

  @Test
  void out_of_reach_twice_while_open_counts() {
    assertThat(verdict(unreachable(NIGHT), unreachable("2026-11-25 08:30")).again()).isEqualTo(at("2026-11-25 09:00"));
    final Verdict verdict =
        verdict(unreachable(NIGHT), unreachable("2026-11-25 08:30"), unreachable("2026-11-25 09:00"));
    assertThat(verdict.kind()).isEqualTo(Kind.UNREACHABLE);
    assertThat(verdict.again()).isNull();
  }

  @Test
  void an_answer_in_between_begins_anew() {
    assertThat(verdict(unreachable("2026-11-24 09:00"), fine(NIGHT), unreachable("2026-11-25 09:00")).kind())
        .isEqualTo(Kind.UNSURE);
  }

  @Test
  void shortly_before_closing_the_second_look_is_after_the_next_opening() {
    assertThat(verdict(unreachable("2026-11-25 17:45")).again()).isEqualTo(at("2026-11-26 08:30"));
  }

  @Test
  void a_camera_that_sleeps_by_night_is_no_finding() {
    final var software = result("software-1", "STUDIO_SOFTWARE", Check.HEALTH, Outcome.OK);
    final var asleep = result("camera-1", "CAMERA", Check.CONNECTION, Outcome.UNREACHABLE);
    final var disk = result("software-1", "STUDIO_SOFTWARE", Check.DISK, Outcome.WARNING);
    assertThat(verdict(check(NIGHT, software, asleep)))
        .isEqualTo(new Verdict("a-1", Kind.UNSURE, List.of(), at("2026-11-25 08:30")));
    final Verdict both = verdict(check(NIGHT, software, asleep, disk));
    assertThat(both.kind()).as("what is sure is told at once").isEqualTo(Kind.FINDING);
    assertThat(both.notes()).hasSize(1);
    assertThat(both.again()).isNotNull();
    assertThat(verdict(check("2026-11-25 08:30", software, asleep), check("2026-11-25 09:00", software, asleep)).kind())
        .as("its only camera").isEqualTo(Kind.CANNOT_WORK);
  }

  @Test
  void what_was_not_probed_says_nothing() {
    assertThat(verdict(unreachable("2026-11-25 08:30"), StudioCheck.notProbed("a-1", at("2026-11-25 09:00"))).kind())
        .isEqualTo(Kind.NOT_PROBED);
    assertThat(verdict(check(NIGHT, result("camera-1", "CAMERA", Check.CONNECTION, Outcome.REFUSED))).kind())
        .isEqualTo(Kind.NOT_PROBED);
  }

  @Test
  void more_than_a_tenth_out_of_reach_is_an_alarm_and_nothing_else() {
    assertThat(judge.judge(fleet(100, 10, unreachable(NIGHT)))).isInstanceOf(Judgement.Verdicts.class);
    assertThat(judge.judge(fleet(100, 11, unreachable(NIGHT)))).isEqualTo(new Judgement.Alarm(11, 100));
  }

  @Test
  void two_studios_of_a_few_are_no_alarm() {
    assertThat(judge.judge(fleet(4, 2, unreachable(NIGHT)))).isInstanceOf(Judgement.Verdicts.class);
  }

  @Test
  void those_switched_off_every_night_are_no_alarm_the_second_night() {
    assertThat(judge.judge(fleet(100, 50, unreachable(BEFORE), unreachable(NIGHT))))
        .isInstanceOf(Judgement.Verdicts.class);
    assertThat(judge.judge(fleet(100, 50, unreachable(BEFORE), unreachable("2026-11-25 09:00"))))
        .as("but while they are open they are").isInstanceOf(Judgement.Alarm.class);
  }

  @Test
  void an_online_service_that_many_miss_is_one_disturbance() {
    final var camera = result("camera-1", "CAMERA", Check.HEALTH, Outcome.OK);
    final var upload = result("upload-1", "UPLOAD_SERVICE", Check.HEALTH, Outcome.FAILED);
    final var many = (Judgement.Verdicts) judge.judge(fleet(20, 5, check(NIGHT, camera, upload)));
    assertThat(many.serviceDown()).hasSize(5);
    assertThat(many.verdicts()).allMatch(verdict -> verdict.kind() == Kind.FINE);
    final var one = (Judgement.Verdicts) judge.judge(fleet(20, 1, check(NIGHT, camera, upload)));
    assertThat(one.serviceDown()).isEmpty();
    assertThat(one.verdicts()).filteredOn(verdict -> verdict.kind() == Kind.FINDING).hasSize(1);
  }

  private Verdict verdict(StudioCheck... checks) {
    return ((Judgement.Verdicts) judge.judge(List.of(new Looks("a-1", Checks.OPEN_BY_DAY, List.of(checks), Instant.EPOCH))))
        .verdicts().get(0);
  }

  private static List<Looks> fleet(int all, int such, StudioCheck... checks) {
    final List<Looks> fleet = new ArrayList<>();
    IntStream.range(0, all).forEach(i -> fleet.add(new Looks("s-" + i, Checks.OPEN_BY_DAY,
        i < such ? List.of(checks) : List.of(fine(NIGHT)), Instant.EPOCH)));
    return fleet;
  }
}
