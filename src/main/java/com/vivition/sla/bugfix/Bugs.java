package com.vivition.sla.bugfix;

import static com.vivition.sla.bugfix.BugState.FIXED;
import static com.vivition.sla.bugfix.BugState.FIXING;
import static com.vivition.sla.bugfix.BugState.OPEN;
import static com.vivition.sla.bugfix.BugState.RELEASED;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Instant;
import java.time.Year;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Bugs, from the first incident to the version that mends them. Each step tells the timelines of all linked incidents;
 * what is done twice has one effect. {@code by} is a user id, or the name of the part of the application that acts.
 *
 * <p>An incident waits for its bug only while there is no workaround. What ends the waiting answers with the incidents
 * that waited until then, so that their processes can be told.
 */
@Service
@Transactional
public class Bugs {

  private static final int LONGEST_TEXT = 4000;
  private static final int LONGEST_REASON = 2000;
  private static final int LONGEST_VERSION = 100;
  private static final int LONGEST_WORDS = 20_000;
  private static final int SUGGESTED = 5;

  private final BugRows rows;
  private final BugEntries entries;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Bugs(BugRows rows, BugEntries entries, Incidents incidents, StudioRegistry studios, ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.entries = entries;
    this.incidents = incidents;
    this.studios = studios;
    this.events = events;
    this.clock = clock;
  }

  // ---- to read

  /** @throws UnknownBug when there is none of that number */
  @Transactional(readOnly = true)
  public Bug get(String number) {
    return rows.find(number).orElseThrow(() -> new UnknownBug(number));
  }

  /** Since when nobody works on it: it is over, or a known error; empty while somebody does. */
  @Transactional(readOnly = true)
  public Optional<Instant> restingSince(String number) {
    return rows.restingSince(number);
  }

  /** All bugs, the newest first. */
  @Transactional(readOnly = true)
  public List<Bug> all() {
    return rows.all();
  }

  @Transactional(readOnly = true)
  List<BugSummary> summaries() {
    return rows.summaries();
  }

  /** The bug that caused an incident; empty when none is known. */
  @Transactional(readOnly = true)
  public Optional<Bug> of(String incident) {
    return linkOf(incident).map(link -> get(link.bug()));
  }

  /** How an incident hangs on its bug; empty when none is known. */
  @Transactional(readOnly = true)
  public Optional<BugLink> linkOf(String incident) {
    return rows.linkOf(incident);
  }

  /** All incidents that a bug caused, with their studios, those linked first first. @throws UnknownBug */
  @Transactional(readOnly = true)
  public List<BugLink> affected(String bug) {
    return rows.links(get(bug).number());
  }

  /** The numbers of the incidents that wait for a bug just now, those linked first first. @throws UnknownBug */
  @Transactional(readOnly = true)
  public List<String> waiting(String bug) {
    return affected(bug).stream().filter(BugLink::waits).map(BugLink::incident).toList();
  }

  /**
   * The numbers of the incidents whose studios still stand still by it, whether or not a workaround is known: whom the
   * fix is for. Those linked first first. @throws UnknownBug
   */
  @Transactional(readOnly = true)
  public List<String> standing(String bug) {
    return affected(bug).stream().filter(BugLink::standing).map(BugLink::incident).toList();
  }

  /**
   * Known bugs that may be what a studio reports, at most five, best first. Words are compared with the bug's own and
   * with those of the reports that it caused, so that a report in Dutch finds a bug described in English.
   *
   * @param description null: the summary says it all
   * @throws com.vivition.sla.studio.UnknownStudio when there is no such studio
   */
  @Transactional(readOnly = true)
  public List<SimilarBug> similar(String studio, String summary, String description) {
    final var parts = studios.get(studio).components();
    final var reported = SymptomWords.of(summary, description);
    return rows.offered(parts.stream().map(Component::type).collect(Collectors.toSet())).entrySet().stream()
        .flatMap(one -> Likeness.of(one.getKey(),
            one.getValue() == null ? own(one.getKey()) : SymptomWords.read(one.getValue()), reported, parts).stream())
        .sorted(Likeness.BEST_FIRST).limit(SUGGESTED).toList();
  }

