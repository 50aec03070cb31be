package com.vivition.sla.notice.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * A directory into which somebody puts mails as {@code .eml} files: a mailbox for the demo, and for what was kept
 * elsewhere.
 */
final class InboxFolder implements MailSource {

  private static final int HANDFUL = 100;

  private final Path folder;
  private final long largest;
  private final MailIntake desk;
  private final Clock clock;

  InboxFolder(Path folder, long largest, MailIntake desk, Clock clock) {
    this.folder = folder;
    this.largest = largest;
    this.desk = desk;
    this.clock = clock;
  }

  @Override
  public String name() {
    return folder.toString();
  }

  @Override
  public Visit open() throws IOException {
    Files.createDirectories(folder.resolve("handled"));
    return new Visit() {

      @Override
      public void takeIn(BooleanSupplier goOn) throws IOException {
        for (List<Path> files = files(); !files.isEmpty() && goOn.getAsBoolean(); files = files()) {
          for (final Path file : files) {
            desk.receive(delivery(file));
            Files.move(file, folder.resolve("handled").resolve(file.getFileName()),
                StandardCopyOption.REPLACE_EXISTING);
          }
        }
      }

      @Override
      public void await(Duration longest, CountDownLatch over) throws InterruptedException {
        over.await(longest.toMillis(), TimeUnit.MILLISECONDS);
      }

      @Override
      public void close() {
        // nothing is held
      }
    };
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml") && Files.isRegularFile(file)).sorted().limit(HANDFUL)
          .toList();
    }
  }

  private Delivery delivery(Path file) throws IOException {
    final long size = Files.size(file);
    try (InputStream content = Files.newInputStream(file)) {
      return size > largest ? Delivery.headers(content.readNBytes(Delivery.MOST_HEADERS), size, clock.instant())
          : Delivery.whole(content.readAllBytes(), clock.instant());
    }
  }
}
