package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugNews;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.incident.IncidentActions;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Each step of a bug is seen at once on the tasks of the incidents whose studios stand still by it. */
@Component
@EngineSide
class TellIncidents {

  private final Bugs bugs;
  private final IncidentActions actions;

  TellIncidents(Bugs bugs, IncidentActions actions) {
    this.bugs = bugs;
    this.actions = actions;
  }

  @EventListener
  void show(BugNews news) {
    bugs.standing(news.bug()).forEach(actions::refresh);
  }
}
