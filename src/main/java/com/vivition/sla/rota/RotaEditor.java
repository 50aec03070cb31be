package com.vivition.sla.rota;

import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Edits the rota; each edit tells that who is on duty may be different now: {@link RotaChanged}. */
@Service
public class RotaEditor {

  private final RotaTable table;
  private final RotaRules rules;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  RotaEditor(RotaTable table, RotaRules rules, ApplicationEventPublisher events, Clock clock) {
    this.table = table;
    this.rules = rules;
    this.events = events;
    this.clock = clock;
  }

  /** The line's rota as it stands. */
  @Transactional(readOnly = true)
  public RotaDocument get(DutyLine line) {
    return table.document(line);
  }

  /** Which edition that is. */
  @Transactional(readOnly = true)
  public RotaEdition edition(DutyLine line) {
    return table.edition(line);
  }

  /**
   * Replaces the line's rota.
   *
   * @param by user id
   * @throws InvalidInput         when the document breaks a rule
   * @throws RotaChangedMeanwhile when it names a revision that is not the latest
   */
  @Transactional
  public RotaDocument put(DutyLine line, RotaDocument rota, String by) {
    refuse(rules.brokenBy(line, rota));
    final int before = edit(line, by);
    if (rota.revision() != null && rota.revision() != before) {
      throw new RotaChangedMeanwhile(rota.revision(), before);
    }
    table.replace(line, rota);
    return changed(line);
  }

  /**
   * Adds an exception.
   *
   * @param by user id
   * @throws InvalidInput when it breaks a rule or overlaps another
   */
  @Transactional
  public void add(DutyLine line, DutyException exception, String by) {
    edit(line, by);
    refuse(rules.brokenBy(line, exception, table.document(line).exceptions()));
    table.add(line, exception);
    changed(line);
  }

  /**
   * Takes an exception out; nothing happens when it is not there any more.
   *
   * @param from local time at which it begins
   * @param by   user id
   */
  @Transactional
  public void remove(DutyLine line, LocalDateTime from, String by) {
    edit(line, by);
    table.remove(line, from);
    changed(line);
  }

  // two editors come one after the other
  private int edit(DutyLine line, String by) {
    return table.lock(line, clock.instant(), by) - 1;
  }

  private RotaDocument changed(DutyLine line) {
    events.publishEvent(new RotaChanged(line));
    return table.document(line);
  }

  private static void refuse(List<FieldProblem> problems) {
    if (!problems.isEmpty()) {
      throw new InvalidInput(problems);
    }
  }
}
