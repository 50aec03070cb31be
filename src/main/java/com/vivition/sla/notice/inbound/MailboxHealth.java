package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.EngineSide;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.stereotype.Component;

/**
 * Says NO_MAIL when a mailbox cannot be reached. Never DOWN: mail waits on its server, and every other door is open, so
 * no node is taken out of service for it.
 */
@Component("mailboxHealthIndicator")
@EngineSide
class MailboxHealth implements HealthIndicator {

  private final MailboxWatch watch;

  MailboxHealth(MailboxWatch watch) {
    this.watch = watch;
  }

  @Override
  public Health health() {
    final var troubles = watch.troubles();
    return troubles.isEmpty() ? Health.up().build() : Health.status("NO_MAIL").withDetails(troubles).build();
  }
}
