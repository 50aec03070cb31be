package com.vivition.sla.diagnosis;

import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.util.unit.DataSize;

/** Probers and targets as tests need them. */
final class Probers {

  static final Instant NOW = Instant.parse("2026-11-23T10:00:00Z");
  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  private Probers() {
  }

  /** A prober with the product's thresholds. */
  static Prober prober(Duration timeout, int parallel, Addresses.Names names, String... networks) {
    return new Prober(properties(timeout, parallel, networks), CLOCK, names,
        new Certificates(Certificates.authorities(null), Duration.ofDays(21)));
  }

  /** A prober that may go to the loopback. */
  static Prober local() {
    return prober(Duration.ofSeconds(5), 64, InetAddress::getAllByName, "127.0.0.0/8");
  }

  static ProbeProperties properties(Duration timeout, int parallel, String... networks) {
    return new ProbeProperties(List.of(networks), timeout, parallel, DataSize.ofKilobytes(64),
        DataSize.ofGigabytes(5), Duration.ofMinutes(15), Duration.ofSeconds(30), Duration.ofDays(21));
  }

  static ProbeTarget tcp(String host, int port) {
    return new ProbeTarget("turntable-1", "TURNTABLE", "Turntable 1", ProbeTarget.Kind.TCP, host, port, null);
  }

  static ProbeTarget http(int port) {
    return http(port, "/health");
  }

  static ProbeTarget http(int port, String path) {
    return new ProbeTarget("camera-1", "CAMERA", "Camera 1", ProbeTarget.Kind.HTTP, "127.0.0.1", port, path);
  }

  static ProbeTarget https(String host, int port) {
    return new ProbeTarget("camera-1", "CAMERA", "Camera 1", ProbeTarget.Kind.HTTPS, host, port, "/health");
  }
}
