package com.vivition.sla.notice;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How notices are addressed and where they go: {@code sla.notice.*}.
 *
 * @param from     sender of every notice; answers come back to it
 * @param fromName the sender's name
 * @param lead     who gets the lead's warnings; empty: the users of group lead who have a mail address
 * @param manager  who gets the manager's warnings; empty: the users of group manager who have a mail address
 * @param quietFrom when the hours begin in which notices wait (R13), in Europe/Amsterdam
 * @param quietTo  when they end; the same: there are none
 * @param atOnce   true: nothing waits for what else is told within minutes, whatever the table says
 * @param outbox   where mail is written as files while no SMTP server is set
 * @param sent     where the worker remembers what it sent
 * @param remember how long it remembers; longer than any step is retried
 */
@ConfigurationProperties("sla.notice")
record NoticeSettings(
    @DefaultValue("storing@vivition.example") String from,
    @DefaultValue("VIVITION Support") String fromName,
    @DefaultValue List<String> lead,
    @DefaultValue List<String> manager,
    @DefaultValue("22:00") LocalTime quietFrom,
    @DefaultValue("08:00") LocalTime quietTo,
    @DefaultValue("false") boolean atOnce,
    @DefaultValue("data/outbox") Path outbox,
    @DefaultValue("data/sent") Path sent,
    @DefaultValue("90d") Duration remember) {

  NoticeSettings {
    if (!new Mailbox(from, null).isUsable()) {
      throw new IllegalArgumentException("sla.notice.from must be a mail address, not '" + from + "'");
    }
    requireAddresses("lead", lead);
    requireAddresses("manager", manager);
  }

  Mailbox sender() {
    return new Mailbox(from, fromName);
  }

  QuietHours quiet() {
    return new QuietHours(quietFrom, quietTo);
  }

  /** What stands behind the @ of our Message-IDs. */
  String domain() {
    return from.substring(from.lastIndexOf('@') + 1);
  }

  private static void requireAddresses(String group, List<String> addresses) {
    for (final String address : addresses) {
      if (!new Mailbox(address, null).isUsable()) {
        throw new IllegalArgumentException(
            "sla.notice.%s must list mail addresses, '%s' is none".formatted(group, address));
      }
    }
  }
}
