package com.vivition.sla.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A caller is the engine's user, however he logged in")
class CallersTest extends SecuredApplication {

  @Test
  void the_engine_knows_the_caller_and_his_groups_and_forgets_them_afterwards() {
    assertThat(get("lead", "/api/test-who").body()).isEqualTo("lead[lead]");
    assertThat(anonymous("GET", "/test-open/signed").body()).isEqualTo("nobody");
  }

  @ParameterizedTest
  @CsvSource({
      "support, 200, 403", "lead, 200, 403", "manager, 200, 403", "admin, 200, 200", "technician, 403, 403",
      "developer, 403, 403", "planner, 403, 403", "process-owner, 403, 403", "worker, 403, 403"})
  void the_api_is_for_support_lead_and_manager_and_its_data_for_administrators(String user, int reads, int writes) {
    assertThat(get(user, "/api/test-who").statusCode()).isEqualTo(reads);
    assertThat(post(user, "/api/test-who", Map.of()).statusCode()).isEqualTo(reads);
    for (final String data : List.of("studios", "customers", "service-hours")) {
      assertThat(get(user, "/api/" + data + "/test-1").statusCode()).isEqualTo(reads);
      assertThat(as(user, "PUT", "/api/" + data + "/test-1", Map.of()).statusCode()).isEqualTo(writes);
    }
  }

  @Test
  void a_refusal_is_told_as_problem_details() {
    final var response = get("developer", "/api/test-who");
    assertThat(response.headers().firstValue("Content-Type")).get().asString().startsWith("application/problem+json");
    assertThat(json(response).get("detail").asText()).contains("groups");
  }

  @Test
  void a_path_nobody_opened_is_closed_for_everybody() {
    assertThat(get("admin", "/test-forgotten").statusCode()).isEqualTo(403);
    assertThat(get("technician", "/test-visit/who").statusCode()).isEqualTo(200);
    assertThat(get("developer", "/test-visit/who").statusCode()).isEqualTo(403);
  }

  @Test
  void the_session_of_the_web_applications_is_a_login_and_writes_need_its_token() {
    final var browser = new Browser();
    assertThat(browser.open("/api/test-who").statusCode()).isEqualTo(401);
    assertThat(browser.login("support", "demo", "tasklist").statusCode()).isEqualTo(200);
    assertThat(browser.open("/api/test-who").body()).isEqualTo("support[support]");
    assertThat(browser.postWithoutToken("/api/test-who", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.post("/api/test-who", Map.of()).statusCode()).isEqualTo(200);
    assertThat(browser.open("/engine-rest/engine").statusCode()).isEqualTo(401);
  }

  @Test
  @DisplayName("a session keeps its id, so that a page may send requests side by side")
  void a_session_keeps_its_id() {
    final var browser = new Browser();
    browser.login("support", "demo", "tasklist");
    for (final String path : List.of(browser.mount("/filter?maxResults=9"), "/api/test-who", "/camunda/app/tasklist/",
        browser.mount("/task?maxResults=9"))) {
      assertThat(browser.open(path).headers().allValues("Set-Cookie")).as(path).noneMatch(c -> c.startsWith("JSESSIONID"));
    }
  }

  @Test
  void a_script_of_ours_is_not_asked_for_a_password_by_the_browser() {
    final var response = send(java.net.http.HttpClient.newHttpClient(),
        request("GET", "/api/test-who", null, null).header("X-Requested-With", "XMLHttpRequest"));
    assertThat(response.statusCode()).isEqualTo(401);
    assertThat(response.headers().firstValue("WWW-Authenticate")).isEmpty();
    assertThat(anonymous("GET", "/api/test-who").headers().firstValue("WWW-Authenticate")).isPresent();
  }

  @Test
  @DisplayName("a write with a session but without its token changes nothing in the web applications either")
  void the_web_applications_check_their_token() {
    final var browser = new Browser();
    browser.login("admin", "demo", "admin");
    final var response = browser.postWithoutToken(browser.mount("/user/create"), Map.of(
        "profile", Map.of("id", "forged"), "credentials", Map.of("password", "forged-1")));
    assertThat(response.statusCode()).isEqualTo(403);
    assertThat(engine.getIdentityService().createUserQuery().userId("forged").count()).isZero();
  }

  @Test
  void the_worker_fetches_and_completes_external_tasks() {
    deploy("workerProcess", Models.oneStep(
        "<bpmn:serviceTask id='step' camunda:type='external' camunda:topic='test-work'/>"), Map.of());
    engine.getRuntimeService().startProcessInstanceByKey("workerProcess");
    final var fetched = post(worker.user(), rest("/external-task/fetchAndLock"), Map.of(
        "workerId", "w", "maxTasks", 1, "topics", List.of(Map.of("topicName", "test-work", "lockDuration", 60000))));
    assertThat(fetched.statusCode()).isEqualTo(200);
    final String task = rest("/external-task/" + json(fetched).get(0).get("id").asText());
    assertThat(post(worker.user(), task + "/extendLock", Map.of("workerId", "w", "newDuration", 60000)).statusCode())
        .isEqualTo(204);
    assertThat(post(worker.user(), task + "/failure",
        Map.of("workerId", "w", "retries", 1, "retryTimeout", 0)).statusCode()).isEqualTo(204);
    post(worker.user(), rest("/external-task/fetchAndLock"), Map.of(
        "workerId", "w", "maxTasks", 1, "topics", List.of(Map.of("topicName", "test-work", "lockDuration", 60000))));
    assertThat(post(worker.user(), task + "/complete", Map.of("workerId", "w",
        "variables", Map.of("result", Map.of("value", "ok")))).statusCode()).isEqualTo(204);
    assertThat(engine.getRuntimeService().createProcessInstanceQuery()
        .processDefinitionKey("workerProcess").count()).isZero();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "GET /external-task", "GET /external-task/1", "POST /external-task", "POST /external-task/count",
      "PUT /external-task/1/retries", "PUT /external-task/retries", "PUT /external-task/1/priority",
      "GET /external-task/1/errorDetails", "GET /task", "POST /task", "GET /process-instance",
      "PUT /process-instance/1/suspended", "PUT /process-instance/1/variables/x", "POST /message", "GET /engine",
      "POST /process-definition/key/incident/start", "GET /user", "POST /deployment/create", "GET /version",
      "GET /variable-instance", "GET /history/process-instance", "GET /external-task/fetchAndLock"})
  void the_worker_reaches_nothing_else(String call) {
    final String[] parts = call.split(" ");
    assertThat(as(worker.user(), parts[0], "/engine-rest" + parts[1], Map.of()).statusCode()).isEqualTo(403);
    assertThat(as(worker.user(), parts[0], rest(parts[1]), Map.of()).statusCode()).isEqualTo(403);
  }

  @ParameterizedTest
  @ValueSource(strings = {"welcome", "tasklist", "cockpit", "admin"})
  void the_worker_cannot_log_in_to_the_web_applications(String application) {
    assertThat(new Browser().login(worker.user(), worker.password(), application).statusCode()).isIn(401, 403);
  }
}
