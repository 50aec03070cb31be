package com.vivition.sla.rota;

import static java.util.Comparator.comparing;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.time.Interval;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds gaps in the rota and follows those that the lead is at: one task at a time holds them all. */
@Service
@EngineSide
@Transactional
class GapWatch {

  private static final String PROCESS = "check-rota";
  private static final String TASK = "fill-rota";
  private static final String FILLED = "RotaFilled";

  private final Rota rota;
  private final GapTable table;
  private final GapWords words;
  private final RotaSettings settings;
  private final NeededHours needed;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  GapWatch(Rota rota, GapTable table, GapWords words, RotaSettings settings, NeededHours needed, RuntimeService runtime,
      TaskService tasks, OwnAuthority authority, ApplicationEventPublisher events, Clock clock) {
    this.rota = rota;
    this.table = table;
    this.words = words;
    this.settings = settings;
    this.needed = needed;
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Looks for gaps that nobody is at, and warns the lead. An open task takes them in.
   *
   * @return the number of the task to be made; empty: none is
   */
  Optional<String> look() {
    follow();
    final Instant now = clock.instant();
    final Optional<String> open = table.numbers().stream().findFirst();
    final List<RotaGap> at = open.map(table::of).orElse(List.of());
    final List<RotaGap> fresh = gaps(now, now.plus(settings.warnAhead())).stream()
        .flatMap(gap -> Stretches.without(List.of(gap.time()), times(at, gap.line())).stream()
            .map(time -> new RotaGap(gap.line(), time))).toList();
    if (fresh.isEmpty()) {
      return Optional.empty();
    }
    final String number = open.orElseGet(() -> "ROTA-" + now.atZone(needed.zone()).toLocalDate());
    table.add(number, fresh);
    events.publishEvent(new GapsFound(number, fresh));
    open.ifPresent(this::showAnew);
    return open.isPresent() ? Optional.empty() : Optional.of(number);
  }

  /** What is left of the gaps that the lead is at; with none left, his task ends. */
  @EventListener(RotaChanged.class)
  void follow() {
    table.numbers().forEach(number -> {
      final List<RotaGap> at = table.of(number);
      final List<RotaGap> left = at.stream()
          .flatMap(gap -> still(gap).map(time -> new RotaGap(gap.line(), time))).toList();
      table.remove(number);
      if (!isOpen(number)) {
        return;
      }
      table.add(number, left);
      if (left.isEmpty()) {
        authority.run(() -> runtime.createMessageCorrelation(FILLED).processInstanceBusinessKey(number).correlate());
      } else if (!left.equals(at)) {
        showAnew(number);
      }
    });
  }

  /** The lead has decided: what is still open is news again tomorrow. */
  void over(String number) {
    table.remove(number);
  }

  private Stream<Interval> still(RotaGap gap) {
    final Instant now = clock.instant();
    return gap.end().isAfter(now)
        ? rota.gaps(gap.line(), Times.later(now, gap.start()), gap.end()).stream() : Stream.empty();
  }

  private List<RotaGap> gaps(Instant from, Instant to) {
    return Arrays.stream(DutyLine.values())
        .flatMap(line -> rota.gaps(line, from, to).stream().map(time -> new RotaGap(line, time)))
        .sorted(comparing(RotaGap::start)).toList();
  }

  private static List<Interval> times(List<RotaGap> gaps, DutyLine line) {
    return gaps.stream().filter(gap -> gap.line() == line).map(RotaGap::time).toList();
  }

  // somebody may have ended it in Cockpit
  private boolean isOpen(String number) {
    return authority.get(() -> tasks.createTaskQuery().taskDefinitionKey(TASK).processDefinitionKey(PROCESS)
        .processInstanceBusinessKey(number).count()) > 0;
  }

  private void showAnew(String number) {
    final List<RotaGap> gaps = table.of(number);
    authority.run(() -> tasks.createTaskQuery().taskDefinitionKey(TASK).processInstanceBusinessKey(number).list()
        .forEach(task -> {
          task.setDueDate(Date.from(gaps.get(0).start()));
          tasks.saveTask(task);
          tasks.setVariablesLocal(task.getId(), words.shown(number, gaps));
        }));
  }
}