  private static SymptomWords own(Bug bug) {
    return SymptomWords.of(bug.title(), bug.description());
  }

  private void learn(String bug, List<String> reports, SymptomWords known) {
    rows.set(bug, Map.of("words", known.with(SymptomWords.of(reports.toArray(String[]::new))).kept(LONGEST_WORDS)));
  }

  // ---- incidents

  /**
   * Opens a bug, for which the incident then waits. The bug of the same title for which it waits is it already; not one
   * that was given up for something else.
   *
   * @param incident the number of the incident that showed it; null: found otherwise
   * @throws com.vivition.sla.engine.InvalidInput       when title or component type is missing, or a text too long
   * @throws com.vivition.sla.incident.UnknownIncident when there is no such incident
   */
  public Bug open(NewBug wanted, String incident, String by) {
    final NewBug found = wanted.checked();
    final Optional<Bug> before = incident == null ? Optional.empty() : linkOf(incident).filter(BugLink::waits)
        .map(link -> get(link.bug())).filter(bug -> !bug.state().isOver() && bug.title().equals(found.title()));
    if (before.isPresent()) {
      return before.get();
    }
    final Bug bug = new Bug(rows.nextNumber(Year.from(clock.instant().atZone(ZoneOffset.UTC))), found.title(),
        found.description(), found.componentType(), found.make(), found.model(), found.version(), OPEN, null, null,
        null, null, null, null, clock.instant(), by, null);
    rows.insert(bug);
    if (incident != null) {
      entries.opened(bug, incidents.get(incident).number(), by);
      link(bug.number(), incident, true, by);
    }
    return bug;
  }

  /**
   * Says that a bug caused an incident. One that had another bug moves, which its timeline tells.
   *
   * @param waiting whether the incident shall wait for the bug; it does so only while there is no workaround and the
   *                bug is not over, see {@link BugLink#waits()} of the result
   * @throws UnknownBug                                 when there is no such bug
   * @throws com.vivition.sla.incident.UnknownIncident when there is no such incident
   */
  public BugLink link(String bug, String incident, boolean waiting, String by) {
    incidents.get(incident);
    // both bugs in one order everywhere, since two may be moved against each other
    rows.linkOf(incident).stream().flatMap(link -> Stream.of(link.bug(), bug)).sorted().distinct().forEach(rows::lock);
    final Bug cause = rows.lock(bug);
    final BugLink before = rows.linkOf(incident).orElse(null);
    if (before == null) {
      rows.insert(bug, incident, clock.instant(), by);
      entries.linked(cause, null, incident, by);
    } else if (!before.bug().equals(bug)) {
      rows.move(incident, bug, clock.instant(), by);
      learn(before.bug(), rows.reports(before.bug()), own(get(before.bug())));
      entries.linked(cause, before, incident, by);
    }
    if (before == null || !before.bug().equals(bug)) {
      learn(bug, rows.report(incident), rows.words(bug).map(SymptomWords::read).orElseGet(() -> own(cause)));
    }
    return wait(cause, incident, waiting && cause.workaround() == null && !cause.state().isOver(), by);
  }

  private BugLink wait(Bug bug, String incident, boolean wanted, String by) {
    final boolean waits = rows.linkOf(incident).orElseThrow().waits();
    if (wanted && !waits) {
      rows.waits(incident, clock.instant());
      entries.waits(bug, incident, by);
    } else if (!wanted && waits) {
      rows.release(incident, clock.instant());
      entries.goesOn(bug, incident, by);
    }
    return rows.linkOf(incident).orElseThrow();
  }

  /**
   * Nobody else changes the bug until the end of the transaction. Take it after an incident and before a roll-out, as
   * everybody does. @throws UnknownBug
   */
  public void hold(String bug) {
    rows.lock(bug);
  }

  /** The incident waits no longer: its studio works again, or it is cancelled. Nothing happens where none waits. */
  public void goOn(String incident, String by) {
    rows.linkOf(incident).filter(BugLink::waits).map(link -> rows.lock(link.bug()))
        .ifPresent(bug -> wait(bug, incident, false, by));
  }

