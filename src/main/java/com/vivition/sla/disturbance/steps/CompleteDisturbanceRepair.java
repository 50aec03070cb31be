package com.vivition.sla.disturbance.steps;

import com.vivition.sla.disturbance.DisturbanceVars;
import com.vivition.sla.disturbance.Disturbances;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Answers;
import com.vivition.sla.incident.IncidentActions;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.springframework.stereotype.Component;

/** The service works again, but for some studios perhaps; or there is a further word to all. */
@Component
@UsableInModels
class CompleteDisturbanceRepair implements TaskListener {

  private static final Pattern INCIDENT = Pattern.compile("INC-\\d+-\\d+");

  private final Disturbances disturbances;
  private final IncidentActions actions;
  private final DisturbanceProcess process;
  private final CurrentUser user;
  private final Clock clock;

  CompleteDisturbanceRepair(Disturbances disturbances, IncidentActions actions, DisturbanceProcess process,
      CurrentUser user, Clock clock) {
    this.disturbances = disturbances;
    this.actions = actions;
    this.process = process;
    this.user = user;
    this.clock = clock;
  }

  @Override
  public void notify(DelegateTask task) {
    final var answers = new Answers(task);
    final String number = DisturbanceVars.DISTURBANCE.get(task);
    final boolean works = answers.yes("worksAgain");
    if (works) {
      exclude(number, answers.text("except"));
      final Instant at = answers.instant("restoredAt");
      disturbances.restored(number, at == null ? clock.instant() : at, answers.text("solution"),
          answers.text("evidence"), user.id());
    } else {
      disturbances.word(number, answers.text("wordNl"), answers.text("wordEn"), user.id());
      // nobody was asked about further ones
      DisturbanceVars.gather(task.getExecution(), false, user.id());
    }
    DisturbanceVars.RESTORED.set(task.getExecution(), works);
  }

  // a list, as whichever client sent it
  private void exclude(String number, String incidents) {
    final List<String> waiting = disturbances.waiting(number);
    INCIDENT.matcher(incidents == null ? "" : incidents).results().map(MatchResult::group).filter(waiting::contains)
        .sorted().forEach(incident -> {
          actions.hold(incident);
          disturbances.leave(incident, "the studio does not work with the restored service", user.id());
          process.left(incident);
        });
  }
}
