package com.vivition.sla.notice;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.visit.VisitVars;
import java.time.Clock;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.springframework.stereotype.Component;

/**
 * Has an operator called who prefers calls (R13): one open task an incident at most, which always shows the latest that
 * there is to say. The task to agree on a visit, and the one to confirm that it works again, are calls too. Nobody is
 * called in quiet hours: what was mailed then is said after them.
 */
@Component
class OperatorCalls {

  private static final String PROCESS = "call-operator";
  private static final String CALL = "call-back";
  /** Set when we began the call, and not the operator by asking for one. */
  private static final String TELLS = "tells";
  /** The longest that a process variable keeps. */
  private static final int LONGEST = 4000;
  /** After these there is nothing to say by phone that another task does not say. */
  private static final Set<NoticeKind> LAST_WORDS = EnumSet.of(NoticeKind.RESTORED, NoticeKind.CLOSED,
      NoticeKind.CANCELLED, NoticeKind.NOT_AN_INCIDENT, NoticeKind.MERGED);

  private final NoticeTiming timing;
  private final NoticeSettings settings;
  private final Recipients recipients;
  private final NoticePost post;
  private final IncidentActions actions;
  private final RuntimeService runtime;
  private final TaskService tasks;
  private final OwnAuthority authority;
  private final Clock clock;

  OperatorCalls(NoticeTiming timing, NoticeSettings settings, Recipients recipients, NoticePost post,
      IncidentActions actions, RuntimeService runtime, TaskService tasks, OwnAuthority authority, Clock clock) {
    this.timing = timing;
    this.settings = settings;
    this.recipients = recipients;
    this.post = post;
    this.actions = actions;
    this.runtime = runtime;
    this.tasks = tasks;
    this.authority = authority;
    this.clock = clock;
  }

  /** One mail told that: has him called too, if he is to be. */
  void follow(List<Section> told) {
    final NoticeContext context = told.get(0).context();
    if (context.incident() == null) {
      return;
    }
    if (told.stream().anyMatch(one -> LAST_WORDS.contains(one.kind()))) {
      callOff(context.number());
      return;
    }
    final List<Section> toSay = told.stream().filter(one -> timing.of(one.kind()).call()).toList();
    recipients.caller(context).filter(person -> !toSay.isEmpty()).ifPresent(person -> {
      final Instant now = clock.instant();
      final Instant from = settings.quiet().over(now);
      if (from.isAfter(now)) {
        toSay.forEach(one -> runtime.startProcessInstanceByKey(TellOperator.PROCESS, context.number(),
            TellOperator.byPhone(one, from)));
      } else {
        ask(context.number(), "Tell the operator:\n\n"
            + toSay.stream().map(one -> post.words(one, person)).collect(Collectors.joining("\n\n")));
      }
    });
  }

  private void ask(String number, String words) {
    final String say = words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…";
    authority.run(() -> {
      final List<Task> calls = tasks.createTaskQuery().processInstanceBusinessKey(number)
          .taskDefinitionKeyIn(CALL, "agree-by-phone", "confirm-with-operator").list();
      if (calls.isEmpty()) {
        runtime.startProcessInstanceByKey(PROCESS, number,
            Map.of("incident", number, VisitVars.CALL_REASON.name(), say, TELLS, true));
        return;
      }
      calls.stream().filter(task -> isOurs(task.getProcessInstanceId())).forEach(task -> {
        runtime.setVariable(task.getProcessInstanceId(), VisitVars.CALL_REASON.name(), say);
        actions.refresh(number);
      });
    });
  }

  private void callOff(String number) {
    authority.run(() -> runtime.createProcessInstanceQuery().processInstanceBusinessKey(number, PROCESS)
        .variableValueEquals(TELLS, true).list()
        .forEach(call -> runtime.deleteProcessInstance(call.getId(), "There is nothing to say any more")));
  }

  private boolean isOurs(String process) {
    return runtime.createProcessInstanceQuery().processInstanceId(process).variableValueEquals(TELLS, true).count() > 0;
  }
}
