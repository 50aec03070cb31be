package com.vivition.sla.notice.inbound;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A directory into which somebody puts mails as {@code .eml} files: a mailbox for the demo, and for what was kept
 * elsewhere.
 */
final class InboxFolder implements MailSource {

  private static final Logger log = LoggerFactory.getLogger(InboxFolder.class);
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
        final Set<Path> stay = new HashSet<>();
        for (List<Path> files = files(stay); !files.isEmpty() && goOn.getAsBoolean(); files = files(stay)) {
          for (final Path file : files) {
            try {
              desk.receive(delivery(file));
              Files.move(file, folder.resolve("handled").resolve(file.getFileName()),
                  StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException | RuntimeException | Error e) {
              log.error("{} could not be taken in; it is tried again later", file, e);
              stay.add(file);
            }
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

  private List<Path> files(Set<Path> but) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".eml") && Files.isRegularFile(file)
          && !but.contains(file)).sorted().limit(HANDFUL).toList();
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
