package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.OwnAuthority;
import com.vivition.sla.rota.DutyLine;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Begins the processes of duty, beside the incident's own, and tells them what became of it. */
@Component
class DutyProcesses {

  private static final Logger log = LoggerFactory.getLogger(DutyProcesses.class);
  private static final String CALL = "call-duty";
  private static final String PAGE = "page-duty";
  private static final String HAND_OVER = "hand-over-duty";

  private final RuntimeService runtime;
  private final RepositoryService repository;
  private final HistoryService history;
  private final OwnAuthority authority;

  DutyProcesses(RuntimeService runtime, RepositoryService repository, HistoryService history,
      OwnAuthority authority) {
    this.runtime = runtime;
    this.repository = repository;
    this.history = history;
    this.authority = authority;
  }

  /** Somebody on duty is called, in a transaction of its own: no step that restores waits for it or fails by it. */
  void call(String number, DutyLine line, String reason, boolean warning) {
    begin(CALL, number, Map.of(DutyVars.LINE.name(), line.name(), DutyVars.REASON.name(), reason,
        DutyVars.WARNING.name(), warning, DutyVars.STEP.name(), 0));
  }

  /** Whether a call of that line for it is under way. */
  boolean isCalling(String number, DutyLine line) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processDefinitionKey(CALL)
        .processInstanceBusinessKey(number).variableValueEquals(DutyVars.LINE.name(), line.name()).count()) > 0;
  }

  /** Whether somebody of that line is being called for it just now. */
  boolean isRinging(String number, DutyLine line) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processDefinitionKey(CALL)
        .processInstanceBusinessKey(number).variableValueEquals(DutyVars.LINE.name(), line.name())
        .activityIdIn("accept-call").count()) > 0;
  }

  /** Somebody of that line is on it: nobody else of it is called or paged. */
  void accepted(String number, DutyLine line) {
    tell("DutyCallAccepted", number, line);
  }

  /** It concerns nobody of that line any more, or others: the call ends, and so do pages that wait. */
  void over(String number, DutyLine line) {
    tell("DutyCallOver", number, line);
  }

  /** The page goes to the paging system, by a process of its own. */
  void page(String number, DutyLine line, String page) {
    begin(PAGE, number, Map.of(DutyVars.LINE.name(), line.name(), DutyVars.PAGE.name(), page));
  }

  /** He is asked to hand over what he holds of the incident, once a change of duty. */
  void handOver(HandOver asked) {
    if (handOvers().stream().noneMatch(asked::equals)) {
      begin(HAND_OVER, asked.incident(),
          Map.of(DutyVars.LEAVING.name(), asked.leaving(), DutyVars.CHANGE_AT.name(), Date.from(asked.change())));
    }
  }

  /** All that somebody was asked, or has answered, and whose change is still to come. */
  List<HandOver> handOvers() {
    return authority.get(() -> runtime.createProcessInstanceQuery().processDefinitionKey(HAND_OVER).unlimitedList()
        .stream().map(process -> {
          final Map<String, Object> variables = runtime.getVariables(process.getId());
          return new HandOver(process.getBusinessKey(), (String) variables.get(DutyVars.LEAVING.name()),
              ((Date) variables.get(DutyVars.CHANGE_AT.name())).toInstant());
        }).toList());
  }

  /** The note that he has left for a change still to come; empty: none. */
  Optional<String> note(String incident, String leaving) {
    return authority.get(() -> runtime.createProcessInstanceQuery().processDefinitionKey(HAND_OVER)
        .processInstanceBusinessKey(incident).variableValueEquals(DutyVars.LEAVING.name(), leaving).list().stream()
        .map(process -> (String) runtime.getVariable(process.getId(), DutyVars.NOTE.name()))
        .filter(Objects::nonNull).findFirst());
  }

  /** Whether he was asked since that instant, and has answered that he goes on with it after his duty. */
  boolean keeps(String incident, String leaving, Instant since) {
    return authority.get(() -> history.createHistoricProcessInstanceQuery().processDefinitionKey(HAND_OVER)
        .processInstanceBusinessKey(incident).startedAfter(Date.from(since))
        .variableValueEquals(DutyVars.LEAVING.name(), leaving).variableValueEquals(DutyVars.KEPT.name(), true)
        .count()) > 0;
  }

  /** He does not leave then, or holds nothing any more: he is asked no longer. */
  void callOff(HandOver asked) {
    authority.run(() -> runtime.createMessageCorrelation("HandOverCalledOff")
        .processInstanceBusinessKey(asked.incident())
        .processInstanceVariableEquals(DutyVars.LEAVING.name(), asked.leaving()).correlateAllWithResult());
  }

  /** That somebody hands over what he holds of an incident, and when. */
  record HandOver(String incident, String leaving, Instant change) {
  }

  private void tell(String message, String number, DutyLine line) {
    authority.run(() -> runtime.createMessageCorrelation(message).processInstanceBusinessKey(number)
        .processInstanceVariableEquals(DutyVars.LINE.name(), line.name()).correlateAllWithResult());
  }

  private void begin(String process, String incident, Map<String, Object> variables) {
    authority.run(() -> {
      if (repository.createProcessDefinitionQuery().processDefinitionKey(process).latestVersion().active()
          .count() == 0) {
        log.warn("{} begins no {}: the process is suspended", incident, process);
        return;
      }
      runtime.createProcessInstanceByKey(process).businessKey(incident).setVariables(variables)
          .setVariable(DutyVars.INCIDENT.name(), incident).execute();
    });
  }
}
