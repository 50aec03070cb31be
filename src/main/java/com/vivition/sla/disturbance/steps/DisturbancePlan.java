package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceState;
import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.time.Times;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the model of a disturbance asks: whether it is certain, which incidents it is about, how urgent it is. */
@Component("disturbancePlan")
@UsableInModels
public class DisturbancePlan {

  private static final Duration LONGEST = Duration.ofHours(1);
  private static final int PRIORITY = 90;

  private final Disturbances disturbances;
  private final Incidents incidents;
  private final Clock clock;

  DisturbancePlan(Disturbances disturbances, Incidents incidents, Clock clock) {
    this.disturbances = disturbances;
    this.incidents = incidents;
    this.clock = clock;
  }

  /** Whether a person has declared or confirmed it. */
  public boolean certain(DelegateExecution execution) {
    return disturbances.get(number(execution)).state() == DisturbanceState.CONFIRMED;
  }

  /** The numbers of the incidents that are to join now; none when whoever confirmed it said so. */
  public List<String> toGather(DelegateExecution execution) {
    return DisturbanceVars.GATHER.find(execution).orElse(false) ? disturbances.candidates(number(execution)) : List.of();
  }

  /** The numbers of the incidents that wait for its end. */
  public List<String> waiting(DelegateExecution execution) {
    return disturbances.waiting(number(execution));
  }

  /** Whether that incident waits for the end of this one still: only then is a word about it news to its operator. */
  public boolean waits(DelegateExecution execution, String incident) {
    return disturbances.of(incident)
        .filter(its -> its.number().equals(number(execution)) && its.state() == DisturbanceState.CONFIRMED).isPresent();
  }

  /** When the first of the incidents that it is about is due; in an hour at the latest, since it hits many. */
  public Date due(DelegateExecution execution) {
    final Instant now = clock.instant();
    return Date.from(Stream.of(disturbances.waiting(number(execution)), disturbances.candidates(number(execution)))
        .flatMap(List::stream).map(incident -> incidents.clock(incident).queueDue(now))
        .reduce(now.plus(LONGEST), Times::earlier));
  }

  /** The task's priority: as that of a calamity. */
  public int priority(DelegateExecution execution) {
    return PRIORITY;
  }

  private static String number(DelegateExecution execution) {
    return DisturbanceVars.DISTURBANCE.get(execution);
  }
}
