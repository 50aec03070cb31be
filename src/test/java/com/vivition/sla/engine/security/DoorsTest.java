package com.vivition.sla.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

@DisplayName("Without a login every door is closed")
class DoorsTest extends SecuredApplication {

  @Autowired
  private List<RequestMappingHandlerMapping> mappings;

  @Test
  @DisplayName("every path that the application serves answers 401, but the login, the error page, health and what is signed")
  void every_mapped_path_needs_a_login() {
    final Set<String> open = new TreeSet<>();
    for (final var mapping : mappings) {
      mapping.getHandlerMethods().keySet().forEach(info -> {
        final var methods = info.getMethodsCondition().getMethods();
        for (final String pattern : info.getPatternValues()) {
          final String path = pattern.replaceAll("\\{[^}]*}", "1").replace("**", "x");
          for (final String method : methods.isEmpty()
              ? List.of("GET", "POST") : methods.stream().map(Enum::name).toList()) {
            if (anonymous(method, path).statusCode() != 401) {
              open.add(method + " " + pattern);
            }
          }
        }
      });
    }
    assertThat(open).allMatch(path -> path.endsWith(" /error") || path.endsWith(" /login")
        || path.startsWith("GET /actuator/health") || path.contains(" /operator/{token}")
        || path.contains(" /studio/{token}")
        || path.equals("GET /rota/{token}.ics") || path.equals("POST /api/hooks/github"));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/engine-rest", "/engine-rest/", "/engine-rest/engine", "/engine-rest/engine/", "/engine-rest/version",
      "/engine-rest/task", "/engine-rest/user", "/engine-rest/process-definition", "/engine-rest/identity/groups",
      "/engine-rest/engine/{engine}/task", "/engine-rest/engine/default/task", "/engine-rest/metrics",
      "/engine-rest/telemetry/configuration", "/engine-rest/schema/log", "/engine-rest/filter",
      "/engine-rest/%74ask", "/engine-rest/openapi.json", "/api", "/api/", "/api/openapi", "/v3/api-docs",
      "/swagger-ui.html", "/actuator", "/actuator/env", "/actuator/heapdump", "/actuator/health/db", "/h2-console",
      "/webjars/camunda/app/tasklist/index.html", "/camunda/other", "/camunda/plugin", "/plugin", "/nothing-here"})
  void a_path_without_login_is_refused(String path) {
    final var response = anonymous("GET", path.replace("{engine}", engine.getName()));
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    assertThat(json(response).get("status").asInt()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/engine/engine/{engine}/task", "/engine/engine/{engine}/user", "/engine/engine/{engine}/filter",
      "/engine/engine/{engine}/deployment", "/engine/engine/default/version", "/engine/engine/{engine}/identity/groups",
      "/cockpit/plugin/base/{engine}/process-definition/statistics", "/admin/plugin/adminPlugins/{engine}/metrics/x/sum",
      "/admin/setup/{engine}/user/create"})
  void the_web_applications_api_answers_nobody(String path) {
    final var response = anonymous("GET", "/camunda/api" + path.replace("{engine}", engine.getName()));
    assertThat(response.statusCode()).isIn(401, 403);
    assertThat(response.body()).doesNotContain("\"id\"");
  }

  @ParameterizedTest
  @CsvSource({
      "/camunda/app/tasklist/{engine}/, 200", "/camunda/app/cockpit/{engine}/, 200",
      "/camunda/app/admin/{engine}/, 200", "/camunda/lib/deps.js, 200", "/camunda/favicon.ico, 200",
      "/camunda/app/tasklist/camunda-tasklist-bootstrap.css, 200", "/actuator/health, 200", "/test-open/signed, 200",
      "/portal/operator.css, 200", "/operator/no-link-of-ours, 404", "/operator/no-link-of-ours/slot/1, 404",
      "/, 302", "/camunda, 302"})
  void the_login_page_and_health_are_open(String path, int status) {
    assertThat(anonymous("GET", path.replace("{engine}", engine.getName())).statusCode()).isEqualTo(status);
  }

  @Test
  void the_address_leads_to_tasklist() {
    assertThat(anonymous("GET", "/").headers().firstValue("Location")).get().asString()
        .endsWith("/camunda/app/tasklist/");
  }

  @Test
  void somebody_at_a_closed_page_is_led_to_the_login() {
    final var response = send(java.net.http.HttpClient.newHttpClient(),
        request("GET", "/test-visit/who", null, null).header("Accept", "text/html,*/*"));
    assertThat(response.statusCode()).isEqualTo(302);
    assertThat(response.headers().firstValue("Location")).get().asString().endsWith("/camunda/app/tasklist/");
  }

  @Test
  void health_tells_the_status_only() {
    assertThat(anonymous("GET", "/actuator/health").body()).isEqualTo("{\"status\":\"UP\"}");
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/camunda/api/admin/setup/{engine}/user/create", "/camunda/api/admin/setup/default/user/create/",
      "/camunda/api/admin/%73etup/{engine}/user/create", "/camunda/api/admin/setup/{engine}/user/%63reate"})
  @DisplayName("nobody creates an administrator through the web applications' setup, even while there is none")
  void the_setup_is_closed(String path) {
    final var identity = engine.getIdentityService();
    identity.deleteMembership("admin", "camunda-admin");
    try {
      final var browser = new Browser();
      final var response = browser.post(path.replace("{engine}", engine.getName()), Map.of(
          "profile", Map.of("id", "intruder", "firstName", "I", "lastName", "N"),
          "credentials", Map.of("password", "intruder")));
      assertThat(response.statusCode()).isIn(401, 403);
      assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
      assertThat(browser.open("/camunda/app/admin/" + engine.getName() + "/setup/").statusCode()).isIn(401, 403);
    } finally {
      identity.createMembership("admin", "camunda-admin");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/engine-rest;a=b/task", "/engine-rest//task", "/engine-rest/../engine-rest/task", "/engine-rest/%2e%2e/api",
      "/camunda/api/admin//setup/default/user/create", "/camunda/api/admin;x/setup/default/user/create"})
  void a_path_that_hides_something_is_refused(String path) {
    assertThat(anonymous("POST", path).statusCode()).isIn(400, 401, 403);
  }

  @Test
  void wrong_passwords_are_refused_and_wait_longer_each_time_but_never_forever() {
    final var identity = engine.getIdentityService();
    final var user = identity.newUser("guessed");
    user.setPassword("right");
    identity.saveUser(user);
    assertThat(as("guessed", "wrong", "GET", "/engine-rest/engine", null).statusCode()).isEqualTo(401);
    assertThat(as("guessed", "right", "GET", "/engine-rest/engine", null).statusCode()).isEqualTo(401);
    identity.unlockUser("guessed");
    assertThat(as("guessed", "right", "GET", "/engine-rest/engine", null).statusCode()).isEqualTo(200);
    final var settings = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
        engine.getProcessEngineConfiguration();
    assertThat(settings.getLoginMaxAttempts()).isEqualTo(Integer.MAX_VALUE);
    assertThat(settings.getLoginDelayMaxTime()).isEqualTo(60);
    identity.deleteUser("guessed");
  }

  @ParameterizedTest
  @CsvSource({"nobody, x", "support, ''", "support, Demo", "' ', x", "worker, demo", "worker, worker"})
  void a_wrong_login_is_refused(String user, String password) {
    assertThat(as(user, password, "GET", "/api/test-who", null).statusCode()).isEqualTo(401);
    engine.getIdentityService().unlockUser("support");
  }

  @Test
  void no_header_comes_twice_and_the_web_applications_keep_theirs() {
    for (final String path : List.of("/camunda/app/tasklist/" + engine.getName() + "/", "/camunda/lib/deps.js",
        "/camunda/api/engine/engine", "/engine-rest/engine", "/api/test-who", "/")) {
      final HttpResponse<String> response = anonymous("GET", path);
      response.headers().map().forEach((name, values) -> {
        if (!name.equalsIgnoreCase("set-cookie") && !name.equalsIgnoreCase("vary")) {
          assertThat(values).as(path + " " + name).hasSize(1);
        }
      });
      assertThat(response.headers().firstValue("X-Content-Type-Options")).as(path).contains("nosniff");
    }
    final var page = anonymous("GET", "/camunda/app/tasklist/" + engine.getName() + "/").headers();
    assertThat(page.firstValue("Content-Security-Policy")).get().asString().contains("frame-ancestors 'none'");
    final String session = page.allValues("Set-Cookie").stream().filter(c -> c.startsWith("JSESSIONID")).findFirst().get();
    assertThat(session).contains("HttpOnly").containsOnlyOnce("SameSite=Lax");
  }
}
