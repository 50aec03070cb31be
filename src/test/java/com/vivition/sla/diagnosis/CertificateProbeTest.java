package com.vivition.sla.diagnosis;

import static com.vivition.sla.diagnosis.Probers.https;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(60)
class CertificateProbeTest {

  @TempDir
  private Path folder;

  @ParameterizedTest
  @CsvSource({
      "-10d, 100, OK, Valid for 8",
      "-10d, 20, WARNING, Ends in 9 days",
      "-100d, 50, FAILED, Expired 50 days",
      "+3d, 50, FAILED, Not valid for another 2 days"})
  void aCertificateIsJudgedByItsPeriod(String begins, int days, Outcome outcome, String detail) throws Exception {
    try (TlsPeer peer = TlsPeer.with(folder, begins, days, "IP:127.0.0.1")) {
      final var results = probe(peer, "127.0.0.1", null);
      assertThat(results.get(Check.CERTIFICATE).outcome()).isEqualTo(outcome);
      assertThat(results.get(Check.CERTIFICATE).detail()).startsWith(detail);
      assertThat(results.get(Check.CERTIFICATE).measured()).containsKey("expires");
      // what stands behind it is asked all the same
      assertThat(results.get(Check.HEALTH).outcome()).isEqualTo(Outcome.OK);
    }
  }

  @Test
  void aSelfSignedCertificateIsReportedWithItsFingerprint() throws Exception {
    try (TlsPeer peer = TlsPeer.with(folder, "-1d", 100, "IP:127.0.0.1")) {
      final ProbeResult identity = probe(peer, "127.0.0.1", null).get(Check.IDENTITY);
      assertThat(identity.outcome()).isEqualTo(Outcome.WARNING);
      assertThat(identity.detail()).matches("Self-signed, so it proves nothing; SHA-256 [0-9A-F]{16}…");
    }
  }

  @Test
  void aCertificateOfAKnownAuthorityProvesWhoAnswers() throws Exception {
    try (TlsPeer peer = TlsPeer.with(folder, "-1d", 100, "IP:127.0.0.1")) {
      assertThat(probe(peer, "127.0.0.1", peer.trusting()).get(Check.IDENTITY))
          .returns(Outcome.OK, ProbeResult::outcome)
          .returns("Proved by its certificate", ProbeResult::detail);
    }
  }

  @Test
  void aCertificateForAnotherNameProvesNothing() throws Exception {
    try (TlsPeer peer = TlsPeer.with(folder, "-1d", 100, "DNS:other.example")) {
      assertThat(probe(peer, "127.0.0.1", peer.trusting()).get(Check.IDENTITY))
          .returns(Outcome.WARNING, ProbeResult::outcome)
          .returns("The certificate is for another name", ProbeResult::detail);
    }
  }

  @Test
  void aServerThatSpeaksNoTlsFails() throws Exception {
    try (Peer peer = Peer.with((in, out) -> out.write("HTTP/1.1 400 Plain\r\n\r\n".getBytes()));
        Prober prober = Probers.local()) {
      final List<ProbeResult> results = prober.probe(List.of(https("127.0.0.1", peer.port())));
      assertThat(results).hasSize(1);
      assertThat(results.get(0).outcome()).isEqualTo(Outcome.FAILED);
      assertThat(results.get(0).detail()).startsWith("Connected, but no encrypted connection comes about: ");
    }
  }

  @Test
  void aHandshakeThatNeverEndsFailsWhenTheTimeIsUp() throws Exception {
    try (Peer peer = Peer.silent();
        Prober prober = Probers.prober(Duration.ofMillis(300), 4, InetAddress::getAllByName, "127.0.0.0/8")) {
      assertThat(prober.probe(List.of(https("127.0.0.1", peer.port())))).extracting(ProbeResult::detail)
          .containsExactly("Connected, but no encrypted connection within 300 ms");
    }
  }

  // certificates begin and end by the system's clock, so this prober has it too
  private static Map<Check, ProbeResult> probe(TlsPeer peer, String host, KeyStore authorities) throws Exception {
    final var certificates = new Certificates(Certificates.authorities(authorities), Duration.ofDays(21));
    try (var prober = new Prober(Probers.properties(Duration.ofSeconds(5), 4, "127.0.0.0/8"), Clock.systemUTC(),
        InetAddress::getAllByName, certificates)) {
      return prober.probe(List.of(https(host, peer.port()))).stream()
          .collect(Collectors.toMap(ProbeResult::check, result -> result));
    }
  }
}
