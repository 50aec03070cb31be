package com.vivition.sla.rota;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model check-rota asks of the clock. */
@Component("rotaTimes")
@UsableInModels
public class RotaTimes {

  private final RotaSettings settings;
  private final NeededHours needed;
  private final GapTable gaps;
  private final Clock clock;

  RotaTimes(RotaSettings settings, NeededHours needed, GapTable gaps, Clock clock) {
    this.settings = settings;
    this.needed = needed;
    this.gaps = gaps;
    this.clock = clock;
  }

  /** When the rota is checked next: at the next {@code sla.rota.check-at} on the wall. */
  public Date nextMorning() {
    return Date.from(Times.next(settings.checkAt(), clock.instant(), needed.zone()));
  }

  /** By when the rota should be filled: when its first gap begins. */
  public Date fillDue(DelegateExecution execution) {
    return Date.from(gaps.of(execution.getProcessBusinessKey()).get(0).start());
  }
}
