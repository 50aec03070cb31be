package com.vivition.sla.problem;

import com.vivition.sla.engine.UsableInModels;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

/** Look for a problem: does the closed incident repeat others? */
@Component
@UsableInModels
class LookForProblem implements JavaDelegate {

  private final Problems problems;
  private final ProblemProcess process;
  private final ProblemBriefing briefing;

  LookForProblem(Problems problems, ProblemProcess process, ProblemBriefing briefing) {
    this.problems = problems;
    this.process = process;
    this.briefing = briefing;
  }

  @Override
  public void execute(DelegateExecution execution) {
    for (final News news : problems.look(execution.getProcessBusinessKey())) {
      switch (news.kind()) {
        case RAISED -> process.begin(news.problem());
        case REPEATED -> process.repeated(news.problem());
        case LINKED -> briefing.refresh(news.problem());
      }
    }
  }
}
