package com.vivition.sla.notice.inbound;

import com.vivition.sla.engine.EngineSide;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Watches the mailboxes that are set, from when models and registry are there until the application ends. */
@Component
@EngineSide
class MailboxWatch {

  private static final Logger log = LoggerFactory.getLogger(MailboxWatch.class);
  private static final long PATIENCE_MILLIS = 10_000;

  private final MailboxSettings settings;
  private final MailDesk desk;
  private final WatchRows rows;
  private final Clock clock;
  private final List<SourceWatch> watches = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new ArrayList<>();
  private ScheduledExecutorService alarm;

  MailboxWatch(MailboxSettings settings, MailDesk desk, WatchRows rows, Clock clock) {
    this.settings = settings;
    this.desk = desk;
    this.rows = rows;
    this.clock = clock;
  }

  @EventListener(ApplicationReadyEvent.class)
  void begin() {
    if (settings.host() != null) {
      alarm = Executors.newSingleThreadScheduledExecutor(work -> daemon(work, "mailbox-alarm"));
      watch(new ImapMailbox(settings, desk, alarm, clock));
    }
    if (settings.inbox() != null) {
      watch(new InboxFolder(settings.inbox(), settings.largestMail().toBytes(), desk, clock));
    }
    if (watches.isEmpty()) {
      log.info("No mailbox is watched (sla.mailbox.host)");
    }
  }

  /** What is wrong with the mailboxes, by name; empty: nothing. */
  Map<String, String> troubles() {
    return watches.stream().filter(watch -> watch.trouble() != null)
        .collect(Collectors.toMap(SourceWatch::name, SourceWatch::trouble));
  }

  private void watch(MailSource source) {
    final SourceWatch watch = new SourceWatch(source, rows, settings.pollEvery());
    final Thread thread = daemon(watch, "mailbox-" + source.name());
    watches.add(watch);
    threads.add(thread);
    thread.start();
    log.info("Mail comes in by {}", source.name());
  }

  @EventListener(ContextClosedEvent.class)
  void end() {
    watches.forEach(SourceWatch::stop);
    try {
      for (final Thread thread : threads) {
        // the mail in hand is recorded to its end
        thread.join(PATIENCE_MILLIS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    if (alarm != null) {
      alarm.shutdownNow();
    }
  }

  private static Thread daemon(Runnable work, String name) {
    final Thread thread = new Thread(work, name);
    thread.setDaemon(true);
    return thread;
  }
}
