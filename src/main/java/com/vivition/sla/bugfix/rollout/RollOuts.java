package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.agreement.PublicHolidays;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.bugfix.rollout.RollOutStudio.State;
import com.vivition.sla.studio.OpeningTimes;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
   * Begins the roll-out of a release for a bug. Called again it adds the studios that are new, and says anew which of
   * those that wait stand still. Studios without an agent are skipped, with a word why; two nodes that begin the same at once: one of them fails and may try again.
   *
   * @param standing those among the studios that stand still and wait for the release: first, at any hour
   * @throws ReleaseWithdrawn when the release is withdrawn
   */
  public RollOut begin(String bug, String version, Collection<String> studios, Collection<String> standing) {
    rows.withdrawn(version).ifPresent(reason -> {
      throw new ReleaseWithdrawn(version, reason);
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
    final Map<String, Studio> registered = known.keySet().containsAll(studios) ? Map.of()
        : registry.all().stream().collect(Collectors.toMap(Studio::id, Function.identity()));
    studios.stream().distinct().forEach(studio -> {
      final RollOutStudio old = known.get(studio);
      final boolean stands = standing.contains(studio);
      if (old == null) {
        final String flaw = flaw(Optional.ofNullable(registered.get(studio)));
        rows.write(id, new RollOutStudio(studio, stands, flaw == null ? State.WAITING : State.SKIPPED, false, 0, null,
            null, now, flaw));
      } else if (old.isAhead() && old.standing() != stands) {
        // whoever begins to stand still has waited long enough
        rows.write(id, new RollOutStudio(studio, stands, old.state(), old.installed(), old.tries(),
            old.offlineSince(), stands ? null : old.tryAt(), old.changedAt(), old.detail()));
      }
    });
    if (before.state() == RollOut.State.DONE) {
      rows.state(id, RollOut.State.RUNNING, null, now);
    }
    return settled(id);
  }

  /**
   * Whose turn it is now. A studio that is named has its turn until its {@link #result}.
   *
   * @throws UnknownRollOut when there is none of that id
   */
  public Turn next(String rollOut) {
    final RollOut all = rows.lock(rollOut);
    if (all.state() != RollOut.State.RUNNING) {
      return new Turn.Over();
    }
    final Instant now = clock.instant();
    final Optional<String> withdrawn = rows.withdrawn(all.version());
    if (withdrawn.isPresent()) { // while this roll-out began
      rows.state(rollOut, RollOut.State.WITHDRAWN, withdrawn.get(), now);
      return new Turn.Over();
    }
    final PublicHolidays holidays = new PublicHolidays(hours);
    final var plan = new RollOutPlan(studio -> opening(studio, holidays), settings.quiet());
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
      rows.write(rollOut, new RollOutStudio(studio.studio(), studio.standing(), State.RUNNING, studio.installed(),
          studio.tries() + 1, studio.offlineSince(), null, now, studio.detail()));
    }
    return new Turn.Install(studio.studio(), registered.get().agentUrl(), all.version());
  }

  /**
   * What became of it at the studio whose turn it was; of any other it is known already and changes nothing. A studio
   * that is not well since stops the roll-out, and so does the third (sla.rollout.most-failures) that could not
   * install it. One that was offline comes back later, and is given up after a week (sla.rollout.give-up).
   *
   * @return the roll-out after it
   * @throws UnknownRollOut when there is none of that id
   */
  public RollOut result(String rollOut, String studioId, RollOutResult.State result, String detail) {
    final RollOut all = rows.lock(rollOut);
    final RollOutStudio studio = studio(all, studioId);
    if (studio.state() != State.RUNNING) {
      return all;
    }
    switch (result) {
      case DONE -> installed(rollOut, studio, State.DONE, detail);
      case FAILED -> change(rollOut, studio, State.FAILED, detail);
      case UNHEALTHY -> installed(rollOut, studio, State.FAILED, detail);
      case OFFLINE -> offline(rollOut, studio, detail);
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

  /** A bug's roll-outs, the oldest first. */
  @Transactional(readOnly = true)
  public List<RollOut> ofBug(String bug) {
    return rows.ofBug(bug);
  }

  private void offline(String rollOut, RollOutStudio studio, String detail) {
    final Instant now = clock.instant();
    final Instant since = studio.offlineSince() == null ? now : studio.offlineSince();
    if (Duration.between(since, now).compareTo(settings.giveUp()) >= 0) {
      change(rollOut, studio, State.SKIPPED, "Given up after %d tries, offline each time%s: %s".formatted(
          studio.tries(), studio.standing() ? "" : " (it may be switched off outside its opening hours)", detail));
      return;
    }
    final Duration pause = studio.standing() ? settings.standingRetry() : settings.offlineRetry();
    rows.write(rollOut, new RollOutStudio(studio.studio(), studio.standing(), State.OFFLINE, studio.installed(),
        studio.tries(), since, now.plus(pause), now, line(detail)));
  }

  private void installed(String rollOut, RollOutStudio studio, State state, String detail) {
    rows.write(rollOut, new RollOutStudio(studio.studio(), studio.standing(), state, true, studio.tries(), null, null,
        clock.instant(), line(detail)));
  }

  private void change(String rollOut, RollOutStudio studio, State state, String detail) {
    rows.write(rollOut, new RollOutStudio(studio.studio(), studio.standing(), state, studio.installed(),
        studio.tries(), null, null, clock.instant(), line(detail)));
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

  private OpeningTimes opening(String studio, PublicHolidays holidays) {
    return OpeningTimes.of(registry.find(studio).map(Studio::openingHours).orElse(List.of()), holidays);
  }

  private static RollOutStudio studio(RollOut all, String id) {
    return all.studios().stream().filter(studio -> studio.studio().equals(id)).findFirst()
        .orElseThrow(() -> new UnknownRollOut(all.id() + "/" + id));
  }

  private static String line(String text) {
    return text == null || text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…";
  }
}
