package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.agreement.PublicHolidays;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.bugfix.rollout.RollOutStudio.State;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.OpeningTimes;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Releases on their way to studios, one studio after another, standing ones first. What is done twice, or on two nodes
 * at once, has one effect; after a crash the studio whose turn it was has it again.
 */
@Service
@Transactional
public class RollOuts {

  private static final int LONGEST = 500;
  private static final int LONGEST_LIST = 2000;

  private final RollOutRows rows;
  private final StudioRegistry registry;
  private final ServiceHours hours;
  private final RollOutSettings settings;
  private final Clock clock;

  RollOuts(RollOutRows rows, StudioRegistry registry, ServiceHours hours, RollOutSettings settings, Clock clock) {
    this.rows = rows;
    this.registry = registry;
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Why a text cannot be the version of a release, in a sentence that says what to do; empty when it can.
   */
  @Transactional(readOnly = true)
  public Optional<String> refusal(String version) {
    return StudioAgent.isVersion(version)
        ? rows.withdrawn(version).map(reason -> new ReleaseWithdrawn(version, reason).getMessage())
        : Optional.of("Write the version as the studios' agents know it, like 4.13.0: at most 60 letters, digits and "
            + "the signs . _ + -, no spaces.");
  }

  /**
   * Begins the roll-out of a release for a bug. Called again it adds the studios that are new, says anew which of those
   * named stand still, and gives another turn to those that stand still and have missed out. Studios without an agent
   * are skipped, with a word why; two nodes that begin the same at once: one of them fails and may try again.
   *
   * @param standing those among the studios that stand still and wait for the release: first, at any hour
   * @throws ReleaseWithdrawn when the release is withdrawn
   * @throws InvalidInput     when no agent can know such a version
   */
  public RollOut begin(String bug, String version, Collection<String> studios, Collection<String> standing) {
    rows.withdrawn(version).ifPresent(reason -> {
      throw new ReleaseWithdrawn(version, reason);
    });
    refusal(version).ifPresent(why -> {
      throw new InvalidInput(List.of(new FieldProblem("version", "is none: " + why)));
    });
    final Instant now = clock.instant();
    final String id = rows.find(bug, version).map(RollOut::id).orElseGet(() -> {
      final String made = UUID.randomUUID().toString();
      rows.insert(made, bug, version, now);
      return made;
    });
    final RollOut before = rows.lock(id);
    final Map<String, RollOutStudio> known =
        before.studios().stream().collect(Collectors.toMap(RollOutStudio::studio, Function.identity()));
    final Map<String, Studio> registered =
        registry.all().stream().collect(Collectors.toMap(Studio::id, Function.identity()));
    rows.insert(id, studios.stream().distinct().filter(studio -> !known.containsKey(studio))
        .map(studio -> RollOutStudio.joining(studio, standing.contains(studio),
            flaw(Optional.ofNullable(registered.get(studio))), now)).toList());
    studios.stream().distinct().map(known::get).filter(Objects::nonNull).forEach(old -> {
      final boolean stands = standing.contains(old.studio());
      if (old.isMissedOut() && stands && flaw(Optional.ofNullable(registered.get(old.studio()))) == null) {
        rows.write(id, RollOutStudio.joining(old.studio(), true, null, now));
      } else if (old.isAhead() && old.standing() != stands) {
        rows.write(id, old.stands(stands));
      }
    });
    if (before.state() == RollOut.State.DONE) {
      rows.state(id, RollOut.State.RUNNING, null, now);
    }
    return settled(id);
  }

  /**
   * Says anew which studios stand still: those have their turn at any hour, the others only while they are closed.
   *
   * @throws UnknownRollOut when there is none of that id
   */
  public void standing(String rollOut, Collection<String> standing) {
    rows.lockForTurn(rollOut).studios().stream()
        .filter(studio -> studio.isAhead() && studio.standing() != standing.contains(studio.studio()))
        .forEach(studio -> rows.write(rollOut, studio.stands(standing.contains(studio.studio()))));
  }

  /**
   * Whose turn it is now. A studio that is named has its turn until its {@link #result}. None has two at once; one that
   * has the version already, or a later one, needs none.
   *
   * @throws UnknownRollOut when there is none of that id
   */
  public Turn next(String rollOut) {
    RollOut all = rows.lockForTurn(rollOut);
    if (all.state() != RollOut.State.RUNNING) {
      return new Turn.Over();
    }
    final Instant now = clock.instant();
    final Optional<String> withdrawn = rows.withdrawn(all.version());
    if (withdrawn.isPresent()) { // while this roll-out began
      rows.state(rollOut, RollOut.State.WITHDRAWN, withdrawn.get(), now);
      return new Turn.Over();
    }
    all = withoutServed(all, now);
    // a turn whose process somebody has deleted must not hold a studio for ever
    final Set<String> busy = rows.busyElsewhere(rollOut, now.minus(settings.offlineRetry()));
    final var plan = new RollOutPlan(opening(), settings.quiet(), busy, settings.standingRetry());
    final Optional<RollOutPlan.Due> due = plan.next(all.studios(), now);
    if (due.isEmpty()) {
      settled(rollOut);
      return new Turn.Over();
    }
    if (due.get().at().isAfter(now)) {
      return new Turn.Wait(due.get().at());
    }
    final RollOutStudio studio = studio(all, due.get().studio());
    final Optional<Studio> registered = registry.find(studio.studio());
    final String flaw = flaw(registered);
    if (flaw != null) {
      change(rollOut, studio, State.SKIPPED, flaw);
      return next(rollOut);
    }
    if (studio.state() != State.RUNNING) {
      rows.write(rollOut, studio.running(now));
    }
    return new Turn.Install(studio.studio(), registered.get().agentUrl(), all.version(),
        plan.notAfter(studio, now).orElse(null), studio.deadBefore());
  }

  // those that have it, or better, from another roll-out
  private RollOut withoutServed(RollOut all, Instant now) {
    final Map<String, RollOutRows.Brought> brought = rows.broughtElsewhere(all).stream()
        .collect(Collectors.toMap(RollOutRows.Brought::studio, Function.identity(), (earlier, later) -> later));
    final List<RollOutStudio> served = all.studios().stream()
        .filter(studio -> studio.isAhead() && brought.containsKey(studio.studio())).toList();
    served.forEach(studio -> {
      final RollOutRows.Brought other = brought.get(studio.studio());
      rows.write(all.id(), other.version().equals(all.version())
          ? studio.installed(State.DONE, now, "Installed before, for " + other.bug())
          : studio.in(State.SKIPPED, now, "Has %s, which is later".formatted(other.version())));
    });
    return served.isEmpty() ? all : state(all.id());
  }

  /**
   * What became of it at the studio whose turn it was; of any other it is known already and changes nothing. A studio
   * that is not well since stops the roll-out, and so does the third (sla.rollout.most-failures) that could not
   * install it. One that was offline comes back later, and is given up after a week (sla.rollout.give-up).
   *
   * @param deadBefore what did not work there before it was begun, by comma; null: nobody looked
   * @return the roll-out after it
   * @throws UnknownRollOut when there is none of that id
   */
  public RollOut result(String rollOut, String studioId, RollOutResult.State result, String detail,
      String deadBefore) {
    final RollOut all = rows.lock(rollOut);
    final RollOutStudio studio = studio(all, studioId);
    if (studio.state() != State.RUNNING) {
      return all;
    }
    switch (result) {
      case DONE -> installed(rollOut, studio, State.DONE, detail);
      case FAILED -> change(rollOut, studio, State.FAILED, detail);
      case UNHEALTHY -> installed(rollOut, studio, State.FAILED, detail);
      case OFFLINE -> offline(rollOut, studio, detail, deadBefore);
      case TOO_LATE -> change(rollOut, studio, State.WAITING, detail);
    }
    final RollOut now = settled(rollOut);
    if (now.state() == RollOut.State.RUNNING || now.state() == RollOut.State.DONE) {
      if (result == RollOutResult.State.UNHEALTHY) {
        return stopped(now, "%s is not well since: %s".formatted(studioId, detail));
      }
      if (result == RollOutResult.State.FAILED && failures(now) >= settings.mostFailures()) {
        return stopped(now, "%d studios could not install it, the latest is %s: %s"
            .formatted(failures(now), studioId, detail));
      }
    }
    return now;
  }

  /**
   * Nobody has a turn any more until it is resumed; the studio whose turn it is ends it.
   *
   * @throws UnknownRollOut when there is none of that id
   */
  public RollOut stop(String rollOut, String reason) {
    final RollOut all = rows.lock(rollOut);
    return all.state() == RollOut.State.RUNNING ? stopped(all, reason) : all;
  }

  /**
   * Goes on after a stop; the studios that could not install the release get it again, those that were not well since
   * do not.
   *
   * @throws UnknownRollOut   when there is none of that id
   * @throws ReleaseWithdrawn when the release is withdrawn
   */
  public RollOut resume(String rollOut) {
    final RollOut all = rows.lock(rollOut);
    if (all.state() == RollOut.State.WITHDRAWN) {
      throw new ReleaseWithdrawn(all.version(), all.reason());
    }
    if (all.state() != RollOut.State.STOPPED) {
      return all;
    }
    all.studios().stream().filter(studio -> studio.state() == State.FAILED && !studio.installed())
        .forEach(studio -> change(rollOut, studio, State.WAITING, studio.detail()));
    rows.state(rollOut, RollOut.State.RUNNING, null, clock.instant());
    return settled(rollOut);
  }

  /**
   * No studio gets that release any more, for whatever bug.
   *
   * @return its roll-outs; {@link RollOut#installed} says who needs a way back
   */
  public List<RollOut> withdraw(String version, String reason) {
    final String why = line(reason);
    if (rows.withdrawn(version).isEmpty()) {
      rows.withdraw(version, why, clock.instant());
    }
    return rows.idsOf(version).stream().map(id -> {
      if (rows.lock(id).state() != RollOut.State.WITHDRAWN) {
        rows.state(id, RollOut.State.WITHDRAWN, why, clock.instant());
      }
      return state(id);
    }).toList();
  }

  /**
   * Where it is.
   *
   * @throws UnknownRollOut when there is none of that id
   */
  @Transactional(readOnly = true)
  public RollOut state(String rollOut) {
    return rows.find(rollOut).orElseThrow(() -> new UnknownRollOut(rollOut));
  }

  /** A bug's latest roll-out as it stands at one studio, the others left out; empty when none was begun. */
  @Transactional(readOnly = true)
  public Optional<RollOut> latest(String bug, String studio) {
    return rows.latest(bug, studio);
  }

  /** A bug's roll-outs, the oldest first. */
  @Transactional(readOnly = true)
  public List<RollOut> ofBug(String bug) {
    return rows.ofBug(bug);
  }

  private void offline(String rollOut, RollOutStudio studio, String detail, String deadBefore) {
    final Instant now = clock.instant();
    final Instant since = studio.offlineSince() == null ? now : studio.offlineSince();
    if (Duration.between(since, now).compareTo(settings.giveUp()) >= 0) {
      change(rollOut, studio, State.SKIPPED, "Given up after %d tries, offline each time%s: %s".formatted(
          studio.tries(), studio.standing() ? "" : " (it may be switched off outside its opening hours)", detail));
      return;
    }
    final Duration pause = studio.standing() ? settings.standingRetry() : settings.offlineRetry();
    rows.write(rollOut, studio.offline(since, now.plus(pause), now, line(detail),
        deadBefore == null || deadBefore.length() > LONGEST_LIST ? null : deadBefore));
  }

  private void installed(String rollOut, RollOutStudio studio, State state, String detail) {
    rows.write(rollOut, studio.installed(state, clock.instant(), line(detail)));
  }

  private void change(String rollOut, RollOutStudio studio, State state, String detail) {
    rows.write(rollOut, studio.in(state, clock.instant(), line(detail)));
  }

  private RollOut stopped(RollOut rollOut, String reason) {
    rows.state(rollOut.id(), RollOut.State.STOPPED, line(reason), clock.instant());
    return state(rollOut.id());
  }

  // done once no studio is ahead
  private RollOut settled(String id) {
    final RollOut now = state(id);
    final boolean over = now.studios().stream()
        .noneMatch(studio -> studio.isAhead() || studio.state() == State.RUNNING);
    if (now.state() == RollOut.State.RUNNING && over) {
      rows.state(id, RollOut.State.DONE, null, clock.instant());
      return state(id);
    }
    return now;
  }

  // why nothing can be installed there; null when it can
  private static String flaw(Optional<Studio> studio) {
    if (studio.isEmpty()) {
      return "Not in the registry";
    }
    return studio.get().agentUrl() == null ? "Has no agent: the release must be installed by hand" : null;
  }

  private static long failures(RollOut rollOut) {
    return rollOut.studios().stream()
        .filter(studio -> studio.state() == State.FAILED && !studio.installed()).count();
  }

  // one for all studios of the same hours
  private Function<String, OpeningTimes> opening() {
    final var holidays = new PublicHolidays(hours);
    final Map<String, List<OpeningHours>> weeks = registry.openingHours();
    final Map<List<OpeningHours>, OpeningTimes> times = new HashMap<>();
    return studio -> times.computeIfAbsent(weeks.getOrDefault(studio, List.of()),
        week -> OpeningTimes.of(week, holidays));
  }

  private static RollOutStudio studio(RollOut all, String id) {
    return all.studios().stream().filter(studio -> studio.studio().equals(id)).findFirst()
        .orElseThrow(() -> new UnknownRollOut(all.id() + "/" + id));
  }

  private static String line(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
