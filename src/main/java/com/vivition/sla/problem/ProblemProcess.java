package com.vivition.sla.problem;

import com.vivition.sla.engine.OwnAuthority;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.springframework.stereotype.Component;

/** Begins the process of a problem and tells it what happens. */
@Component
class ProblemProcess {

  private final RuntimeService runtime;
  private final OwnAuthority authority;

  ProblemProcess(RuntimeService runtime, OwnAuthority authority) {
    this.runtime = runtime;
    this.authority = authority;
  }

  /** The problem was raised: the lead decides. */
  void begin(String problem) {
    authority.run(() ->
        runtime.startProcessInstanceByKey("problem", problem, Map.of(ProblemVars.PROBLEM.name(), problem)));
  }

  /** What was done did not help: the lead decides again. */
  void repeated(String problem) {
    authority.run(() ->
        runtime.createMessageCorrelation("ProblemRepeated").processInstanceBusinessKey(problem).correlate());
  }
}
