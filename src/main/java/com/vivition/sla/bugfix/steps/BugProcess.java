package com.vivition.sla.bugfix.steps;

import com.vivition.sla.bugfix.BugVars;
import com.vivition.sla.bugfix.tracker.TrackerIssues;
import com.vivition.sla.engine.OwnAuthority;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a bug, and tells the processes of incidents what became of theirs. */
@Component
public class BugProcess {

  private final RuntimeService runtime;
  private final TrackerIssues tracker;
  private final OwnAuthority authority;

  BugProcess(RuntimeService runtime, TrackerIssues tracker, OwnAuthority authority) {
    this.runtime = runtime;
    this.tracker = tracker;
    this.authority = authority;
  }

  /** A bug was opened: it is reproduced, and has an issue where there is a tracker. One that has its process keeps it. */
  public void begin(String bug) {
    authority.run(() -> {
      if (runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, "bug-fix").count() == 0) {
        runtime.startProcessInstanceByKey("bug-fix", bug, Map.of(BugVars.BUG.name(), bug));
        if (tracker.configured()) {
          runtime.startProcessInstanceByKey("track-bug", bug, Map.of(BugVars.BUG.name(), bug));
        }
      }
    });
  }

  /** The studio of an incident that waits for its bug has the release. */
  void fixed(String incident) {
    authority.run(() -> runtime.createMessageCorrelation("BugFixed").processInstanceBusinessKey(incident).correlateAll());
  }
}
