package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.Bugs;
import com.vivition.sla.bugfix.rollout.RollOuts;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;

/** Words in which the stories of a bug and its roll-out are told. */
abstract class FixStory extends Story {

  @Autowired
  Bugs bugs;
  @Autowired
  RollOuts rollOuts;

  @BeforeEach
  void noRollOut() {
    List.of("roll_out_studio", "roll_out", "withdrawn_release").forEach(table -> jdbc.sql("delete from " + table).update());
  }

  void softwareFails(String studio) {
    softwareFails(studio, null);
  }

  void softwareFails(String studio, String known) {
    reported(studio, Channel.PHONE);
    triaged();
    if (known == null) {
      submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "SOFTWARE", "findings", "The software hangs");
    } else {
      submit("support", "diagnose-remotely", "outcome", "MORE_NEEDED", "cause", "SOFTWARE", "findings", "The software hangs",
          "bug", known);
    }
  }

  Bug bug() {
    return bugs.of(incident).orElseThrow();
  }

  void decided(String decision) {
    submitBug("developer", "reproduce-bug", "reproduced", "YES", "note", "At the test studio");
    submitBug("developer", "decide-on-bug", "decision", decision, "workaround", bug().workaround(), "reason", "Because");
  }

  void fixed() {
    submitBug("developer", "fix-bug", "note", "Driver started in time");
    submitBug("lead", "review-fix", "good", "YES", "note", "Fine");
  }

  void released(String version) {
    fixed();
    submitBug("developer", "release-fix", "version", version);
  }

  /** The worker has rolled the release out to the studio whose turn it is. */
  void rolledOut(String state, String detail) {
    ended(begun(), state, detail);
  }

  /** The worker begins to roll out. */
  LockedExternalTask begun() {
    return externalTasks.fetchAndLock(1, "worker").topic("roll-out-release", 60_000).execute().get(0);
  }

  void ended(LockedExternalTask step, String state, String detail) {
    externalTasks.complete(step.getId(), "worker", Map.of("rollOutState", state, "rollOutDetail", detail));
  }

  /** What the worker is to do just now: the studios. */
  List<?> rollOutSteps() {
    return externalTasks.createExternalTaskQuery().topicName("roll-out-release").list();
  }

  /** The studio whose turn it is. */
  String studioOfStep() {
    return (String) runtime.getVariable(externalTasks.createExternalTaskQuery().topicName("roll-out-release").singleResult()
        .getExecutionId(), "studio");
  }

  /** What is due now happens. */
  void timersFire() {
    until(Words.at(clock.instant()));
  }

  /** When that event of a model is to happen. */
  String nextTimerOf(String event) {
    return Words.at(management.createJobQuery().activityId(event).singleResult().getDuedate().toInstant());
  }

  /** Time passes until every studio has had its turn. */
  void rolledOutEverywhere() {
    for (int i = 0; i < 20 && bugTask("verify-with-operators") == null; i++) {
      if (rollOutSteps().isEmpty()) {
        until(nextTimer());
      } else {
        rolledOut("DONE", "Installed and well");
      }
    }
  }

  Task bugTask(String form) {
    return tasks.createTaskQuery().taskDefinitionKey(form).singleResult();
  }

  void submitBug(String user, String form, Object... answers) {
    final String task = bugTask(form).getId();
    final var fields = new HashMap<String, Object>();
    for (int i = 0; i < answers.length; i += 2) {
      if (answers[i + 1] != null) {
        fields.put((String) answers[i], answers[i + 1]);
      }
    }
    as(user, () -> {
      forms.submitTaskForm(task, fields);
      return null;
    });
  }

  boolean running(String bug) {
    return runtime.createProcessInstanceQuery().processInstanceBusinessKey(bug, "bug-fix").count() > 0;
  }

  String shown(String form, String variable) {
    return String.valueOf(tasks.getVariable(task(form).getId(), variable));
  }
}
