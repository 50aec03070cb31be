package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.incident.IncidentGoesOn;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A bug is as urgent as the incidents whose studios stand still by it: one that joins, changes or leaves is told to its tasks. */
@Component
@EngineSide
class BugUrgency {

  private final Bugs bugs;
  private final BugTasks tasks;

  BugUrgency(Bugs bugs, BugTasks tasks) {
    this.bugs = bugs;
    this.tasks = tasks;
  }

  @EventListener
  void follow(IncidentGoesOn event) {
    bugs.linkOf(event.number()).filter(link -> !bugs.get(link.bug()).state().isOver()).ifPresent(link -> {
      bugs.hold(link.bug()); // two incidents at once would write the same task
      tasks.refresh(link.bug());
    });
  }
}