  // ---- the bug

  /**
   * Records how studios work in spite of the bug; a better one replaces it.
   *
   * @return the incidents that waited until now
   * @throws UnknownBug                           when there is no such bug
   * @throws com.vivition.sla.engine.InvalidInput when the text is missing or longer than 4,000 characters
   */
  public List<String> workaround(String bug, String text, String by) {
    final String typed = Texts.needed("workaround", text, LONGEST_TEXT);
    if (!typed.equals(rows.lock(bug).workaround())) {
      rows.set(bug, Map.of("workaround", typed));
      entries.workaround(get(bug), by);
      tell(bug, "**Workaround:** " + typed);
    }
    return release(bug);
  }

  /**
   * Decides what is to become of a bug that is not released.
   *
   * @param reason at most 2,000 characters
   * @return the incidents whose studios still stand still, when nothing more is to be waited for
   * @throws UnknownBug                           when there is no such bug
   * @throws NoWorkaround                         when it shall stay a known error and has no workaround
   * @throws BugNotThere                          when it is released or over
   * @throws com.vivition.sla.engine.InvalidInput when the reason is missing or too long
   */
  public List<String> decide(String bug, BugDecision decision, String reason, String by) {
    final String why = Texts.needed("reason", reason, LONGEST_REASON);
    final Bug before = rows.lock(bug);
    if (before.state() == decision.state()) {
      return List.of();
    }
    if (before.state() == RELEASED || before.state().isOver()) {
      throw new BugNotThere(before, "Decide before a version is released, or withdraw the version first.");
    }
    if (decision == BugDecision.KNOWN_ERROR && before.workaround() == null) {
      throw new NoWorkaround(bug);
    }
    final Map<String, Object> columns = new HashMap<>(Map.of("state", decision.state().name(), "reason", why));
    final Instant now = clock.instant();
    columns.put("known_since", decision == BugDecision.KNOWN_ERROR ? now : null);
    if (decision.state().isOver()) {
      columns.put("closed_at", now);
    }
    rows.set(bug, columns);
    entries.decided(get(bug), by);
    tell(bug, "**Decided:** %s. %s".formatted(decision.state().inWords(), why));
    return decision.state().isOver() ? let(bug) : List.of();
  }

  /**
   * A version that mends the bug is there and is being rolled out.
   *
   * @throws UnknownBug                           when there is no such bug
   * @throws BugNotThere                          when it is not being fixed
   * @throws com.vivition.sla.engine.InvalidInput when the version is missing or longer than 100 characters
   */
  public void released(String bug, String version, String by) {
    final String release = Texts.line("version", version, LONGEST_VERSION);
    final Bug before = rows.lock(bug);
    if (before.state() == RELEASED && release.equals(before.release())) {
      return;
    }
    if (before.state() != FIXING) {
      throw new BugNotThere(before, before.state() == RELEASED
          ? "Withdraw version %s first.".formatted(before.release())
          : "Decide to fix it before a version of it is released.");
    }
    rows.set(bug, Map.of("state", RELEASED.name(), "release_version", release));
    entries.released(get(bug), by);
    tell(bug, "**Released:** version %s is being rolled out.".formatted(release));
  }

  /**
   * The version is not good: it is withdrawn and the bug is being fixed again.
   *
   * @param reason at most 2,000 characters
   * @throws UnknownBug                           when there is no such bug
   * @throws BugNotThere                          when no version of it is released
   * @throws com.vivition.sla.engine.InvalidInput when the reason is missing or too long
   */
  public void withdrawn(String bug, String reason, String by) {
    final String why = Texts.needed("reason", reason, LONGEST_REASON);
    final Bug before = rows.lock(bug);
    if (before.state() == FIXING && before.release() == null) {
      return;
    }
    if (before.state() != RELEASED) {
      throw new BugNotThere(before, "There is no version to withdraw.");
    }
    final Map<String, Object> columns = new HashMap<>(Map.of("state", FIXING.name()));
    columns.put("release_version", null);
    rows.set(bug, columns);
    entries.withdrawn(get(bug), before.release(), why, by);
    tell(bug, "**Withdrawn:** version %s. %s".formatted(before.release(), why));
  }

