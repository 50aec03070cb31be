package com.vivition.sla.diagnosis;

import static com.vivition.sla.diagnosis.Probers.NOW;
import static com.vivition.sla.diagnosis.Probers.http;
import static com.vivition.sla.diagnosis.Probers.prober;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.net.InetAddress;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(60)
class HealthProbeTest {

  private static final long GB = 1L << 30;

  private final Prober prober = Probers.local();

  @AfterEach
  void close() {
    prober.close();
  }

  @Test
  void aHealthyComponentIsFineInAllItReports() throws Exception {
    final var results = health("""
        {"status":"UP","version":"4.12.1","freeDiskBytes":%d,"queueAgeSeconds":0,"time":"%s","more":[1,{}]}"""
        .formatted(120 * GB, NOW));
    assertThat(results).extracting(ProbeResult::check, ProbeResult::outcome, ProbeResult::detail).containsExactly(
        tuple(Check.HEALTH, Outcome.OK, "Says that it works (version 4.12.1)"),
        tuple(Check.DISK, Outcome.OK, "120.0 GB free"),
        tuple(Check.QUEUE, Outcome.OK, "Nothing waits"),
        tuple(Check.CLOCK, Outcome.OK, "Right to the second"));
    assertThat(results).extracting(ProbeResult::measured).containsExactly(
        Map.of("status", "UP", "version", "4.12.1"), Map.of("freeDiskBytes", 120 * GB),
        Map.of("queueAgeSeconds", 0L), Map.of("clockOffsetSeconds", 0L));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "UP | OK | Says that it works",
      "DEGRADED | WARNING | Says that it works in part",
      "DOWN | FAILED | Says that it does not work",
      "up | WARNING | Says \"up\", which means nothing here",
      "'' | WARNING | Says \"\", which means nothing here"})
  void theStatusDecides(String status, Outcome outcome, String detail) throws Exception {
    assertThat(health("{\"status\":\"" + status + "\"}"))
        .extracting(ProbeResult::check, ProbeResult::outcome, ProbeResult::detail)
        .containsExactly(tuple(Check.HEALTH, outcome, detail));
  }

  @Test
  void whatTheComponentSaysAboutItselfIsPassedOnInOneShortLine() throws Exception {
    final var results = health(
        "{\"status\":\"DOWN\",\"message\":\"Shutter\\n<b>stuck\\u0000\\u202e" + "x".repeat(500) + "\"}");
    assertThat(results.get(0).detail())
        .startsWith("Says that it does not work: Shutter <b>stuck xxx").endsWith("…").hasSizeLessThan(200);
  }

  @ParameterizedTest
  @CsvSource({
      "DISK, freeDiskBytes, 5368709120, OK, 5.0 GB free",
      "DISK, freeDiskBytes, 5368709119, WARNING, 5.0 GB free",
      "DISK, freeDiskBytes, 0, WARNING, 0 MB free",
      "QUEUE, queueAgeSeconds, 900, OK, The oldest has waited 15 min",
      "QUEUE, queueAgeSeconds, 901, WARNING, The oldest has waited 15 min 1 s",
      "QUEUE, queueAgeSeconds, 93600, WARNING, The oldest has waited 1 day 2 h",
      "CLOCK, time, '\"2026-11-23T10:00:30Z\"', OK, 30 s ahead",
      "CLOCK, time, '\"2026-11-23T09:59:29Z\"', WARNING, 31 s behind",
      "CLOCK, time, '\"2026-11-23T11:00:31+01:00\"', WARNING, 31 s ahead"})
  void figuresAreJudgedByTheirThresholds(Check check, String field, String value, Outcome outcome, String detail)
      throws Exception {
    assertThat(health("{\"status\":\"UP\",\"%s\":%s}".formatted(field, value)))
        .extracting(ProbeResult::check, ProbeResult::outcome, ProbeResult::detail)
        .contains(tuple(check, outcome, detail));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "freeDiskBytes | \"lots\"", "freeDiskBytes | -1", "freeDiskBytes | 1e400", "freeDiskBytes | true",
      "queueAgeSeconds | [1]", "queueAgeSeconds | 99999999999999999999",
      "time | \"noon\"", "time | 1790000000", "time | {}", "time | \"2026-11-23T10:00:00\""})
  void aFigureOfTheWrongKindIsAWarningAndSpoilsNothingElse(String field, String value) throws Exception {
    final var results = health("{\"status\":\"UP\",\"%s\":%s}".formatted(field, value));
    assertThat(results).extracting(ProbeResult::outcome).containsExactly(Outcome.OK, Outcome.WARNING);
    assertThat(results.get(1).detail()).startsWith("The health document's " + field + " cannot be read: ");
  }

  @ParameterizedTest
  @ValueSource(strings = {"freeDiskBytes", "queueAgeSeconds", "time"})
  void aFigureThatIsNullWasNotReported(String field) throws Exception {
    assertThat(health("{\"status\":\"UP\",\"" + field + "\":null}")).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "<html>It works!</html>", "[]", "\"UP\"", "null", "{}", "{\"status\":1}", "{\"status\":\"UP\"",
      "{\"status\":\"UP\"} x"})
  void somethingElseThanAHealthDocumentIsAFailure(String body) throws Exception {
    assertThat(health(body)).extracting(ProbeResult::check, ProbeResult::outcome, ProbeResult::detail)
        .containsExactly(tuple(Check.HEALTH, Outcome.FAILED, "Answers, but not with a health document"));
  }

  @Test
  void jsonNestedWithoutEndIsAFailure() throws Exception {
    assertThat(health("{\"status\":".repeat(6000))).extracting(ProbeResult::outcome).containsExactly(Outcome.FAILED);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "HTTP/1.1 503 Down | {\"status\":\"DOWN\"} | Says that it does not work",
      "HTTP/1.1 503 Down | {\"status\":\"UP\"} | Answers with HTTP 503",
      "HTTP/1.1 404 Not Found | {\"status\":\"UP\"} | Answers with HTTP 404",
      "HTTP/1.1 500 Broken | {\"status\":500} | Answers with HTTP 500",
      "HTTP/1.0 401 Who | - | Answers with HTTP 401",
      "HTTP/1.1 204 None | - | Answers with HTTP 204",
      "SSH-2.0-OpenSSH_9.2 | - | Connected, but what answers does not speak HTTP"})
  void anErrorStatusIsAFailure(String statusLine, String body, String detail) throws Exception {
    assertThat(answer(statusLine + "\r\n\r\n" + body))
        .extracting(ProbeResult::outcome, ProbeResult::detail).containsExactly(tuple(Outcome.FAILED, detail));
  }

  @Test
  void aRedirectIsReportedAndNotFollowed() throws Exception {
    try (Peer elsewhere = Peer.reporting("{\"status\":\"UP\"}")) {
      assertThat(answer("HTTP/1.1 302 Found\r\nLocation: http://127.0.0.1:" + elsewhere.port() + "/\r\n\r\n"))
          .extracting(ProbeResult::outcome, ProbeResult::detail).containsExactly(
              tuple(Outcome.FAILED, "Answers with a redirect (HTTP 302), which probes do not follow"));
      assertThat(elsewhere.calls()).isZero();
    }
  }

  @Test
  void anAnswerInChunksIsRead() throws Exception {
    assertThat(answer("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n"
        + "9;x=y\r\n{\"status\"\r\n6\r\n:\"UP\"}\r\n0\r\n\r\n"))
        .extracting(ProbeResult::outcome).containsExactly(Outcome.OK);
  }

  @Test
  void anAnswerOfKnownLengthIsReadThoughTheConnectionStaysOpen() throws Exception {
    try (Peer peer = Peer.with((in, out) -> {
      Peer.request(in);
      out.write(Peer.ok("{\"status\":\"UP\"}").getBytes());
      in.read();
    })) {
      assertThat(prober.probe(List.of(http(peer.port())))).extracting(ProbeResult::outcome).containsExactly(Outcome.OK);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "Content-Length: 70000", "Transfer-Encoding: chunked\r\n\r\n11170", "X: y",
      "Transfer-Encoding: chunked\r\n\r\n1\r\n \r\n7fffffffffffffff"})
  void noMoreThan64KilobytesAreRead(String header) throws Exception {
    assertThat(answer("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n" + " ".repeat(70_000)))
        .extracting(ProbeResult::outcome, ProbeResult::detail)
        .containsExactly(tuple(Outcome.FAILED, "Connected, but it answers with more than 64 KB"));
  }

  @Test
  void anAnswerWithoutEndIsCutOff() throws Exception {
    try (Peer peer = Peer.with((in, out) -> {
      Peer.request(in);
      out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes());
      try {
        while (true) {
          out.write(new byte[8192]);
        }
      } catch (SocketException hungUp) {
        // as it should be
      }
    })) {
      assertThat(prober.probe(List.of(http(peer.port())))).extracting(ProbeResult::detail)
          .containsExactly("Connected, but it answers with more than 64 KB");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"Content-Length: -5", "Content-Length: many", "Transfer-Encoding: chunked\r\n\r\n-1"})
  void aLengthThatIsNoneIsAFailure(String header) throws Exception {
    assertThat(answer("HTTP/1.1 200 OK\r\n" + header + "\r\n\r\n")).extracting(ProbeResult::detail)
        .containsExactly("Connected, but it answers with a length that is not a number");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "HTTP/1.1 200", "HTTP/1.1 200 OK\r\nContent-Length: 15\r\n\r\n{\"sta"})
  void anAnswerThatBreaksOffIsAFailure(String answer) throws Exception {
    assertThat(answer(answer)).extracting(ProbeResult::outcome, ProbeResult::detail)
        .containsExactly(tuple(Outcome.FAILED, "Connected, but the answer breaks off"));
  }

  @Test
  void headersWithoutEndAreAFailure() throws Exception {
    assertThat(answer("HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(500))).extracting(ProbeResult::detail)
        .containsExactly("Connected, but it answers with more than 100 header lines");
    assertThat(answer("HTTP/1.1 200 OK\r\nX: " + "y".repeat(10_000))).extracting(ProbeResult::detail)
        .containsExactly("Connected, but what answers does not speak HTTP");
  }

  @Test
  void aComponentThatAcceptsAndStaysSilentFailsWhenTheTimeIsUp() throws Exception {
    try (Prober impatient = prober(Duration.ofMillis(300), 4, InetAddress::getAllByName, "127.0.0.0/8");
        Peer peer = Peer.silent()) {
      assertThat(impatient.probe(List.of(http(peer.port())))).extracting(ProbeResult::outcome, ProbeResult::detail)
          .containsExactly(tuple(Outcome.FAILED, "Connected, but no full answer within 300 ms"));
    }
  }

  @Test
  void aComponentThatDripsItsAnswerFailsWhenTheTimeIsUp() throws Exception {
    try (Prober impatient = prober(Duration.ofMillis(400), 4, InetAddress::getAllByName, "127.0.0.0/8");
        Peer peer = Peer.with((in, out) -> {
          Peer.request(in);
          out.write("HTTP/1.1 200 OK\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
          try {
            while (true) {
              out.write(' ');
              Thread.sleep(20); // the dripping itself, not a wait of the test's
            }
          } catch (SocketException hungUp) {
            // as it should be
          }
        })) {
      assertThat(impatient.probe(List.of(http(peer.port())))).extracting(ProbeResult::outcome, ProbeResult::detail)
          .containsExactly(tuple(Outcome.FAILED, "Connected, but no full answer within 400 ms"));
    }
  }

  private List<ProbeResult> health(String document) throws Exception {
    return answer(Peer.ok(document));
  }

  private List<ProbeResult> answer(String answer) throws Exception {
    try (Peer peer = Peer.saying(answer)) {
      return prober.probe(List.of(http(peer.port())));
    }
  }
}
