package com.vivition.sla.incident;

import com.vivition.sla.agreement.SlaClock;
import com.vivition.sla.engine.forms.FormRule;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** What follows of a reply fits where its incident stands. */
@Component
class ReadingRules implements FormRule {

  private final Replies replies;
  private final Incidents incidents;
  private final IncidentProcess process;

  ReadingRules(Replies replies, Incidents incidents, IncidentProcess process) {
    this.replies = replies;
    this.incidents = incidents;
    this.process = process;
  }

  @Override
  public String form() {
    return "read-reply";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final String number = RestoredRules.incident(scope);
    final var problems = new ArrayList<>(WordsRead.problems(replies.unread(number), submitted));
    problem(number, ReplyFollowUp.valueOf((String) submitted.get("follows"))).ifPresent(problems::add);
    return problems;
  }

  private Optional<String> problem(String number, ReplyFollowUp follows) {
    if (follows == ReplyFollowUp.NOTHING) {
      return Optional.empty();
    }
    if (incidents.get(number).state().isOver()) {
      return Optional.of("%s is over. Report a new incident, if the studio fails.".formatted(number));
    }
    final SlaClock its = incidents.clock(number);
    if (follows == ReplyFollowUp.WORKS_AGAIN) {
      return its.restoredAt().isPresent() ? Optional.of("It is recorded as restored already. Nothing more follows.")
          : its.addressedAt().isEmpty() ? Optional.of("Nobody has taken it on yet. Complete the triage first.")
          : Optional.empty();
    }
    return process.isOpen(number, "close-incident") ? Optional.empty()
        : Optional.of(its.restoredAt().isPresent() ? "Answer that in the task \"Confirm with the operator\"."
            : "The clock runs anyway. Note what he says, and go on with the repair.");
  }
}
