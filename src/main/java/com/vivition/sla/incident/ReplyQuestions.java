package com.vivition.sla.incident;

import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.Facts;
import com.vivition.sla.agreement.ServiceHours;
import com.vivition.sla.engine.UsableInModels;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import java.util.Date;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

/** What the models ask about customers' replies. */
@Component("reading")
@UsableInModels
public class ReplyQuestions {

  private static final Duration SOON = Duration.ofHours(1);

  private final Replies replies;
  private final Incidents incidents;
  private final IncidentProcess process;
  private final Entitlement entitlement;
  private final ServiceHours hours;
  private final Clock clock;

  ReplyQuestions(Replies replies, Incidents incidents, IncidentProcess process, Entitlement entitlement,
      ServiceHours hours, Clock clock) {
    this.replies = replies;
    this.incidents = incidents;
    this.process = process;
    this.entitlement = entitlement;
    this.hours = hours;
    this.clock = clock;
  }

  /** Whether a task that shows the words is open already. */
  public boolean shown(DelegateExecution execution) {
    return process.isOpen(execution.getProcessBusinessKey(), "read-reply", "confirm-with-operator");
  }

  /** Whether somebody has read them all. */
  public boolean allRead(DelegateExecution execution) {
    return replies.unread(execution.getProcessBusinessKey()).isEmpty();
  }

  /** By when a reply to what is over should be read: after an hour in which its channel is open to the incident (R5). */
  public Date due(DelegateExecution execution) {
    final String number = execution.getProcessBusinessKey();
    final Facts facts = incidents.clock(number).facts();
    return replies.unread(number).stream()
        .map(reply -> entitlement.of(facts.agreement(), facts.priority(), reply.channel()).opensIn()).distinct()
        .map(open -> Date.from(hours.calendar(open).due(clock.instant(), SOON)))
        .min(Comparator.naturalOrder()).orElseThrow();
  }
}
