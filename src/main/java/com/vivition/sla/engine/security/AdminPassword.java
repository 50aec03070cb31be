package com.vivition.sla.engine.security;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The first administrator's password: the configured one, else a generated one in a file that only its owner reads. */
class AdminPassword {

  private static final Logger log = LoggerFactory.getLogger(AdminPassword.class);
  private static final int SHORTEST = 10;

  private final String configured;
  private final Path file;

  /** @param configured empty when none is configured */
  AdminPassword(String configured, Path file) {
    if (!configured.isEmpty() && configured.length() < SHORTEST) {
      throw new IllegalStateException(
          "SLA_ADMIN_PASSWORD is too short: give it at least %d characters, or leave it out.".formatted(SHORTEST));
    }
    this.configured = configured;
    this.file = file;
  }

  String choose() {
    return configured.isEmpty() ? generate() : configured;
  }

  private String generate() {
    final String password = RandomPassword.next();
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.deleteIfExists(file);
      Files.createFile(file, ownerOnly());
      Files.writeString(file, password + System.lineSeparator());
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The administrator's password cannot be written to %s: make it writable, or set SLA_ADMIN_PASSWORD."
              .formatted(file), e);
    }
    log.info("The password of the new administrator is in {}", file);
    return password;
  }

  private FileAttribute<?>[] ownerOnly() {
    return file.getFileSystem().supportedFileAttributeViews().contains("posix")
        ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))}
        : new FileAttribute<?>[0];
  }
}
