package com.vivition.sla.notice;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * Remembers, across restarts, which mails this worker has sent: an empty file a Message-ID. Old ones are forgotten
 * when the application starts and then once a day.
 */
final class SentLedger {

  private static final Duration BETWEEN_CLEANINGS = Duration.ofDays(1);

  private final Path folder;
  private final Duration remember;
  private final Clock clock;
  private Instant nextCleaning = Instant.MIN;

  SentLedger(Path folder, Duration remember, Clock clock) {
    this.folder = folder;
    this.remember = remember;
    this.clock = clock;
  }

  /** Whether this mail was sent before. */
  boolean contains(Mail mail) {
    return Files.exists(folder.resolve(mail.fileName()));
  }

  /** Notes that this mail was sent; what is noted survives a crash of the machine. */
  synchronized void add(Mail mail) throws IOException {
    Files.createDirectories(folder);
    final Path note = folder.resolve(mail.fileName());
    try (var file = FileChannel.open(note, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
      file.force(true);
    }
    forgetOldOnes();
  }

  private void forgetOldOnes() throws IOException {
    final Instant now = clock.instant();
    if (now.isBefore(nextCleaning)) {
      return;
    }
    nextCleaning = now.plus(BETWEEN_CLEANINGS);
    final Instant horizon = now.minus(remember);
    final List<Path> notes;
    try (var files = Files.list(folder)) {
      notes = files.toList();
    }
    for (final Path note : notes) {
      if (Files.getLastModifiedTime(note).toInstant().isBefore(horizon)) {
        Files.deleteIfExists(note);
      }
    }
  }
}
