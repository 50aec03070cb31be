package com.vivition.sla.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("Who may do what")
class RightsTest extends SecuredApplication {

  private Task triage;

  @BeforeEach
  void an_incident_waits_for_triage() {
    deploy("incident", """
        <bpmn:startEvent id="start" camunda:formRef="report" camunda:formRefBinding="deployment"/>
        <bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step"/>
        <bpmn:userTask id="step" name="Triage" camunda:candidateGroups="support" camunda:formRef="report"
            camunda:formRefBinding="deployment"/>
        <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="end"/><bpmn:endEvent id="end"/>
        """, Map.of("report", Models.form("report", "{\"type\": \"textfield\", \"key\": \"summary\"}")));
    final var started = engine.getRuntimeService().startProcessInstanceByKey("incident",
        Map.of("summary", "Turntable stuck", "ours", "value"));
    triage = engine.getTaskService().createTaskQuery().processInstanceId(started.getId()).singleResult();
    engine.getTaskService().setVariableLocal(triage.getId(), "number", "I-1");
  }

  @ParameterizedTest
  @CsvSource({
      "support, 'tasklist'", "technician, 'tasklist'", "developer, 'tasklist'", "planner, 'tasklist'",
      "lead, 'tasklist'", "manager, 'cockpit tasklist'", "process-owner, 'cockpit'", "admin, 'admin cockpit tasklist'"})
  void each_group_has_its_applications(String user, String applications) {
    final List<String> reached = new ArrayList<>();
    for (final String application : List.of("admin", "cockpit", "tasklist")) {
      if (new Browser().login(user, "demo", application).statusCode() == 200) {
        reached.add(application);
      }
    }
    assertThat(reached).containsExactly(applications.split(" "));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      support       | 200 | 403 | 403 | 403 | 403 | 403
      technician    | 404 | 403 | 403 | 403 | 403 | 403
      developer     | 404 | 403 | 403 | 403 | 403 | 403
      planner       | 404 | 403 | 403 | 403 | 403 | 403
      lead          | 200 | 403 | 403 | 403 | 403 | 403
      manager       | 200 | 200 | 403 | 403 | 403 | 403
      process-owner | 200 | 200 | 403 | 403 | 403 | 200
      admin         | 200 | 200 | 204 | 204 | 200 | 200
      """)
  void the_table_of_rights(
      String user, int readTask, int readInstance, int setVariable, int suspend, int createFilter, int deploy) {
    final String instance = triage.getProcessInstanceId();
    assertThat(get(user, rest("/task/" + triage.getId())).statusCode()).as("read task").isIn(readTask, readTask == 404 ? 403 : readTask);
    assertThat(get(user, rest("/process-instance/" + instance + "/variables")).statusCode())
        .as("read instance").isEqualTo(readInstance);
    assertThat(as(user, "PUT", rest("/task/" + triage.getId() + "/variables/summary"), Map.of("value", "x")).statusCode())
        .as("set variable").isEqualTo(setVariable);
    assertThat(as(user, "PUT", rest("/process-instance/" + instance + "/variables/summary"), Map.of("value", "x"))
        .statusCode()).as("set instance variable").isEqualTo(setVariable);
    assertThat(as(user, "PUT", rest("/process-instance/" + instance + "/suspended"), Map.of("suspended", false))
        .statusCode()).as("suspend").isEqualTo(suspend);
    assertThat(post(user, rest("/filter/create"), Map.of("name", "x", "resourceType", "Task", "query", Map.of()))
        .statusCode()).as("create filter").isEqualTo(createFilter);
    assertThat(deployOverRest(user)).as("deploy").isEqualTo(deploy);
    assertThat(as(user, "DELETE", rest("/process-instance/" + instance), null).statusCode())
        .as("delete").isEqualTo(user.equals("admin") ? 204 : 403);
  }

  private int deployOverRest(String user) {
    final String file = "--b\r\nContent-Disposition: form-data; name=\"m\"; filename=\"m.bpmn\"\r\n\r\n"
        + Models.process("deployed", Models.oneStep("<bpmn:manualTask id='step'/>")) + "\r\n--b--\r\n";
    final var request = request("POST", rest("/deployment/create"), null, "Basic " + java.util.Base64.getEncoder()
        .encodeToString((user + ":demo").getBytes(java.nio.charset.StandardCharsets.UTF_8)))
        .method("POST", java.net.http.HttpRequest.BodyPublishers.ofString(file))
        .header("Content-Type", "multipart/form-data; boundary=b");
    return send(java.net.http.HttpClient.newHttpClient(), request).statusCode();
  }

  @ParameterizedTest
  @CsvSource({"support, 1", "technician, 1", "lead, 1", "manager, 1", "process-owner, 1", "admin, 8"})
  void nobody_but_administrators_sees_users(String user, int atLeast) {
    final JsonNode users = json(get(user, rest("/user?maxResults=2000")));
    if (user.equals("admin")) {
      assertThat(users.size()).isGreaterThanOrEqualTo(atLeast);
    } else {
      assertThat(users.findValuesAsText("id")).containsOnly(user);
      assertThat(json(get(user, rest("/group?maxResults=2000"))).findValuesAsText("id")).containsOnly(user);
      assertThat(get(user, rest("/user/admin/profile")).statusCode()).isIn(403, 404);
      assertThat(json(get(user, rest("/authorization?maxResults=2000"))).size()).isZero();
      assertThat(as(user, "DELETE", rest("/user/" + user), null).statusCode()).isEqualTo(403);
    }
  }

  @Test
  void support_works_its_task_by_its_form_only() {
    final String task = rest("/task/" + triage.getId());
    assertThat(json(get("support", rest("/task?maxResults=2000"))).findValuesAsText("id")).contains(triage.getId());
    assertThat(post("support", task + "/claim", Map.of("userId", "support")).statusCode()).isEqualTo(204);
    assertThat(json(get("support", task + "/form-variables")).has("summary")).isTrue();
    assertThat(post("support", task + "/assignee", Map.of("userId", "lead")).statusCode()).isEqualTo(403);
    for (final String around : List.of("/resolve", "/bpmnError", "/bpmnEscalation", "/%72esolve", "/resolve/")) {
      assertThat(post("support", task + around, Map.of()).statusCode()).as(around).isEqualTo(403);
    }
    assertThat(post("support", task + "/complete",
        Map.of("variables", Map.of("ours", Map.of("value", "forged")))).statusCode()).isEqualTo(400);
    assertThat(post("support", task + "/%63omplete",
        Map.of("variables", Map.of("ours", Map.of("value", "forged")))).statusCode()).isEqualTo(400);
    assertThat(post("support", task + "/complete",
        Map.of("variables", Map.of("summary", Map.of("value", "Belt")))).statusCode()).isEqualTo(204);
  }

  @Test
  void the_web_applications_way_to_the_engine_has_the_same_guard() {
    final var browser = new Browser();
    browser.login("support", "demo", "tasklist");
    final String task = browser.mount("/task/" + triage.getId());
    assertThat(browser.post(task + "/resolve", Map.of()).statusCode()).isEqualTo(403);
    assertThat(browser.post(task + "/complete",
        Map.of("variables", Map.of("ours", Map.of("value", "forged")))).statusCode()).isEqualTo(400);
    assertThat(browser.post(task + "/complete",
        Map.of("variables", Map.of("summary", Map.of("value", "Belt")))).statusCode()).isEqualTo(204);
  }

  @Test
  void support_starts_an_incident_by_its_form_only() {
    final Map<String, Object> good = Map.of("variables", Map.of("summary", Map.of("value", "Light out")));
    assertThat(post("support", rest("/process-definition/key/incident/submit-form"), good).statusCode()).isEqualTo(200);
    assertThat(post("support", rest("/process-definition/key/incident/start"), good).statusCode()).isEqualTo(403);
    assertThat(post("support", rest("/message"), Map.of("messageName", "IncidentReported")).statusCode()).isEqualTo(403);
    assertThat(post("technician", rest("/process-definition/key/incident/submit-form"), good).statusCode()).isEqualTo(403);
  }

  @Test
  void a_process_owner_cannot_delete_what_he_deployed() {
    assertThat(deployOverRest("process-owner")).isEqualTo(200);
    final String id = json(get("process-owner", rest("/deployment?sortBy=deploymentTime&sortOrder=desc&maxResults=1")))
        .get(0).get("id").asText();
    assertThat(as("process-owner", "DELETE", rest("/deployment/" + id + "?cascade=true"), null).statusCode()).isEqualTo(403);
  }

  @Test
  void the_lead_sees_and_hands_out_what_support_works_on() {
    assertThat(json(get("lead", rest("/task?maxResults=2000"))).findValuesAsText("id")).contains(triage.getId());
    assertThat(post("lead", rest("/task/" + triage.getId() + "/assignee"), Map.of("userId", "support")).statusCode())
        .isEqualTo(204);
    // the demo's swap has a visit for him
    assertThat(json(get("technician", rest("/task?maxResults=2000"))).findValuesAsText("taskDefinitionKey"))
        .containsOnly("visit-studio");
  }

  @Test
  void the_filters_of_tasklist_show_each_team_its_work() {
    final JsonNode filters = json(get("support", rest("/filter?maxResults=50&sortBy=filterId&sortOrder=asc")));
    assertThat(filters.findValuesAsText("name")).contains(
        "My tasks", "My team, soonest due first", "At risk", "Breached", "Waiting for the operator");
    assertThat(idsOf("support", "My team, soonest due first")).contains(triage.getId());
    assertThat(idsOf("technician", "My team, soonest due first")).isNotEmpty().doesNotContain(triage.getId());
    assertThat(idsOf("support", "My tasks")).doesNotContain(triage.getId());
    engine.getTaskService().setAssignee(triage.getId(), "support");
    assertThat(idsOf("support", "My tasks")).contains(triage.getId());
    assertThat(idsOf("support", "My team, soonest due first")).contains(triage.getId());
    engine.getTaskService().setVariableLocal(triage.getId(), "promise", "AT_RISK");
    engine.getTaskService().setVariableLocal(triage.getId(), "waitingForOperator", true);
    assertThat(idsOf("support", "At risk")).contains(triage.getId());
    assertThat(idsOf("support", "Breached")).doesNotContain(triage.getId());
    assertThat(idsOf("support", "Waiting for the operator")).contains(triage.getId());
    assertThat(json(get("process-owner", rest("/filter?maxResults=2000"))).size()).isZero();
  }

  @Test
  void the_soonest_due_task_comes_first_whatever_order_tasklist_asks_for_besides() {
    final Task later = another("2026-11-25T10:00:00Z");
    final Task never = another(null);
    final Task soon = another("2026-11-24T10:00:00Z");
    final String id = engine.getFilterService().createFilterQuery().filterName("My team, soonest due first")
        .singleResult().getId();
    final List<String> listed = json(post("support", rest("/filter/" + id + "/list?firstResult=0&maxResults=100"),
        Map.of("sorting", List.of(Map.of("sortBy", "created", "sortOrder", "desc"))))).findValuesAsText("id");
    assertThat(listed).containsSubsequence(soon.getId(), later.getId(), never.getId());
  }

  private Task another(String due) {
    final var started = engine.getRuntimeService().startProcessInstanceByKey("incident");
    final Task task = engine.getTaskService().createTaskQuery().processInstanceId(started.getId()).singleResult();
    if (due != null) {
      task.setDueDate(java.util.Date.from(java.time.Instant.parse(due)));
      engine.getTaskService().saveTask(task);
    }
    return task;
  }

  @Test
  void a_filters_row_shows_the_variables_of_its_task() {
    final String filter = engine.getFilterService().createFilterQuery().filterName("My team, soonest due first")
        .singleResult().getId();
    final var client = java.net.http.HttpClient.newHttpClient();
    final var response = send(client, request("GET", rest("/filter/" + filter + "/list?firstResult=0&maxResults=15"), null,
        "Basic " + java.util.Base64.getEncoder().encodeToString("support:demo".getBytes()))
        .header("Accept", "application/hal+json"));
    assertThat(response.body()).contains("\"number\"", "I-1");
  }

  @Test
  void a_number_is_called_so_whatever_it_is_of() {
    assertThat(engine.getFilterService().createFilterQuery().filterName("My tasks").singleResult().getProperties()
        .get("variables").toString()).contains("label=Number").doesNotContain("label=Incident");
  }

  private List<String> idsOf(String user, String filter) {
    final String id = engine.getFilterService().createFilterQuery().filterName(filter).singleResult().getId();
    return json(get(user, rest("/filter/" + id + "/list?maxResults=100"))).findValuesAsText("id");
  }

  @Test
  void settings_take_effect() {
    final var settings = (org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl)
        engine.getProcessEngineConfiguration();
    assertThat(settings.isAuthorizationEnabled()).isTrue();
    assertThat(settings.isDeserializationTypeValidationEnabled()).isTrue();
    assertThat(settings.getQueryMaxResultsLimit()).isEqualTo(2000);
    assertThat(settings.getHistoryTimeToLive()).isEqualTo("P730D");
    assertThat(settings.isEnforceHistoryTimeToLive()).isTrue();
    assertThat(settings.getDefaultUserPermissionForTask().getName()).isEqualTo("TASK_WORK");
    assertThat(settings.isEnforceSpecificVariablePermission()).isTrue();
    assertThat(settings.isEnableExpressionsInAdhocQueries()).isFalse();
    assertThat(settings.getGeneralResourceWhitelistPattern()).isEqualTo("[a-zA-Z0-9-]+");
    assertThat(get("support", rest("/task")).statusCode()).as("unbounded query").isEqualTo(400);
  }
}
