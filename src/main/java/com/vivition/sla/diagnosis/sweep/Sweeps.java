package com.vivition.sla.diagnosis.sweep;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.agreement.PublicHolidays;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.ProbeTarget;
import com.vivition.sla.diagnosis.sweep.SweepJudge.Looks;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.studio.OpeningTimes;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The nightly sweep: {@link #begin}, then {@link #batches} for the step {@code probe-studios}, {@link #record},
 * {@link #judge}, act on its news, and the same again at its next look, until there is none. A sweep is named by its
 * night's date. What is done twice has one effect.
 */
@Service("sweeps")
@UsableInModels
@Transactional
public class Sweeps {

  // a studio that closes for a long weekend is still known from before
  private static final Duration REMEMBERED = Duration.ofDays(7);

  // a look at work that is so long overdue is nobody's any more
  private static final Duration ABANDONED = Duration.ofDays(1);

  private final SweepRows rows;
  private final Notes notes;
  private final StudioRegistry registry;
  private final ServiceHours hours;
  private final SweepSettings settings;
  private final Clock clock;

  Sweeps(SweepRows rows, Notes notes, StudioRegistry registry, ServiceHours hours, SweepSettings settings,
      Clock clock) {
    this.rows = rows;
    this.notes = notes;
    this.registry = registry;
    this.hours = hours;
    this.settings = settings;
    this.clock = clock;
  }

  /**
   * Begins the sweep of a night, of all studios that can be probed. Of two nodes that begin it at once one fails, and
   * finds it begun when it tries again.
   *
   * @param night its local date
   * @return its name; empty when it has begun before
   */
  public Optional<String> begin(LocalDate night) {
    final String sweep = night.toString();
    if (rows.isBegun(sweep)) {
      return Optional.empty();
    }
    final Instant now = clock.instant();
    rows.insert(sweep, now);
    rows.forgetBefore(night.minusDays(settings.keep().toDays()).toString());
    notes.dropStrangers();
    registry.all().stream()
        .filter(studio -> !ProbeTarget.allOf(studio).isEmpty())
        .forEach(studio -> rows.look(sweep, studio.id(), 0, now));
    return Optional.of(sweep);
  }

  /**
   * The numbers of the batches that are to be probed now; asked again, those of them whose results are not there.
   *
   * @throws UnknownSweep when there is none of that name
   */
  public List<Integer> batches(String sweep) {
    rows.lock(sweep);
    int batch = rows.highestBatch(sweep);
    int inBatch = settings.batch();
    for (final SweepRows.Due due : rows.unassigned(sweep, clock.instant())) {
      if (inBatch == settings.batch()) {
        batch++;
        inBatch = 0;
      }
      rows.assign(sweep, due, batch);
      inBatch++;
    }
    return rows.openBatches(sweep);
  }

  /** What to probe in a batch, for the external task's variable {@code sweepTargets}. */
  @Transactional(readOnly = true)
  public JsonValue targets(String sweep, int batch) {
    final Map<String, Studio> studios = studios();
    final List<StudioTargets> targets = rows.studiosOf(sweep, batch).stream()
        // one that left the registry meanwhile has nothing to probe
        .map(id -> new StudioTargets(id,
            studios.containsKey(id) ? ProbeTarget.allOf(studios.get(id)) : List.of()))
        .toList();
    return SpinValues.jsonValue(Spin.JSON(ProbeRun.json(targets))).create();
  }

  /**
   * Keeps what a batch found; the same results twice are kept once.
   *
   * @param results the external task's variable {@code sweepResults}: JSON, as text or as the engine's JSON object
   * @throws IllegalArgumentException when the results are not those of a batch
   * @throws UnknownSweep when there is none of that name
   */
  public void record(String sweep, int batch, Object results) {
    rows.lock(sweep);
    final List<StudioCheck> checks = ProbeRun.read(String.valueOf(results), new TypeReference<>() { });
    checks.forEach(check -> rows.found(sweep, batch, check));
  }

  /**
   * Nobody could probe a batch: what is missing of it counts as not probed, which says nothing about a studio.
   *
   * @throws UnknownSweep when there is none of that name
   */
  public void leaveOut(String sweep, int batch) {
    rows.lock(sweep);
    rows.studiosOf(sweep, batch)
        .forEach(studio -> rows.found(sweep, batch, StudioCheck.notProbed(studio, clock.instant())));
  }

  /**
   * Judges what is recorded so far: notes what is not well, and says when to look again at what could not be reached,
   * within the studio's opening hours. More unreachable studios than can be true are one alarm, and nothing else.
   *
   * @throws UnknownSweep when there is none of that name
   */
  public SweepState judge(String sweep) {
    final Optional<String> alarm = rows.lock(sweep);
    final Judgement judgement = new SweepJudge(settings).judge(looks(sweep));
    return judgement instanceof Judgement.Alarm found
        ? alarm(sweep, alarm, found.words()) : verdicts(sweep, alarm, (Judgement.Verdicts) judgement);
  }

  /** A piece of news that nobody was told yet; empty when it was told before or is over. */
  @Transactional(readOnly = true)
  public Optional<News> news(String id) {
    return notes.find(id);
  }

  /**
   * Marks something as told; call it in the transaction that makes a finding or an incident of it.
   *
   * @return false when it was told before or is over: then there is nothing to do
   */
  public boolean told(String news) {
    return notes.tell(news, clock.instant());
  }

  /**
   * Keeps by which incident people were told something.
   *
   * @param own it was opened for this alone, as opposed to one that was there before
   */
  public void carry(String news, String incident, boolean own) {
    notes.carry(news, incident, own);
  }

  /** What incidents were told for; without those that are known to be over. */
  @Transactional(readOnly = true)
  public List<Carried> carried() {
    return notes.carried();
  }

  /**
   * The incident that stood for something is over: what is seen of it from then on is news.
   *
   * @param at since when the studio works again, or nobody looks into it any more
   */
  public void over(String news, Instant at) {
    notes.over(news, at);
  }

  private SweepState alarm(String sweep, Optional<String> before, String words) {
    if (before.isEmpty()) {
      rows.alarm(sweep, words);
    }
    return new SweepState(sweep, before.orElse(words), before.isEmpty(), List.of(), List.of(), nextLook(sweep));
  }

  private SweepState verdicts(String sweep, Optional<String> alarm, Judgement.Verdicts found) {
    final Instant now = clock.instant();
    final Set<String> ahead = new HashSet<>(rows.ahead(now, now.minus(ABANDONED)));
    for (final Verdict verdict : found.verdicts()) {
      notes.follow(verdict, now);
      if (verdict.again() != null && ahead.add(verdict.studio())) {
        final int round = rows.rounds(sweep, verdict.studio());
        if (round < settings.mostLooks()) {
          rows.look(sweep, verdict.studio(), round, verdict.again());
        }
      }
    }
    return new SweepState(sweep, alarm.orElse(null), false, found.serviceDown(), notes.news(), nextLook(sweep));
  }

  private List<Looks> looks(String sweep) {
    final Map<String, List<StudioCheck>> checks = rows.checksSince(clock.instant().minus(REMEMBERED)).stream()
        .collect(Collectors.groupingBy(StudioCheck::studio));
    final Map<String, Studio> studios = studios();
    final Map<String, Instant> over = notes.over();
    final PublicHolidays holidays = new PublicHolidays(hours);
    return rows.lookedAt(sweep).stream()
        .filter(studio -> studios.containsKey(studio) && checks.containsKey(studio))
        .map(studio -> new Looks(studio, OpeningTimes.of(studios.get(studio).openingHours(), holidays),
            checks.get(studio), over.getOrDefault(studio, Instant.EPOCH)))
        .toList();
  }

  private Instant nextLook(String sweep) {
    return rows.nextLook(sweep).orElse(null);
  }

  private Map<String, Studio> studios() {
    return registry.all().stream().collect(Collectors.toMap(Studio::id, Function.identity()));
  }
}
