package com.vivition.sla.bugfix.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.bugfix.rollout.Installation.State;
import com.vivition.sla.diagnosis.StudioHttp;
import com.vivition.sla.engine.PermanentFailure;
import java.io.IOException;
import java.net.URI;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;

/**
 * Speaks to studios' agents: {@code PUT {agentUrl}/releases/{version}} begins an installation (202), GET of the same
 * follows it; both answer {@code {"version":"5.0","state":"INSTALLING|INSTALLED|FAILED","detail":"…"}}.
 */
@Component
class StudioAgent {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._+-]{0,59}");
  private static final int LONGEST_DETAIL = 200;

  private final StudioHttp http;
  private final RollOutSettings settings;

  StudioAgent(StudioHttp http, RollOutSettings settings) {
    this.http = http;
    this.settings = settings;
  }

  /** Whether that can be the name of a release. */
  static boolean isVersion(String text) {
    return VERSION.matcher(text).matches();
  }

  /**
   * Begins to install a release; once begun, the agent goes on by itself.
   *
   * @throws PermanentFailure when the agent does not accept the token, or there is none
   */
  Installation install(String agentUrl, String version) throws InterruptedException {
    return call("PUT", agentUrl, version);
  }

  /**
   * How far the release is there.
   *
   * @throws PermanentFailure when the agent does not accept the token, or there is none
   */
  Installation state(String agentUrl, String version) throws InterruptedException {
    return call("GET", agentUrl, version);
  }

  private Installation call(String method, String agentUrl, String version) throws InterruptedException {
    if (settings.token().isEmpty()) {
      throw new PermanentFailure("No token for the studios' agents: set SLA_ROLLOUT_TOKEN");
    }
    if (!isVersion(version)) {
      return new Installation(State.USELESS, "'%s' is no name of a release".formatted(line(version)));
    }
    final URI uri;
    try {
      uri = URI.create(agentUrl.replaceAll("/+$", "") + "/releases/" + version);
    } catch (IllegalArgumentException e) {
      return new Installation(State.USELESS, "The agent's address cannot be used");
    }
    final StudioHttp.Reply reply = http.call(method, uri, settings.token());
    if (reply instanceof StudioHttp.Reply.Offline offline) {
      return new Installation(State.OFFLINE, offline.why());
    }
    if (reply instanceof StudioHttp.Reply.Useless useless) {
      return new Installation(State.USELESS, useless.why());
    }
    return installation(method, version, (StudioHttp.Reply.Answer) reply);
  }

  private static Installation installation(String method, String version, StudioHttp.Reply.Answer answer) {
    return switch (answer.status()) {
      case 200, 202 -> document(version, answer.body());
      case 401, 403 -> throw new PermanentFailure("The studio's agent does not accept our key (HTTP %d): set %s"
          .formatted(answer.status(), "SLA_ROLLOUT_TOKEN as the agents have it"));
      case 404 -> method.equals("GET")
          ? new Installation(State.NOT_BEGUN, "")
          : new Installation(State.USELESS, "The agent does not know this release (HTTP 404)");
      // a gateway whose studio is away, an agent that starts
      case 502, 503, 504 -> new Installation(State.OFFLINE, "The agent answers with HTTP " + answer.status());
      default -> new Installation(State.USELESS, "The agent answers with HTTP " + answer.status());
    };
  }

  private static Installation document(String version, byte[] body) {
    try {
      final JsonNode document = JSON.readTree(body);
      final String detail = line(document.path("detail").asText(""));
      if (document.path("version").asText().equals(version)) {
        switch (document.path("state").asText()) {
          case "INSTALLING":
            return new Installation(State.INSTALLING, detail);
          case "INSTALLED":
            return new Installation(State.INSTALLED, detail);
          case "FAILED":
            return new Installation(State.FAILED, detail);
          default:
            break;
        }
      }
    } catch (IOException e) {
      // said below
    }
    return new Installation(State.USELESS, "The agent answers, but not with the state of this release");
  }

  // foreign text: one line, no control characters
  private static String line(String text) {
    final String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}\\p{Cs}\\u2028\\u2029\\s]+", " ").strip();
    return line.length() <= LONGEST_DETAIL ? line : line.substring(0, LONGEST_DETAIL - 1) + "…";
  }
}
