package com.vivition.sla.diagnosis;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;

/** The probe of one component at addresses that are known and permitted. */
record Probe(
    ProbeTarget target, Deadline deadline, ProbeProperties properties, Certificates certificates, Clock clock) {

  /**
   * Connects and does the checks that the endpoint's kind allows.
   *
   * @throws ProbeEnded when there is nothing but one bad result to say
   */
  List<ProbeResult> run(List<InetAddress> addresses, ScheduledExecutorService timer) throws ProbeEnded {
    try (Connection connection = connect(addresses, timer)) {
      return switch (target.kind()) {
        case TCP -> List.of(result(Check.CONNECTION, Outcome.OK, "Accepts connections", Map.of()));
        case HTTP -> health(connection.socket());
        case HTTPS -> secured(connection.socket());
      };
    } catch (IOException e) {
      throw new ProbeEnded(Check.CONNECTION, Outcome.FAILED, "The connection could not be closed");
    }
  }

  /** The result of a probe that ended early. */
  ProbeResult result(ProbeEnded ended) {
    return result(ended.check(), ended.outcome(), ended.getMessage(), Map.of());
  }

  private Connection connect(List<InetAddress> addresses, ScheduledExecutorService timer) throws ProbeEnded {
    try {
      return Connection.open(addresses, target.port(), deadline, timer);
    } catch (IOException e) {
      throw new ProbeEnded(Check.CONNECTION, Outcome.UNREACHABLE, unconnected(e));
    }
  }

  private String unconnected(IOException e) {
    if (deadline.passed()) {
      return "No connection to " + target.authority() + " within " + Words.time(deadline.length());
    }
    return e instanceof ConnectException && String.valueOf(e.getMessage()).startsWith("Connection refused")
        ? "Nothing listens at " + target.authority()
        : "No way to " + target.authority() + ": " + e.getMessage();
  }

  private List<ProbeResult> secured(Socket plain) throws ProbeEnded {
    final Certificates.Secured secured;
    try {
      secured = certificates.secure(plain, target.host(), target.port(), clock.instant());
    } catch (IOException e) {
      throw new ProbeEnded(Check.CONNECTION, Outcome.FAILED, deadline.passed()
          ? "Connected, but no encrypted connection within " + Words.time(deadline.length())
          : "Connected, but no encrypted connection comes about: " + e.getMessage());
    }
    final List<ProbeResult> results = new ArrayList<>();
    results.add(result(Check.CERTIFICATE, secured.validity(), secured.validityDetail(),
        Map.of("expires", secured.expires().toString())));
    results.add(secured.objection() == null
        ? result(Check.IDENTITY, Outcome.OK, "Proved by its certificate", Map.of())
        : result(Check.IDENTITY, Outcome.WARNING, secured.objection(), Map.of()));
    results.addAll(health(secured.socket()));
    return results;
  }

  private List<ProbeResult> health(Socket socket) {
    try {
      final Instant asked = clock.instant();
      final HttpAnswer answer = HttpAnswer.get(
          socket.getOutputStream(), new BufferedInputStream(socket.getInputStream()),
          target.authority(), target.path(), (int) properties.longestBody().toBytes());
      // written somewhere between question and answer: the middle is wrong by half the round trip at most
      final Instant seen = asked.plus(Duration.between(asked, clock.instant()).dividedBy(2));
      return document(answer).findings(properties, seen).stream()
          .map(finding -> result(finding.check(), finding.outcome(), finding.detail(), finding.measured()))
          .toList();
    } catch (ProbeEnded e) {
      return List.of(result(e));
    } catch (IOException e) {
      return List.of(result(Check.HEALTH, Outcome.FAILED, unanswered(e), Map.of()));
    }
  }

  private HealthDocument document(HttpAnswer answer) throws ProbeEnded {
    final int status = answer.status();
    if (status >= 300 && status < 400) {
      throw noDocument("Answers with a redirect (HTTP " + status + "), which probes do not follow");
    }
    // a component that is down may say so with 503 as well: then the document counts
    return HealthDocument.read(answer.body())
        .filter(HealthDocument::hasStatus)
        .filter(document -> status == 200 || status == 503 && !document.isUp())
        .orElseThrow(() -> noDocument(status == 200
            ? "Answers, but not with a health document" : "Answers with HTTP " + status));
  }

  private static ProbeEnded noDocument(String detail) {
    return new ProbeEnded(Check.HEALTH, Outcome.FAILED, detail);
  }

  private String unanswered(IOException e) {
    if (e instanceof HttpAnswer.Unusable) {
      return "Connected, but " + e.getMessage();
    }
    if (deadline.passed()) {
      return "Connected, but no full answer within " + Words.time(deadline.length());
    }
    return e instanceof EOFException
        ? "Connected, but the answer breaks off" : "Connected, but the connection broke: " + e.getMessage();
  }

  private ProbeResult result(Check check, Outcome outcome, String detail, Map<String, Object> measured) {
    return new ProbeResult(target.component(), target.type(), target.name(), check, outcome, detail,
        deadline.spent().toMillis(), measured);
  }
}
