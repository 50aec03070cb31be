package com.vivition.sla.rota.duty;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.ExternalStep;
import com.vivition.sla.engine.PermanentFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.client.task.ExternalTask;
import org.springframework.stereotype.Component;

/**
 * "Send the page": posts {@code page} to the paging system, signed as {@code X-Sla-Signature-256: sha256=…} (HMAC of
 * the body, in hexadecimal). A repeated page has the same {@code Idempotency-Key}. One that comes too late calls nobody:
 * the next in line was called meanwhile.
 */
@Component
class SendPageStep implements ExternalStep {

  private static final String ALGORITHM = "HmacSHA256";
  /** Worth another try, of those that say that we are wrong. */
  private static final Set<Integer> LATER = Set.of(408, 425, 429);

  private final DutySettings settings;
  private final ObjectMapper json;
  private final Clock clock;
  private final HttpClient http;

  SendPageStep(DutySettings settings, ObjectMapper json, Clock clock) {
    this.settings = settings;
    this.json = json;
    this.clock = clock;
    this.http = HttpClient.newBuilder().connectTimeout(settings.timeout())
        .followRedirects(HttpClient.Redirect.NEVER).build();
  }

  @Override
  public String topic() {
    return "send-page";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) throws Exception {
    if (!settings.hasWebhook() || settings.webhookSecret().isEmpty()) {
      throw new PermanentFailure("sla.duty.webhook-url and sla.duty.webhook-secret must be set where pages are sent");
    }
    final String page = task.getVariable(DutyVars.PAGE.name());
    if (!clock.instant().isBefore(acceptBy(page))) {
      return Map.of("pageResult", "LATE");
    }
    final int status = http.send(request(task.getId(), page), HttpResponse.BodyHandlers.discarding()).statusCode();
    if (status / 100 == 2) {
      return Map.of("pageResult", "SENT");
    }
    final String refused = "The paging system answered %d".formatted(status);
    if (status / 100 == 4 && !LATER.contains(status)) {
      throw new PermanentFailure(refused);
    }
    throw new IOException(refused);
  }

  private Instant acceptBy(String page) {
    try {
      return Instant.parse(json.readTree(page).get("acceptBy").asText());
    } catch (Exception e) {
      throw new PermanentFailure("The variable 'page' is not a page of ours", e);
    }
  }

  private HttpRequest request(String id, String page) {
    return HttpRequest.newBuilder(URI.create(settings.webhookUrl())).timeout(settings.timeout())
        .header("Content-Type", "application/json").header("Idempotency-Key", id)
        .header("X-Sla-Signature-256", "sha256=" + signature(page))
        .POST(HttpRequest.BodyPublishers.ofString(page)).build();
  }

  private String signature(String page) {
    try {
      final Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(settings.webhookSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      return HexFormat.of().formatHex(mac.doFinal(page.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java has " + ALGORITHM, e);
    }
  }
}
