package com.vivition.sla.diagnosis;

import static com.vivition.sla.diagnosis.Probers.http;
import static com.vivition.sla.diagnosis.Probers.prober;
import static com.vivition.sla.diagnosis.Probers.tcp;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class ProberTest {

  private static final Duration SHORT = Duration.ofMillis(300);

  @Test
  void aComponentThatAcceptsConnectionsIsFine() throws Exception {
    try (Prober prober = Probers.local(); Peer peer = Peer.silent()) {
      assertThat(prober.probe(List.of(tcp("127.0.0.1", peer.port()))))
          .extracting(ProbeResult::component, ProbeResult::check, ProbeResult::outcome, ProbeResult::detail)
          .containsExactly(tuple("turntable-1", Check.CONNECTION, Outcome.OK, "Accepts connections"));
    }
  }

  @Test
  void aPortWhereNothingListensIsUnreachable() throws Exception {
    try (Prober prober = Probers.local()) {
      final int port = freePort();
      assertThat(only(prober, tcp("127.0.0.9", port)))
          .returns(Outcome.UNREACHABLE, ProbeResult::outcome)
          .returns("Nothing listens at 127.0.0.9:" + port, ProbeResult::detail);
    }
  }

  @Test
  void anAddressThatSwallowsEverythingIsUnreachableWhenTheTimeIsUp() throws Exception {
    // a listener whose queue is full: the kernel drops what else knocks, as a dead address does
    try (Prober prober = prober(SHORT, 4, InetAddress::getAllByName, "127.0.0.0/8");
        ServerSocket full = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      final List<ProbeTarget> targets = Collections.nCopies(8, tcp("127.0.0.1", full.getLocalPort()));
      assertThat(prober.probe(targets))
          .filteredOn(result -> result.outcome() != Outcome.OK)
          .isNotEmpty()
          .allSatisfy(result -> assertThat(result)
              .returns(Outcome.UNREACHABLE, ProbeResult::outcome)
              .returns("No connection to 127.0.0.1:" + full.getLocalPort() + " within 300 ms", ProbeResult::detail));
    }
  }

  @Test
  void anUnknownNameIsUnreachable() throws Exception {
    try (Prober prober = Probers.local()) {
      assertThat(only(prober, tcp("no-such-studio.invalid", 80)))
          .returns(Outcome.UNREACHABLE, ProbeResult::outcome)
          .returns("The name no-such-studio.invalid is not known", ProbeResult::detail);
    }
  }

  @Test
  void aNameServerThatNeverAnswersCostsNoMoreThanTheTimeout() throws Exception {
    final var never = new CountDownLatch(1);
    try (Prober prober = prober(SHORT, 1, host -> hang(never), "127.0.0.0/8")) {
      // more than there are threads for lookups: the later ones are told at once
      assertThat(prober.probe(Collections.nCopies(4, tcp("slow.example", 80))))
          .hasSize(4)
          .allSatisfy(result -> assertThat(result)
              .returns(Outcome.UNREACHABLE, ProbeResult::outcome)
              .returns("The lookup of the name slow.example gave no answer within 300 ms", ProbeResult::detail));
    } finally {
      never.countDown();
    }
  }

  @ParameterizedTest
  @CsvSource({
      "127.0.0.1, 10.0.0.0/8",
      "::1, 127.0.0.0/8",
      "::ffff:127.0.0.1, ::/0",
      "169.254.169.254, 127.0.0.0/8",
      "localhost, 10.0.0.0/8"})
  void anAddressOutsideTheAllowedNetworksIsRefused(String host, String network) throws Exception {
    try (Prober prober = prober(SHORT, 4, InetAddress::getAllByName, network)) {
      assertThat(only(prober, tcp(host, 80)))
          .returns(Outcome.REFUSED, ProbeResult::outcome)
          .satisfies(result -> assertThat(result.detail()).contains("is in no network that probes may go to"));
    }
  }

  @Test
  void nothingIsAllowedUnlessItIsConfigured() throws Exception {
    try (Peer peer = Peer.silent(); Prober prober = prober(SHORT, 4, InetAddress::getAllByName)) {
      assertThat(only(prober, tcp("127.0.0.1", peer.port()))).returns(Outcome.REFUSED, ProbeResult::outcome);
      assertThat(peer.calls()).isZero();
    }
  }

  @Test
  void aNameOfWhichOneAddressIsForbiddenIsRefused() throws Exception {
    final InetAddress[] mixed = {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("192.0.2.1")};
    try (Peer peer = Peer.silent(); Prober prober = prober(SHORT, 4, host -> mixed, "127.0.0.0/8")) {
      assertThat(only(prober, tcp("studio.example", peer.port())))
          .returns(Outcome.REFUSED, ProbeResult::outcome)
          .returns("Not probed: studio.example (192.0.2.1) is in no network that probes may go to",
              ProbeResult::detail);
      assertThat(peer.calls()).isZero();
    }
  }

  @Test
  void theAddressThatWasCheckedIsTheOneThatIsCalledWhateverTheNameMeansLater() throws Exception {
    final var lookups = new AtomicInteger();
    final Addresses.Names rebinding = host ->
        new InetAddress[] {InetAddress.getByName(lookups.incrementAndGet() == 1 ? "127.0.0.1" : "127.0.0.66")};
    try (Peer peer = Peer.reporting("{\"status\":\"UP\"}");
        Prober prober = prober(Duration.ofSeconds(5), 4, rebinding, "127.0.0.1")) {
      final var target = new ProbeTarget(
          "camera-1", "CAMERA", "Camera 1", ProbeTarget.Kind.HTTP, "studio.example", peer.port(), "/health");
      assertThat(only(prober, target)).returns(Outcome.OK, ProbeResult::outcome);
      assertThat(lookups).hasValue(1);
    }
  }

  @Test
  void whenTheFirstAddressIsDeadTheNextOneIsTried() throws Exception {
    final InetAddress[] two = {InetAddress.getByName("127.0.0.9"), InetAddress.getByName("127.0.0.1")};
    try (Peer peer = Peer.silent(); Prober prober = prober(Duration.ofSeconds(5), 4, host -> two, "127.0.0.0/8")) {
      assertThat(only(prober, tcp("studio.example", peer.port()))).returns(Outcome.OK, ProbeResult::outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "evil\r\nHost: x", "user@host", "http://host", "[::1]"})
  void aHostThatIsNoneIsNotProbed(String host) throws Exception {
    try (Prober prober = Probers.local()) {
      assertThat(only(prober, tcp(host, 80)))
          .returns(Outcome.REFUSED, ProbeResult::outcome)
          .returns("Not probed: the registered host is neither a name nor an IP address", ProbeResult::detail);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"health", "", "/a b", "/a\r\nX: y", "/é"})
  void aPathThatIsNoneIsNotProbed(String path) throws Exception {
    try (Prober prober = Probers.local()) {
      assertThat(only(prober, http(80, path))).returns(Outcome.REFUSED, ProbeResult::outcome);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {-1, 0, 65_536})
  void aPortThatIsNoneIsNotProbed(int port) throws Exception {
    try (Prober prober = Probers.local()) {
      assertThat(only(prober, tcp("127.0.0.1", port)))
          .returns(Outcome.REFUSED, ProbeResult::outcome)
          .returns("Not probed: the registered port is " + port, ProbeResult::detail);
    }
  }

  @Test
  void allComponentsAreProbedAtTheSameTime() throws Exception {
    final int many = 50;
    final var all = new CountDownLatch(many);
    // nobody is answered before everybody has asked
    try (Prober prober = Probers.local(); Peer peer = Peer.with((in, out) -> {
      Peer.request(in);
      all.countDown();
      all.await();
      out.write(Peer.ok("{\"status\":\"UP\"}").getBytes());
    })) {
      assertThat(prober.probe(Collections.nCopies(many, http(peer.port()))))
          .hasSize(many)
          .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(Outcome.OK));
    }
  }

  @Test
  void noMoreComponentsAreProbedAtTheSameTimeThanConfigured() throws Exception {
    final var now = new AtomicInteger();
    final List<Integer> seen = Collections.synchronizedList(new ArrayList<>());
    try (Prober prober = prober(Duration.ofSeconds(5), 3, InetAddress::getAllByName, "127.0.0.0/8");
        Peer peer = Peer.with((in, out) -> {
          Peer.request(in);
          seen.add(now.incrementAndGet());
          now.decrementAndGet();
          out.write(Peer.ok("{\"status\":\"UP\"}").getBytes());
        })) {
      assertThat(prober.probe(Collections.nCopies(30, http(peer.port())))).hasSize(30);
      assertThat(seen).allSatisfy(count -> assertThat(count).isLessThanOrEqualTo(3));
    }
  }

  @Test
  void resultsComeInTheOrderOfTheTargets() throws Exception {
    try (Prober prober = Probers.local(); Peer peer = Peer.silent()) {
      final List<ProbeTarget> targets = IntStream.range(0, 20)
          .mapToObj(i -> new ProbeTarget("c-" + i, "OTHER", "C " + i, ProbeTarget.Kind.TCP,
              i % 3 == 0 ? "192.0.2.1" : "127.0.0.1", peer.port(), null))
          .toList();
      assertThat(prober.probe(targets)).extracting(ProbeResult::component)
          .containsExactlyElementsOf(targets.stream().map(ProbeTarget::component).toList());
    }
  }

  @Test
  void noTargetsGiveNoResults() throws Exception {
    try (Prober prober = Probers.local()) {
      assertThat(prober.probe(List.of())).isEmpty();
    }
  }

  @Test
  void anInterruptBreaksOffWhatRunsAndHangsUp() throws Exception {
    final var hungUp = new CountDownLatch(3);
    try (Prober prober = prober(Duration.ofMinutes(5), 4, InetAddress::getAllByName, "127.0.0.0/8");
        Peer peer = Peer.with((in, out) -> {
          Peer.request(in);
          in.read();
          hungUp.countDown();
        })) {
      final var call = new FutureTask<>(() -> prober.probe(Collections.nCopies(3, http(peer.port()))));
      final var caller = new Thread(call);
      caller.start();
      await().until(() -> peer.calls() == 3);
      caller.interrupt();
      assertThatExceptionOfType(java.util.concurrent.ExecutionException.class).isThrownBy(call::get)
          .withCauseInstanceOf(InterruptedException.class);
      hungUp.await();
    }
  }

  private static ProbeResult only(Prober prober, ProbeTarget target) throws InterruptedException {
    final List<ProbeResult> results = prober.probe(List.of(target));
    assertThat(results).hasSize(1);
    return results.get(0);
  }

  private static InetAddress[] hang(CountDownLatch never) {
    try {
      never.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return new InetAddress[0];
  }

  private static int freePort() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      return socket.getLocalPort();
    }
  }
}
