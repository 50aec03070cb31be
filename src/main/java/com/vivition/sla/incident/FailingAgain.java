package com.vivition.sla.incident;

import com.vivition.sla.agreement.Entitlement;
import com.vivition.sla.agreement.SlaClock;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Service;

/** What a customer says of a studio that works by our records, taken at its word until somebody has read it (R10). */
@Service
public class FailingAgain {

  private final Incidents incidents;
  private final Replies replies;
  private final Entitlement entitlement;
  private final Clock clock;

  FailingAgain(Incidents incidents, Replies replies, Entitlement entitlement, Clock clock) {
    this.incidents = incidents;
    this.replies = replies;
    this.entitlement = entitlement;
    this.clock = clock;
  }

  /** The incident's clock as it runs on if his word is true; as it is, where no unread word says that the studio fails. */
  public SlaClock clock(String number) {
    final SlaClock recorded = incidents.clock(number);
    if (recorded.closed().isPresent() || recorded.restoredAt().isEmpty()) {
      return recorded;
    }
    final Instant restored = recorded.restoredAt().get();
    return replies.unread(number).stream()
        .filter(reply -> reply.says() == Reply.Says.DOES_NOT_WORK && !reply.at().isBefore(restored)).findFirst()
        .map(reply -> recorded.reopened(reply.at(), reply.channel(), entitlement, clock.instant(), "the customer"))
        .orElse(recorded);
  }
}