  /**
   * The version is everywhere and works: the bug is over.
   *
   * @return the incidents whose studios still stand still, to be told
   * @throws UnknownBug  when there is no such bug
   * @throws BugNotThere when no version of it is released
   */
  public List<String> fixed(String bug, String by) {
    final Bug before = rows.lock(bug);
    if (before.state() == FIXED) {
      return List.of();
    }
    if (before.state() != RELEASED) {
      throw new BugNotThere(before, "Release the version that mends it first.");
    }
    rows.set(bug, Map.of("state", FIXED.name(), "closed_at", clock.instant()));
    entries.fixed(get(bug), by);
    tell(bug, "**Fixed:** version %s works at the studios that have it.".formatted(before.release()));
    return let(bug);
  }

  /**
   * A fixed bug was found at a studio that has not the version yet: that version is being rolled out again.
   *
   * @param incident which shows it
   * @throws UnknownBug  when there is no such bug
   * @throws BugNotThere when it is not fixed
   */
  public void releasedAgain(String bug, String incident, String by) {
    final Bug before = rows.lock(bug);
    if (before.state() == RELEASED) {
      return;
    }
    if (before.state() != FIXED) {
      throw new BugNotThere(before, "Only the version of a fixed bug can be rolled out again.");
    }
    final Map<String, Object> columns = new HashMap<>(Map.of("state", RELEASED.name()));
    columns.put("closed_at", null);
    rows.set(bug, columns);
    entries.releasedAgain(get(bug), incident, by);
    tell(bug, "**Rolled out again:** version %s is missing at a studio.".formatted(before.release()));
  }

  /**
   * A fixed bug is not fixed after all: it is open again, as before anything was decided; its workaround stays.
   *
   * @param reason at most 2,000 characters
   * @throws UnknownBug                           when there is no such bug
   * @throws BugNotThere                          when it is not fixed
   * @throws com.vivition.sla.engine.InvalidInput when the reason is missing or too long
   */
  public void reopened(String bug, String reason, String by) {
    final String why = Texts.needed("reason", reason, LONGEST_REASON);
    final Bug before = rows.lock(bug);
    if (before.state() == OPEN) {
      return;
    }
    if (before.state() != FIXED) {
      throw new BugNotThere(before, "Only a fixed bug can be opened again.");
    }
    final Map<String, Object> columns = new HashMap<>(Map.of("state", OPEN.name(), "reason", why));
    columns.put("release_version", null);
    columns.put("closed_at", null);
    rows.set(bug, columns);
    entries.reopened(get(bug), before.release(), by);
    tell(bug, "**Open again:** " + why);
  }

  /** Something worth keeping on the timelines of all incidents that it caused. @throws UnknownBug */
  public void noted(String bug, String text, String by) {
    affected(bug).forEach(link -> incidents.note(link.incident(), by, TimelineEntry.Kind.BUG, bug + ": " + text, false));
  }

  /** Remembers the issue in the tracker. @param url null: nobody can read it there @throws UnknownBug */
  public void tracked(String bug, String reference, String url) {
    rows.lock(bug);
    final Map<String, Object> columns = new HashMap<>(Map.of("tracker_reference", reference));
    columns.put("tracker_url", url);
    rows.set(bug, columns);
  }

  /**
   * Remembers what the tracker says of the bug's issue.
   *
   * @return whether that is news; an issue that was opened and nothing more is none
   * @throws UnknownBug when there is no such bug
   */
  public boolean trackerSays(String bug, TrackerState state) {
    final TrackerState before = rows.lock(bug).trackerState();
    if (state != before) {
      rows.set(bug, Map.of("tracker_state", state.name()));
    }
    return state != (before == null ? TrackerState.OPEN : before);
  }

  private void tell(String bug, String words) {
    events.publishEvent(new BugNews(bug, words));
  }

  private List<String> let(String bug) {
    release(bug);
    return standing(bug);
  }

  private List<String> release(String bug) {
    final List<String> waited = waiting(bug);
    waited.forEach(incident -> rows.release(incident, clock.instant()));
    return waited;
  }
}
