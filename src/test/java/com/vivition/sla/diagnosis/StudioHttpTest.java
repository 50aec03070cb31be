package com.vivition.sla.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.diagnosis.StudioHttp.Reply;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Calls to agents that are slow, odd, or not who they should be. */
class StudioHttpTest {

  @TempDir
  private Path folder;

  @Test
  void the_agent_sees_method_path_and_token() throws Exception {
    final var seen = new AtomicReference<String>();
    try (Peer agent = Peer.with((in, out) -> {
      seen.set(Peer.request(in));
      out.write(Peer.ok("{}").getBytes());
    })) {
      assertThat(put(agent.port())).isInstanceOf(Reply.Answer.class);
    }
    assertThat(seen.get()).startsWith("PUT /a/releases/5.0 HTTP/1.1\r\n")
        .contains("\r\nAuthorization: Bearer secret\r\n", "\r\nContent-Length: 0\r\n");
  }

  @Test
  void a_redirect_is_not_followed() throws Exception {
    try (Peer elsewhere = Peer.saying(Peer.ok("{}"));
        Peer agent = Peer.saying("HTTP/1.1 307 Elsewhere\r\nLocation: http://127.0.0.1:%d/\r\nContent-Length: 0\r\n\r\n"
            .formatted(elsewhere.port()))) {
      assertThat(put(agent.port())).isInstanceOfSatisfying(Reply.Answer.class,
          answer -> assertThat(answer.status()).isEqualTo(307));
      assertThat(elsewhere.calls()).isZero();
    }
  }

  @Test
  void a_silent_agent_is_offline_after_the_time_allowed() throws Exception {
    try (Peer agent = Peer.silent()) {
      assertThat(put(agent.port())).isEqualTo(
          new Reply.Offline("No answer from 127.0.0.1:%d within 500 ms".formatted(agent.port())));
    }
  }

  @Test
  void an_agent_that_breaks_off_is_offline() throws Exception {
    try (Peer agent = Peer.with((in, out) -> Peer.request(in))) {
      assertThat(put(agent.port())).isInstanceOf(Reply.Offline.class);
    }
  }

  @Test
  void too_long_an_answer_is_not_read_to_its_end() throws Exception {
    try (Peer agent = Peer.saying("HTTP/1.1 200 OK\r\nContent-Length: 99999999\r\n\r\n")) {
      assertThat(put(agent.port()))
          .isEqualTo(new Reply.Useless("The agent cannot be understood: it answers with more than 64 KB"));
    }
  }

  @Test
  void a_name_that_also_leads_elsewhere_is_not_called() throws Exception {
    try (Peer agent = Peer.saying(Peer.ok("{}"));
        StudioHttp http = http("127.0.0.1/32", new Certificates(Certificates.authorities(null), Duration.ZERO))) {
      assertThat(http.call("GET", URI.create("http://two.example:%d/x".formatted(agent.port())), "secret"))
          .isEqualTo(new Reply.Useless("Not called: two.example (127.0.0.2) is in no network that probes may go to"));
      assertThat(agent.calls()).isZero();
    }
  }

  @Test
  void over_tls_the_token_goes_only_to_who_proves_himself() throws Exception {
    try (TlsPeer agent = TlsPeer.with(folder, "-10d", 100, "IP:127.0.0.1")) {
      final URI uri = URI.create("https://127.0.0.1:%d/health".formatted(agent.port()));
      try (StudioHttp trusting = http("127.0.0.0/8",
          new Certificates(Certificates.authorities(agent.trusting()), Duration.ZERO))) {
        assertThat(trusting.call("GET", uri, "secret")).isInstanceOf(Reply.Answer.class);
      }
      try (StudioHttp doubting = http("127.0.0.0/8",
          new Certificates(Certificates.authorities(null), Duration.ZERO))) {
        assertThat(doubting.call("GET", uri, "secret")).isInstanceOfSatisfying(Reply.Useless.class,
            reply -> assertThat(reply.why()).startsWith("Not called: Self-signed, so it proves nothing"));
      }
    }
  }

  @Test
  void an_address_that_is_none_is_not_called() throws Exception {
    try (StudioHttp http = http("127.0.0.0/8", new Certificates(Certificates.authorities(null), Duration.ZERO))) {
      assertThat(http.call("GET", URI.create("http://under_score/x"), "secret")).isInstanceOf(Reply.Useless.class);
    }
  }

  private static Reply put(int port) throws IOException, InterruptedException {
    try (StudioHttp http = http("127.0.0.0/8", new Certificates(Certificates.authorities(null), Duration.ZERO))) {
      return http.call("PUT", URI.create("http://127.0.0.1:%d/a/releases/5.0".formatted(port)), "secret");
    }
  }

  private static StudioHttp http(String network, Certificates certificates) {
    final Addresses.Names names = host -> host.equals("two.example")
        ? new InetAddress[] {InetAddress.getByName("127.0.0.1"), InetAddress.getByName("127.0.0.2")}
        : InetAddress.getAllByName(host);
    return new StudioHttp(Probers.properties(Duration.ofMillis(500), 4, network), Clock.systemUTC(), names,
        certificates);
  }
}
