package com.vivition.sla.diagnosis;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Speaks to a studio's own agent under the protections of the probes: permitted networks only, the address that was
 * checked, all within {@code sla.probe.timeout}, nothing longer than {@code sla.probe.longest-body}, no redirect
 * followed. Over HTTPS the token is only sent to who proves by his certificate to be the agent.
 */
@Component
public final class StudioHttp implements AutoCloseable {

  /** What came of a call. */
  public sealed interface Reply {

    /** An answer, whatever its status. */
    record Answer(int status, byte[] body) implements Reply {
    }

    /** Nobody answers, or not to the end: later it may be otherwise. */
    record Offline(String why) implements Reply {
    }

    /** Not called, or what answers cannot be used: it stays so until somebody changes something. */
    record Useless(String why) implements Reply {
    }
  }

  private final ProbeProperties properties;
  private final Clock clock;
  private final Certificates certificates;
  private final Addresses addresses;
  private final ScheduledThreadPoolExecutor timer;

  @Autowired
  StudioHttp(ProbeProperties properties, Clock clock) {
    this(properties, clock, InetAddress::getAllByName,
        new Certificates(Certificates.authorities(null), properties.certificateNotice()));
  }

  StudioHttp(ProbeProperties properties, Clock clock, Addresses.Names names, Certificates certificates) {
    this.properties = properties;
    this.clock = clock;
    this.certificates = certificates;
    this.addresses = new Addresses(properties, names);
    this.timer = new ScheduledThreadPoolExecutor(1, Prober.threads("agent-timer-"));
    this.timer.setRemoveOnCancelPolicy(true);
  }

  /**
   * Makes one call without a body.
   *
   * @param method GET or PUT
   * @param uri absolute, http or https
   * @param token sent as a bearer token; visible ASCII
   * @throws InterruptedException when the caller is interrupted
   */
  public Reply call(String method, URI uri, String token) throws InterruptedException {
    final boolean secure = "https".equals(uri.getScheme());
    final int port = uri.getPort() > 0 ? uri.getPort() : secure ? 443 : 80;
    final String host = uri.getHost() == null ? null : uri.getHost().replaceAll("[\\[\\]]", "");
    final var target = new ProbeTarget("agent", "OTHER", "Agent",
        secure ? ProbeTarget.Kind.HTTPS : ProbeTarget.Kind.HTTP, host, port, uri.getRawPath());
    if (target.flaw().isPresent()) {
      return new Reply.Useless("The agent's address cannot be used: " + target.flaw().get());
    }
    return call(method, target, token, Deadline.in(properties.timeout()));
  }

  private Reply call(String method, ProbeTarget target, String token, Deadline deadline) throws InterruptedException {
    try (Connection connection =
        Connection.open(addresses.permitted(target.host(), deadline), target.port(), deadline, timer)) {
      final Socket socket = target.kind() == ProbeTarget.Kind.HTTPS
          ? proved(connection.socket(), target) : connection.socket();
      final String headers =
          "Authorization: Bearer " + token + "\r\n" + (method.equals("GET") ? "" : "Content-Length: 0\r\n");
      final HttpAnswer answer = HttpAnswer.to(method + " " + target.path(), headers, socket.getOutputStream(),
          new BufferedInputStream(socket.getInputStream()), target.authority(),
          (int) properties.longestBody().toBytes());
      return new Reply.Answer(answer.status(), answer.body());
    } catch (ProbeEnded e) {
      return e.outcome() == Outcome.REFUSED ? new Reply.Useless("Not called: " + e.getMessage())
          : new Reply.Offline(e.getMessage());
    } catch (HttpAnswer.Unusable e) {
      return new Reply.Useless("The agent cannot be understood: " + e.getMessage());
    } catch (IOException e) {
      return new Reply.Offline(deadline.passed()
          ? "No answer from " + target.authority() + " within " + Words.time(deadline.length())
          : "No answer from " + target.authority() + ": " + e.getMessage());
    }
  }

  private Socket proved(Socket plain, ProbeTarget target) throws IOException, ProbeEnded {
    final Certificates.Secured secured = certificates.secure(plain, target.host(), target.port(), clock.instant());
    if (secured.objection() != null) {
      throw new ProbeEnded(Check.IDENTITY, Outcome.REFUSED, secured.objection());
    }
    return secured.socket();
  }

  /** Breaks off what runs. */
  @Override
  public void close() {
    addresses.close();
    timer.shutdownNow();
  }
}
