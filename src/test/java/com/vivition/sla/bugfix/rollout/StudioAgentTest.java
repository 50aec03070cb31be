package com.vivition.sla.bugfix.rollout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpServer;
import com.vivition.sla.bugfix.rollout.Installation.State;
import com.vivition.sla.diagnosis.SimulatedStudios;
import com.vivition.sla.engine.PermanentFailure;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What agents say, sensible or not, over real HTTP. */
class StudioAgentTest {

  private SimulatedStudios studios;
  private HttpServer server;
  private int status;
  private String body = "";

  @BeforeEach
  void start() throws Exception {
    studios = new SimulatedStudios();
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext("/", exchange -> {
      try (exchange) {
        final byte[] said = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Location", "http://127.0.0.1:" + studios.port() + "/");
        exchange.sendResponseHeaders(status, said.length == 0 ? -1 : said.length);
        exchange.getResponseBody().write(said);
      }
    });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
    studios.close();
  }

  @ParameterizedTest
  @CsvSource({"INSTALLING, INSTALLING", "INSTALLED, INSTALLED", "FAILED, FAILED", "UNHEARD_OF, USELESS"})
  void a_state_is_taken_as_it_is_said(String said, State meant) throws Exception {
    status = 200;
    body = "{\"version\":\"5.0\",\"state\":\"%s\",\"detail\":\"two\\nlines\"}".formatted(said);
    assertThat(state().state()).isEqualTo(meant);
    if (meant != State.USELESS) {
      assertThat(state().detail()).isEqualTo("two lines");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "<html>", "[]", "null", "\"INSTALLED\"", "{\"state\":\"INSTALLED\"}",
      "{\"version\":\"4.9\",\"state\":\"INSTALLED\"}", "{\"version\":\"5.0\",\"state\":{}}"})
  void nonsense_never_counts_as_installed(String nonsense) throws Exception {
    status = 200;
    body = nonsense;
    assertThat(state()).isEqualTo(
        new Installation(State.USELESS, "The agent answers, but not with the state of this release"));
  }

  @ParameterizedTest
  @CsvSource({"404, NOT_BEGUN", "302, USELESS", "400, USELESS", "500, USELESS", "502, OFFLINE", "503, OFFLINE"})
  void other_answers_are_told_apart(int answered, State meant) throws Exception {
    status = answered;
    assertThat(state().state()).isEqualTo(meant);
  }

  @ParameterizedTest
  @ValueSource(ints = {401, 403})
  void a_refused_token_is_for_an_administrator(int answered) {
    status = answered;
    assertThatExceptionOfType(PermanentFailure.class).isThrownBy(this::state);
  }

  @Test
  void an_address_that_is_none_says_so() throws Exception {
    assertThat(agent().state("http://a b", "5.0").state()).isEqualTo(State.USELESS);
  }

  private Installation state() throws InterruptedException {
    return agent().state("http://127.0.0.1:" + server.getAddress().getPort() + "/a-1/", "5.0");
  }

  private StudioAgent agent() {
    return new StudioAgent(studios.http(),
        RollOutReleaseStepTest.settings(SimulatedStudios.TOKEN, Duration.ofSeconds(1)));
  }
}
