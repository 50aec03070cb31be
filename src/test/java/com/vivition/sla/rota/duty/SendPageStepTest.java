package com.vivition.sla.rota.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.vivition.sla.engine.PermanentFailure;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.camunda.bpm.client.task.ExternalTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages go to a paging system that is a real server here. */
class SendPageStepTest {

  private static final String PAGE = "{\"incident\":\"INC-2026-000001\",\"acceptBy\":\"2026-11-21T19:20:00Z\"}";

  private final List<Map<String, List<String>>> headers = new ArrayList<>();
  private final List<String> bodies = new ArrayList<>();
  private final AtomicInteger answer = new AtomicInteger(202);
  private HttpServer server;

  @BeforeEach
  void a_paging_system() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext("/page", this::handle);
    server.start();
  }

  @AfterEach
  void goes_home() {
    server.stop(0);
  }

  private void handle(HttpExchange exchange) throws IOException {
    headers.add(Map.copyOf(exchange.getRequestHeaders()));
    bodies.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (answer.get() / 100 == 3) {
      exchange.getResponseHeaders().add("Location", "/page");
    }
    exchange.sendResponseHeaders(answer.get(), -1);
    exchange.close();
  }

  @Test
  void a_page_arrives_as_it_was_written_and_signed() throws Exception {
    assertThat(step("2026-11-21T19:10:00Z", "secret").perform(task(PAGE))).containsEntry("pageResult", "SENT");

    assertThat(bodies).containsExactly(PAGE);
    final Mac mac = Mac.getInstance("HmacSHA256");
    mac.init(new SecretKeySpec("secret".getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
    final String expected = HexFormat.of().formatHex(mac.doFinal(PAGE.getBytes(StandardCharsets.UTF_8)));
    assertThat(headers.get(0)).containsEntry("X-sla-signature-256", List.of("sha256=" + expected))
        .containsEntry("Idempotency-key", List.of("task-1"))
        .containsEntry("Content-type", List.of("application/json"));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503, 429, 408})
  void a_paging_system_that_is_down_is_tried_again(int status) {
    answer.set(status);
    assertThatThrownBy(() -> step("2026-11-21T19:10:00Z", "secret").perform(task(PAGE)))
        .isInstanceOf(IOException.class).hasMessageContaining(String.valueOf(status));
  }

  @Test
  void one_that_does_not_answer_at_all_is_tried_again() {
    server.stop(0);
    assertThatThrownBy(() -> step("2026-11-21T19:10:00Z", "secret").perform(task(PAGE))).isInstanceOf(IOException.class);
  }

  @ParameterizedTest
  @ValueSource(ints = {400, 401, 404})
  void one_that_refuses_us_needs_an_administrator(int status) {
    answer.set(status);
    assertThatThrownBy(() -> step("2026-11-21T19:10:00Z", "secret").perform(task(PAGE)))
        .isInstanceOf(PermanentFailure.class);
  }

  @Test
  void a_page_is_sent_nowhere_else() {
    answer.set(307);
    assertThatThrownBy(() -> step("2026-11-21T19:10:00Z", "secret").perform(task(PAGE))).isInstanceOf(IOException.class);
    assertThat(bodies).hasSize(1);
  }

  @Test
  void a_page_that_comes_too_late_calls_nobody() throws Exception {
    assertThat(step("2026-11-21T19:20:00Z", "secret").perform(task(PAGE))).containsEntry("pageResult", "LATE");
    assertThat(bodies).isEmpty();
  }

  @Test
  void without_a_secret_or_a_page_nothing_is_sent() {
    assertThatThrownBy(() -> step("2026-11-21T19:10:00Z", "").perform(task(PAGE)))
        .isInstanceOf(PermanentFailure.class).hasMessageContaining("webhook-secret");
    assertThatThrownBy(() -> step("2026-11-21T19:10:00Z", "secret").perform(task("{}")))
        .isInstanceOf(PermanentFailure.class).hasMessageContaining("page");
    assertThat(bodies).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://pager.example/page", "pager", "ftp://pager.example", "https://"})
  void pages_go_to_https_addresses_only(String address) {
    assertThatThrownBy(() -> settings(address, "secret")).isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("sla.duty.webhook-url");
  }

  @Test
  void the_secret_is_in_no_log() {
    assertThat(settings("https://pager.example", "hush")).asString().doesNotContain("hush");
  }

  private SendPageStep step(String now, String secret) {
    return new SendPageStep(settings("http://127.0.0.1:%d/page".formatted(server.getAddress().getPort()), secret),
        new ObjectMapper(), Clock.fixed(Instant.parse(now), ZoneOffset.UTC));
  }

  private static DutySettings settings(String address, String secret) {
    return new DutySettings(address, secret, Duration.ofSeconds(5), Duration.ofMinutes(15), Duration.ofSeconds(20));
  }

  private static ExternalTask task(String page) {
    final ExternalTask task = mock(ExternalTask.class);
    when(task.getId()).thenReturn("task-1");
    when(task.getVariable("page")).thenReturn(page);
    return task;
  }
}
