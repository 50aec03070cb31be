package com.vivition.sla.bugfix.tracker;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.security.SecurityRequirements;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where GitHub tells of changed issues, open to everybody: the signature is the proof. Nothing is read before it is
 * checked, and the answer tells a forger nothing.
 */
@RestController
@Tag(name = "Hooks", description = "Where other systems tell us something")
class GitHubHook {

  private static final String ALGORITHM = "HmacSHA256";
  private static final String SIGNATURE_START = "sha256=";
  private static final int LONGEST_DELIVERY = 100;

  private final GitHubSettings settings;
  private final TrackerNews news;
  private final ObjectMapper json = new ObjectMapper();

  GitHubHook(GitHubSettings settings, TrackerNews news) {
    this.settings = settings;
    this.news = news;
  }

  @PostMapping(path = "/api/hooks/github", consumes = MediaType.APPLICATION_JSON_VALUE)
  @SecurityRequirements
  @Operation(summary = "GitHub's webhook of the repository's issues",
      description = "Signed by `X-Hub-Signature-256`. What came before, or is about something else, has no effect.")
  @ApiResponse(responseCode = "200", description = "Received")
  @ApiResponse(responseCode = "400", description = "Signed, but not a webhook of GitHub")
  @ApiResponse(responseCode = "401", description = "The signature is missing or wrong")
  @ApiResponse(responseCode = "404", description = "There is no webhook here")
  ResponseEntity<Void> receive(
      @RequestHeader(name = "X-Hub-Signature-256", required = false) String signature,
      @RequestHeader(name = "X-GitHub-Event", required = false) String event,
      @RequestHeader(name = "X-GitHub-Delivery", required = false) String delivery,
      @RequestBody(required = false) byte[] body) {
    if (settings.webhookSecret().isEmpty()) {
      return ResponseEntity.notFound().build();
    }
    if (body == null || !isSigned(body, signature)) {
      return ResponseEntity.status(HttpStatus.UNAUTHORIZED).build();
    }
    if (delivery == null || delivery.isBlank() || delivery.length() > LONGEST_DELIVERY) {
      return ResponseEntity.badRequest().build();
    }
    return "issues".equals(event) ? issue(delivery, body) : ResponseEntity.ok().build();
  }

  private ResponseEntity<Void> issue(String delivery, byte[] body) {
    try {
      final JsonNode document = json.readTree(body);
      final var change = IssueChange.of(document == null ? json.nullNode() : document);
      change.ifPresent(told -> news.received(delivery, told));
      return ResponseEntity.ok().build();
    } catch (DuplicateKeyException e) {
      return ResponseEntity.ok().build(); // received before
    } catch (IOException | TrackerUnavailable nonsense) {
      return ResponseEntity.badRequest().build();
    }
  }

  private boolean isSigned(byte[] body, String signature) {
    if (signature == null || !signature.startsWith(SIGNATURE_START)) {
      return false;
    }
    try {
      final Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(settings.webhookSecret().getBytes(StandardCharsets.UTF_8), ALGORITHM));
      final String ours = SIGNATURE_START + HexFormat.of().formatHex(mac.doFinal(body));
      return MessageDigest.isEqual(
          ours.getBytes(StandardCharsets.US_ASCII), signature.getBytes(StandardCharsets.UTF_8));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e); // every Java has this algorithm
    }
  }
}
