package com.vivition.sla.notice.inbound;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Watches one source, as long as no other node does; after a failure again, with growing pauses. */
final class SourceWatch implements Runnable {

  private static final Logger log = LoggerFactory.getLogger(SourceWatch.class);
  private static final Duration FIRST_PAUSE = Duration.ofSeconds(1);
  private static final Duration LONGEST_PAUSE = Duration.ofMinutes(5);

  private final MailSource source;
  private final WatchRows rows;
  private final Duration pollEvery;
  private final Duration silence;
  private final String holder = UUID.randomUUID().toString();
  private Duration pause = FIRST_PAUSE;
  // never an interrupt, by which H2 would close its files
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile MailSource.Visit visit;
  private volatile String trouble;

  SourceWatch(MailSource source, WatchRows rows, Duration pollEvery) {
    this.source = source;
    this.rows = rows;
    this.pollEvery = pollEvery;
    // two looks may be missed, and a handful of large mails takes a while
    this.silence = pollEvery.multipliedBy(3).plusMinutes(1);
  }

  @Override
  public void run() {
    while (isRunning()) {
      try {
        if (isOurs()) {
          watch();
        } else {
          trouble = null;
          sleep(pollEvery);
        }
      } catch (Exception | Error e) {
        // nothing but the end of the application ends the watch
        rest(e);
      }
    }
    release();
  }

  String name() {
    return source.name();
  }

  /** Why no mail comes in by it now; null: it does, or another node sees to it. */
  String trouble() {
    return trouble;
  }

  /** Ends soon; another node may take over at once. */
  void stop() {
    over.countDown();
    final MailSource.Visit open = visit;
    if (open != null) {
      open.close();
    }
  }

  private void watch() throws Exception {
    try (MailSource.Visit open = source.open()) {
      visit = open;
      while (isRunning() && isOurs()) {
        open.takeIn(() -> isRunning() && isOurs());
        pause = FIRST_PAUSE;
        trouble = null;
        open.await(pollEvery, over);
      }
    } finally {
      visit = null;
    }
  }

  private void release() {
    try {
      rows.release(source.name(), holder);
    } catch (RuntimeException e) {
      log.debug("Another node takes {} over when this one has been silent for a while", source.name(), e);
    }
  }

  private boolean isRunning() {
    return over.getCount() > 0;
  }

  private void sleep(Duration time) {
    try {
      over.await(time.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      over.countDown();
    }
  }

  private boolean isOurs() {
    return rows.hold(source.name(), holder, silence);
  }

  private void rest(Throwable failure) {
    if (!isRunning()) {
      return;
    }
    trouble = failure.toString();
    if (pause.equals(LONGEST_PAUSE)) {
      log.error("No mail comes in by {} for minutes, next try in {}", source.name(), pause, failure);
    } else {
      log.warn("The mailbox {} cannot be watched, next try in {}: {}", source.name(), pause, failure.toString());
    }
    sleep(pause);
    pause = pause.compareTo(LONGEST_PAUSE.dividedBy(2)) > 0 ? LONGEST_PAUSE : pause.multipliedBy(2);
  }
}
