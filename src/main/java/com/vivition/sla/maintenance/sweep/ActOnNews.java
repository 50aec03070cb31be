package com.vivition.sla.maintenance.sweep;

import com.vivition.sla.diagnosis.sweep.News;
import com.vivition.sla.diagnosis.sweep.Sweeps;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceProcess;
import com.vivition.sla.maintenance.Outlook;
import com.vivition.sla.studio.StudioRegistry;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/**
 * Act on the news, one piece: what is not well but works is maintained, if there is a plan for it. Everything else is
 * an incident before anybody calls, or a note on the one that is to be restored at the studio already.
 */
@Component
@UsableInModels
class ActOnNews implements JavaDelegate {

  private final Sweeps sweeps;
  private final StudioRegistry studios;
  private final IncidentActions actions;
  private final Incidents incidents;
  private final Maintenance maintenance;
  private final MaintenanceProcess process;

  ActOnNews(Sweeps sweeps, StudioRegistry studios, IncidentActions actions, Incidents incidents,
      Maintenance maintenance, MaintenanceProcess process) {
    this.sweeps = sweeps;
    this.studios = studios;
    this.actions = actions;
    this.incidents = incidents;
    this.maintenance = maintenance;
    this.process = process;
  }

  @Override
  public void execute(DelegateExecution execution) {
    final String id = SweepVars.NEWS.get(execution);
    final Optional<News> news = sweeps.news(id);
    // one that left the registry meanwhile concerns nobody
    if (news.isPresent() && sweeps.told(id) && studios.find(news.get().studio()).isPresent()) {
      act(news.get());
    }
  }

  private void act(News news) {
    final List<String> plans = news.kind() == News.Kind.FINDING ? plans(news) : List.of();
    if (plans.isEmpty()) {
      report(news);
    } else {
      process.begin(maintenance.demanded(news.studio(), news.component(), plans, news.words()).number());
    }
  }

  private List<String> plans(News news) {
    return maintenance.outlook(news.studio()).stream().filter(plan -> plan.component().equals(news.component()))
        .map(Outlook::plan).toList();
  }

  private void report(News news) {
    final Optional<Incident> open = incidents.openOf(news.studio()).stream().filter(Carriers::takesIn).findFirst();
    if (open.isPresent()) {
      incidents.note(open.get().number(), CurrentUser.APPLICATION, TimelineEntry.Kind.PROBE,
          "Found by the nightly sweep: " + news.words(), false);
      sweeps.carry(news.id(), open.get().number(), false);
    } else {
      sweeps.carry(news.id(), discovered(news, "sweep-" + news.id()), true);
    }
  }

  private String discovered(News news, String reference) {
    return switch (news.kind()) {
      case CANNOT_WORK -> actions.discovered(news.studio(), "The studio cannot work, as the nightly sweep found",
          news.words(), reference);
      case UNREACHABLE -> actions.discovered(news.studio(), "The studio cannot be reached, as the nightly sweep found",
          news.words(), reference);
      case FINDING -> actions.discoveredWorking(news.studio(),
          "Found by the nightly sweep: %s is not well".formatted(news.component()), news.words(), reference);
    };
  }
}
