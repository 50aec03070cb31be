package com.vivition.sla.incident;

import com.vivition.sla.agreement.ClockRefused;
import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.forms.FormRule;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.stereotype.Component;

/** A reply reopens what was closed, if it came by the end of the fifth working day after that (R10). */
@Component
class LateReplyRules implements FormRule {

  private final Replies replies;
  private final Incidents incidents;
  private final Entitlement entitlement;
  private final Clock clock;

  LateReplyRules(Replies replies, Incidents incidents, Entitlement entitlement, Clock clock) {
    this.replies = replies;
    this.incidents = incidents;
    this.entitlement = entitlement;
    this.clock = clock;
  }

  @Override
  public String form() {
    return "reopen-or-file";
  }

  @Override
  public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
    final String number = RestoredRules.incident(scope);
    final List<ReceivedReply> unread = replies.unread(number);
    final var problems = new ArrayList<>(WordsRead.problems(unread, submitted));
    if (LateReply.REOPEN.name().equals(submitted.get("decision"))) {
      unread.stream().findFirst().flatMap(first -> refused(number, first)).ifPresent(problems::add);
    }
    return problems;
  }

  private Optional<String> refused(String number, ReceivedReply first) {
    if (incidents.get(number).state() != IncidentState.CLOSED) {
      return Optional.of("Only a closed incident can be reopened. Report a new incident instead.");
    }
    try {
      incidents.clock(number).reopened(first.at(), first.channel(), entitlement, clock.instant(),
          CurrentUser.APPLICATION);
      return Optional.empty();
    } catch (ClockRefused refused) {
      return Optional.of(refused.getMessage());
    }
  }
}
