package com.vivition.sla.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("Who opens a page of ours logs in there, and nowhere else")
class LoginTest extends SecuredApplication {

  private static final String VISIT = "/visit/00000000-0000-0000-0000-000000000001";

  @ParameterizedTest
  @ValueSource(strings = {"GET", "POST"})
  void somebody_at_a_visit_page_is_led_to_the_login_and_back(String method) {
    final var response = page(method, VISIT);
    assertThat(response.statusCode()).isEqualTo(303);
    assertThat(response.headers().firstValue("Location")).contains("/login?to=" + VISIT.replace("/", "%2F"));
    final var browser = new Browser();
    final var login = browser.open("/login?to=" + VISIT);
    assertThat(login.body()).contains("value=\"" + VISIT + "\"");
    assertThat(location(login(browser, "technician", "demo", VISIT))).isEqualTo(VISIT);
    assertThat(browser.open(VISIT).statusCode()).isEqualTo(404);
  }

  @Test
  void a_program_at_a_visit_page_is_asked_for_a_password() {
    assertThat(anonymous("GET", VISIT).statusCode()).isEqualTo(401);
  }

  @Test
  void who_logs_in_here_is_logged_in_at_tasklist_and_the_other_way_round() {
    final var here = new Browser();
    assertThat(login(here, "technician", "demo", null).statusCode()).isEqualTo(303);
    assertThat(here.open("/camunda/api/admin/auth/user/" + engine.getName()).body()).contains("technician");
    assertThat(here.open("/test-visit/who").body()).isEqualTo("technician[technician]");
    here.open("/camunda/app/tasklist/" + engine.getName() + "/");
    assertThat(here.post(here.mount("/task/count"), Map.of()).statusCode()).isEqualTo(200);
    final var there = new Browser();
    there.login("technician", "demo", "tasklist");
    assertThat(there.open("/test-visit/who").body()).isEqualTo("technician[technician]");
  }

  @Test
  void the_session_gets_another_id_so_that_nobody_can_prepare_one() {
    final var browser = new Browser();
    assertThat(login(browser, "technician", "demo", null).headers().allValues("Set-Cookie"))
        .anyMatch(cookie -> cookie.startsWith("JSESSIONID") && cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"));
  }

  @ParameterizedTest
  @CsvSource({"technician, wrong", "nobody, demo", "worker, guess", "' ', demo", "technician, ''"})
  void a_wrong_login_gets_the_same_words_whoever_it_is(String user, String password) {
    final var refused = login(new Browser(), user, password, VISIT);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Wrong user or password").contains("value=\"" + VISIT + "\"")
        .doesNotContain("value=\"" + password + "\"");
    engine.getIdentityService().unlockUser("technician");
  }

  @Test
  void the_worker_is_nobody_here_also_with_his_password() {
    assertThat(login(new Browser(), worker.user(), worker.password(), null).statusCode()).isEqualTo(403);
  }

  @Test
  void guessing_is_slowed_down() {
    login(new Browser(), "planner", "wrong", null);
    assertThat(login(new Browser(), "planner", "demo", null).statusCode()).isEqualTo(403);
    engine.getIdentityService().unlockUser("planner");
    assertThat(login(new Browser(), "planner", "demo", null).statusCode()).isEqualTo(303);
  }

  @Test
  void a_login_that_another_site_sends_is_refused() {
    final var browser = new Browser();
    assertThat(browser.submit("/login", Map.of("user", "technician", "password", "demo")).statusCode()).isEqualTo(403);
    assertThat(browser.submit("/login", Map.of("user", "technician", "password", "demo", "_csrf", "guess")).body())
        .contains("open for too long");
    assertThat(browser.open("/test-visit/who").statusCode()).isEqualTo(401);
  }

  @ParameterizedTest
  @ValueSource(strings = {"//evil.example", "/\\evil.example", "https://evil.example", "evil.example", "\\\\evil.example",
      "/\t/evil.example", "/visit\r\nSet-Cookie: a=b", "javascript:alert(1)", "", "/caf\u00e9"})
  void the_login_leads_nowhere_else(String to) {
    assertThat(location(login(new Browser(), "technician", "demo", to))).isEqualTo("/camunda/app/tasklist/");
  }

  @Test
  void somebody_else_can_log_in_in_the_same_browser() {
    final var browser = new Browser();
    login(browser, "developer", "demo", null);
    final var refused = browser.openPage(VISIT);
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("Your groups do not allow this").contains("value=\"" + VISIT + "\"");
    assertThat(location(login(browser, "technician", "demo", VISIT))).isEqualTo(VISIT);
    assertThat(browser.open("/test-visit/who").body()).isEqualTo("technician[technician]");
  }

  @Test
  void a_form_needs_the_token_of_its_session() {
    final var browser = new Browser();
    login(browser, "technician", "demo", null);
    final var refused = browser.submit(VISIT, Map.of("_csrf", "old"));
    assertThat(refused.statusCode()).isEqualTo(403);
    assertThat(refused.body()).contains("open the page again");
  }

  @Test
  void the_page_allows_no_foreign_script_and_is_not_kept() {
    final var headers = anonymous("GET", "/login").headers();
    assertThat(headers.firstValue("Content-Security-Policy")).get().asString()
        .contains("default-src 'none'", "frame-ancestors 'none'").doesNotContain("unsafe");
    assertThat(headers.firstValue("Referrer-Policy")).contains("same-origin");
    assertThat(headers.firstValue("Cache-Control")).get().asString().contains("no-store");
  }

  private HttpResponse<String> page(String method, String path) {
    return send(HttpClient.newHttpClient(), request(method, path, null, null).header("Accept", "text/html,*/*"));
  }

  private static HttpResponse<String> login(Browser browser, String user, String password, String to) {
    final Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(browser.open("/login").body());
    assertThat(token.find()).isTrue();
    return browser.submit("/login", to == null
        ? Map.of("user", user, "password", password, "_csrf", token.group(1))
        : Map.of("user", user, "password", password, "_csrf", token.group(1), "to", to));
  }

  private static String location(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(303);
    return response.headers().firstValue("Location").orElseThrow();
  }
}
