package com.vivition.sla.diagnosis.sweep;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.diagnosis.Check;
import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.sweep.StudioCheck.Reach;
import com.vivition.sla.diagnosis.sweep.SweepJudge.Looks;
import com.vivition.sla.diagnosis.sweep.Verdict.Kind;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.OpeningTimes;
import com.vivition.sla.time.Amsterdam;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Label;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

@Label("The judge of sweeps, whatever was found, whenever, and whenever studios open")
class SweepJudgeProperties {

  private static final String[] TYPES = {"CAMERA", "DOOR", "STUDIO_SOFTWARE"};

  private final SweepJudge judge = new SweepJudge(Checks.settings());

  @Property(tries = 300)
  void out_of_reach_counts_only_when_repeated_while_it_is_open(@ForAll("looks") Looks looks) {
    final Verdict verdict = verdict(looks);
    final List<StudioCheck> known = known(looks);
    int whileOpen = 0;
    for (int i = known.size() - 1; i >= 0 && known.get(i).reach() == Reach.UNREACHABLE; i--) {
      whileOpen += looks.opening().openAt(known.get(i).at()) ? 1 : 0;
    }
    if (looks.latest().reach() == Reach.NOT_PROBED) {
      assertThat(verdict.kind()).isEqualTo(Kind.NOT_PROBED);
    } else if (verdict.kind() == Kind.UNREACHABLE) {
      assertThat(whileOpen).isGreaterThanOrEqualTo(2);
    } else {
      assertThat(whileOpen).isLessThan(2);
    }
  }

  @Property(tries = 300)
  void looks_again_later_and_while_it_is_open(@ForAll("looks") Looks looks) {
    final Verdict verdict = verdict(looks);
    if (verdict.again() != null) {
      assertThat(verdict.again()).isAfter(looks.latest().at());
      assertThat(looks.opening().openAt(verdict.again())).isTrue();
    }
  }

  @Property(tries = 300)
  void what_is_in_doubt_is_looked_at_again_and_never_told(@ForAll("looks") Looks looks) {
    final Verdict verdict = verdict(looks);
    assertThat(verdict.kind() == Kind.UNSURE).isEqualTo(verdict.again() != null && verdict.notes().isEmpty());
    assertThat(verdict.notes().isEmpty()).isEqualTo(switch (verdict.kind()) {
      case FINE, UNSURE, NOT_PROBED -> true;
      case FINDING, CANNOT_WORK, UNREACHABLE -> false;
    });
  }

  @Property(tries = 300)
  void a_component_that_says_it_is_dead_is_told_by_night_too(@ForAll("looks") Looks looks) {
    final boolean dead = looks.latest().reach() == Reach.PROBED && looks.latest().complaints().stream()
        .anyMatch(complaint -> complaint.outcome() == Outcome.FAILED);
    if (dead) {
      assertThat(verdict(looks).kind()).isIn(Kind.FINDING, Kind.CANNOT_WORK);
    }
  }

  @Property(tries = 200)
  void a_tenth_is_the_border_of_the_alarm(@ForAll @IntRange(min = 1, max = 300) int all,
      @ForAll @IntRange(max = 300) int some) {
    final int unreachable = Math.min(some, all);
    final List<Looks> fleet = IntStream.range(0, all).mapToObj(i -> new Looks("s-" + i, Checks.OPEN_BY_DAY,
        List.of(i < unreachable ? Checks.unreachable("2026-11-25 03:00") : Checks.fine("2026-11-25 03:00")),
        Instant.EPOCH))
        .toList();
    assertThat(judge.judge(fleet) instanceof Judgement.Alarm).isEqualTo(unreachable >= 3 && unreachable * 10 > all);
  }

  @Provide
  Arbitrary<Looks> looks() {
    final Arbitrary<OpeningTimes> openings = Combinators.combine(
        Arbitraries.integers().between(0, 22), Arbitraries.integers().between(1, 24)).as((opens, hours) ->
        OpeningTimes.of(Arrays.stream(DayOfWeek.values()).map(day -> new OpeningHours(day, LocalTime.of(opens, 0),
            opens + hours >= 24 ? LocalTime.MIDNIGHT : LocalTime.of(opens + hours, 0))).toList(), day -> false));
    // around the night in which an hour comes twice
    final Instant start = Amsterdam.at("2026-10-24 00:00");
    final Arbitrary<StudioCheck> checks = Combinators.combine(Arbitraries.integers().between(0, 4 * 24 * 3),
        Arbitraries.of("all", "none", "skipped", "some"),
        Arbitraries.of(Outcome.OK, Outcome.WARNING, Outcome.FAILED, Outcome.UNREACHABLE).list().ofSize(3))
        .as((quarter, kind, outcomes) -> StudioCheck.of("a-1", start.plusSeconds(900L * quarter), IntStream.range(0, 3)
            .mapToObj(i -> Checks.result("c-" + i, TYPES[i], Check.HEALTH, switch (kind) {
              case "all" -> Outcome.OK;
              case "none" -> Outcome.UNREACHABLE;
              case "skipped" -> Outcome.REFUSED;
              default -> outcomes.get(i);
            })).toList()));
    return Combinators.combine(openings, checks.list().ofMinSize(1).ofMaxSize(6)).as((opening, some) -> {
      final List<StudioCheck> ordered = new ArrayList<>(some);
      ordered.sort(Comparator.comparing(StudioCheck::at));
      return new Looks("a-1", opening, ordered, Instant.EPOCH);
    });
  }

  private Verdict verdict(Looks looks) {
    return ((Judgement.Verdicts) judge.judge(List.of(looks))).verdicts().get(0);
  }

  private static List<StudioCheck> known(Looks looks) {
    return looks.checks().stream().filter(check -> check.reach() != Reach.NOT_PROBED).toList();
  }
}
