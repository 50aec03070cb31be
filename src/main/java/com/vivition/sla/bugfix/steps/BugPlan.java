package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugLink;
import com.vivition.sla.bugfix.BugState;
import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOutStudio;
import com.vivition.sla.bugfix.rollout.RollOuts;
import com.vivition.sla.engine.ModelTimers;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a bug asks: how urgent it is, when whose turn comes. */
@Component("bugPlan")
@UsableInModels
public class BugPlan {

  private static final Duration NOBODY_WAITS = Duration.ofDays(7);
  private static final Duration ISSUE_COMES = Duration.ofMinutes(15);
  private static final int WAITED_FOR = 80;
  private static final int NOT_WAITED_FOR = 30;

  private final Bugs bugs;
  private final Incidents incidents;
  private final RollOuts rollOuts;
  private final TrackerSettings tracker;
  private final Clock clock;

  BugPlan(Bugs bugs, Incidents incidents, RollOuts rollOuts, TrackerSettings tracker, Clock clock) {
    this.bugs = bugs;
    this.incidents = incidents;
    this.rollOuts = rollOuts;
    this.tracker = tracker;
    this.clock = clock;
  }

  /** When the first of the incidents is due whose studios stand still by it; in a week when none does. */
  public Date due(DelegateExecution execution) {
    final String bug = BugVars.BUG.get(execution);
    return Date.from(firstDue(bug).orElse(clock.instant().plus(NOBODY_WAITS)));
  }

  /** As above; empty when no studio stands still. */
  Optional<Instant> firstDue(String bug) {
    final Instant now = clock.instant();
    return bugs.standing(bug).stream().map(number -> incidents.clock(number).queueDue(now))
        .min(Comparator.naturalOrder());
  }

  /** The task's priority: high while a studio stands still by it, and when the tracker says that the bug is done with. */
  public int priority(DelegateExecution execution) {
    return priority(BugVars.BUG.get(execution));
  }

  int priority(String bug) {
    return bugs.standing(bug).isEmpty() && !bugs.get(bug).isClosedInTracker() ? NOT_WAITED_FOR : WAITED_FOR;
  }

  /** When to look at the issue in the tracker again. */
  public Date nextLook(DelegateExecution execution) {
    final BugState state = bugs.get(BugVars.BUG.get(execution)).state();
    final boolean worked = !state.isOver() && state != BugState.KNOWN_ERROR;
    return Date.from(clock.instant().plus(worked ? tracker.lookEvery() : tracker.lookRarely()));
  }

  /** Whether the issue is still to be looked at: the bug is neither over nor a known error, or not for long. */
  public boolean followed(DelegateExecution execution) {
    return bugs.restingSince(BugVars.BUG.get(execution))
        .map(since -> since.plus(tracker.follow()).isAfter(clock.instant())).orElse(true);
  }

  /** When to try again to say something on an issue that is not there yet. */
  public Date later(DelegateExecution execution) {
    return Date.from(clock.instant().plus(ISSUE_COMES));
  }

  /**
   * The incidents that were closed with the workaround before their studios got the fix, by number: their operators
   * have not heard of it.
   */
  public List<String> workedAround(DelegateExecution execution) {
    final String bug = BugVars.BUG.get(execution);
    final Map<String, Instant> installed = rollOuts.ofBug(bug).stream().reduce((earlier, later) -> later).stream()
        .flatMap(rollOut -> rollOut.studios().stream()).filter(RollOutStudio::installed)
        .collect(Collectors.toMap(RollOutStudio::studio, RollOutStudio::changedAt));
    return bugs.affected(bug).stream()
        .filter(link -> installed.containsKey(link.studio())
            && incidents.get(link.incident()).state() == IncidentState.CLOSED
            && incidents.clock(link.incident()).restoredAt().filter(installed.get(link.studio())::isAfter).isPresent())
        .map(BugLink::incident).toList();
  }

  /** When nobody wakes it: never. */
  public Date never(DelegateExecution execution) {
    return Date.from(ModelTimers.NEVER);
  }

  /** When the next studio's turn comes. */
  public Date turnAt(DelegateExecution execution) {
    return FixVars.TURN_AT.get(execution);
  }
}
