package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.ProbeFindings;
import com.vivition.sla.diagnosis.sweep.StudioCheck.Reach;
import com.vivition.sla.studio.OpeningTimes;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Judges a sweep. What says of itself that it does not work counts at once. What cannot be reached may be switched off
 * for the night: it counts when that is repeated within the studio's opening hours, without an answer in between.
 */
record SweepJudge(SweepSettings settings) {

  private static final int REPEATED = 2;

  /**
   * A studio of the sweep.
   *
   * @param checks all that is known of it, by time; the last one is the one to judge
   * @param since  what was out of reach before is mended, as far as people know
   */
  record Looks(String studio, OpeningTimes opening, List<StudioCheck> checks, Instant since) {

    StudioCheck latest() {
      return checks.get(checks.size() - 1);
    }
  }

  /** Judges all studios of a sweep, each of which was looked at at least once. */
  Judgement judge(List<Looks> studios) {
    final int probed = count(studios, looks -> looks.latest().reach() != Reach.NOT_PROBED);
    final int unreachable = count(studios, looks -> looks.latest().reach() == Reach.UNREACHABLE && !usual(looks));
    if (many(unreachable, probed)) {
      return new Judgement.Alarm(unreachable, probed);
    }
    final List<String> withoutService = studios.stream()
        .filter(looks -> looks.latest().complaints().stream().anyMatch(each -> each.dead() && !each.ofStudio()))
        .map(Looks::studio).toList();
    final List<String> serviceDown = many(withoutService.size(), probed) ? withoutService : List.of();
    return new Judgement.Verdicts(
        studios.stream().map(looks -> verdict(looks, !serviceDown.isEmpty())).toList(), serviceDown);
  }

  private boolean many(int some, int all) {
    return some >= settings.alarmFrom() && some > settings.alarmShare() * all;
  }

  private Verdict verdict(Looks looks, boolean serviceIsDown) {
    final StudioCheck latest = looks.latest();
    if (!latest.at().isAfter(looks.since())) {
      return new Verdict(looks.studio(), Verdict.Kind.NOT_PROBED, List.of(), null);
    }
    return switch (latest.reach()) {
      case NOT_PROBED -> new Verdict(looks.studio(), Verdict.Kind.NOT_PROBED, List.of(), null);
      case UNREACHABLE -> repeated(looks, "")
          ? whole(looks, Verdict.Kind.UNREACHABLE, "Nothing of the studio can be reached, repeatedly within its "
              + "opening hours", null)
          : new Verdict(looks.studio(), Verdict.Kind.UNSURE, List.of(), again(looks));
      case PROBED -> probed(looks, latest.complaints().stream()
          .filter(complaint -> complaint.ofStudio() || !complaint.dead() || !serviceIsDown).toList());
    };
  }

  private Verdict probed(Looks looks, List<Complaint> complaints) {
    final List<Complaint> counted = new ArrayList<>(complaints);
    counted.removeIf(complaint ->
        complaint.outcome() == Outcome.UNREACHABLE && !repeated(looks, complaint.component()));
    final Instant again = counted.size() < complaints.size() ? again(looks) : null;
    // a type of which nothing works, and none of it only for want of a second look
    final Set<String> doubtful = complaints.stream().filter(complaint -> !counted.contains(complaint))
        .map(Complaint::type).collect(Collectors.toSet());
    final List<Complaint> fatal = counted.stream()
        .filter(complaint -> complaint.dead() && complaint.allOfType() && !doubtful.contains(complaint.type())
            && settings.essential().stream().anyMatch(type -> type.name().equals(complaint.type())))
        .toList();
    if (!fatal.isEmpty()) {
      return whole(looks, Verdict.Kind.CANNOT_WORK, "The studio cannot work: "
          + ProbeFindings.listed(fatal.stream().map(Complaint::words).distinct().toList()), again);
    }
    final List<Verdict.Note> notes = counted.stream().map(complaint ->
        new Verdict.Note(complaint.component(), complaint.check().name(), complaint.words())).toList();
    return new Verdict(looks.studio(), notes.isEmpty() ? again == null ? Verdict.Kind.FINE : Verdict.Kind.UNSURE
        : Verdict.Kind.FINDING, notes, again);
  }

  private static Verdict whole(Looks looks, Verdict.Kind kind, String words, Instant again) {
    return new Verdict(looks.studio(), kind, List.of(new Verdict.Note("", kind.name(), words)), again);
  }

  // out of reach at two looks within opening hours, and at all in between
  private static boolean repeated(Looks looks, String component) {
    int times = 0;
    for (int i = looks.checks().size() - 1; i >= 0 && times < REPEATED; i--) {
      final StudioCheck check = looks.checks().get(i);
      if (!check.at().isAfter(looks.since())) {
        return false;
      }
      if (check.reach() == Reach.NOT_PROBED) {
        continue;
      }
      if (!check.misses(component)) {
        return false;
      }
      times += looks.opening().openAt(check.at()) ? 1 : 0;
    }
    return times >= REPEATED;
  }

  // closed then and now, and out of reach both times: switched off, as every night
  private static boolean usual(Looks looks) {
    final StudioCheck latest = looks.latest();
    final Optional<StudioCheck> before = looks.checks().stream().limit(looks.checks().size() - 1L)
        .filter(check -> check.reach() != Reach.NOT_PROBED && !looks.opening().openAt(check.at()))
        .reduce((earlier, later) -> later);
    return !looks.opening().openAt(latest.at())
        && before.map(check -> check.reach() == Reach.UNREACHABLE).orElse(false);
  }

  private Instant again(Looks looks) {
    final Instant at = looks.latest().at();
    final Instant soon = at.plus(settings.apart());
    if (looks.opening().openAt(at) && looks.opening().openAt(soon)) {
      return soon;
    }
    final Instant opening = looks.opening().nextOpening(soon);
    final Instant settled = opening.plus(settings.afterOpening());
    return looks.opening().openAt(settled) ? settled : opening;
  }

  private static int count(List<Looks> studios, Predicate<Looks> which) {
    return (int) studios.stream().filter(which).count();
  }
}
