package com.vivition.sla.notice;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes each mail as one .eml file, named after its Message-ID: a repeated step writes the same file again. */
final class OutboxCarrier implements MailCarrier {

  private final Path outbox;

  OutboxCarrier(Path outbox) {
    this.outbox = outbox;
  }

  @Override
  public void carry(Mail mail, MimeMessage message) throws IOException, MessagingException {
    Files.createDirectories(outbox);
    final Path draft = Files.createTempFile(outbox, ".", ".part");
    try {
      try (var file = Files.newOutputStream(draft)) {
        message.writeTo(file);
      }
      // whoever watches the folder never sees half a mail
      Files.move(draft, outbox.resolve(mail.fileName() + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(draft);
    }
  }
}
