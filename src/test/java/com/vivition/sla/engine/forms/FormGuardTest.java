package com.vivition.sla.engine.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.vivition.sla.engine.security.Models;
import com.vivition.sla.engine.security.SecuredApplication;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A submitted form is checked on the server")
class FormGuardTest extends SecuredApplication {

  private static final String FORM = Models.form("guarded", """
      {"type": "text", "text": "Shown only"},
      {"type": "textfield", "key": "summary", "label": "Summary", "validate": {"required": true, "minLength": 3, "maxLength": 20}},
      {"type": "textarea", "key": "description", "label": "Description"},
      {"type": "textfield", "key": "mail", "label": "Mail", "validate": {"validationType": "email"}},
      {"type": "textfield", "key": "code", "label": "Code", "validate": {"pattern": "[A-Z]{2}[0-9]+"}},
      {"type": "number", "key": "count", "label": "Count", "decimalDigits": 0, "validate": {"min": 1, "max": 9}},
      {"type": "checkbox", "key": "sure", "label": "Sure"},
      {"type": "select", "key": "impact", "label": "Impact", "values": [{"label": "A", "value": "STANDSTILL"}, {"label": "B", "value": "MINOR"}]},
      {"type": "radio", "key": "part", "label": "Part", "valuesKey": "parts"},
      {"type": "checklist", "key": "checks", "label": "Checks", "values": [{"label": "A", "value": "a"}, {"label": "B", "value": "b"}]},
      {"type": "datetime", "key": "day", "label": "Day", "subtype": "date"},
      {"type": "textfield", "key": "number", "label": "Number", "disabled": true},
      {"type": "textfield", "key": "owner", "label": "Owner", "readonly": true},
      {"type": "textfield", "key": "reason", "label": "Reason", "validate": {"required": true}, "conditional": {"hide": "=impact != \\"STANDSTILL\\""}},
      {"type": "group", "label": "Visit", "conditional": {"hide": "=sure != true"}, "components": [
        {"type": "textfield", "key": "contact", "label": "Contact", "validate": {"required": true}}]}
      """);

  private Task task;

  @BeforeEach
  void a_task_with_a_form() {
    deploy("guardedForms", Models.oneStep(
        "<bpmn:userTask id='step' camunda:formRef='guarded' camunda:formRefBinding='deployment'/>")
        .replace("<bpmn:startEvent id=\"start\"/>",
            "<bpmn:startEvent id=\"start\" camunda:formRef='guarded' camunda:formRefBinding='deployment'/>")
        .replace("<bpmn:endEvent id=\"end\"/>",
            "<bpmn:userTask id=\"after\"/><bpmn:sequenceFlow id=\"last\" sourceRef=\"after\" targetRef=\"end\"/><bpmn:endEvent id=\"end\"/>")
        .replace("targetRef=\"end\"/>\n<bpmn:userTask id=\"after\"", "targetRef=\"after\"/>\n<bpmn:userTask id=\"after\"")
        .replaceFirst("sourceRef=\"step\" targetRef=\"end\"", "sourceRef=\"step\" targetRef=\"after\""),
        Map.of("guarded", FORM));
    final var started = engine.getRuntimeService().startProcessInstanceByKey("guardedForms", Map.of("ours", 1,
        "parts", org.camunda.spin.Spin.JSON("[{\"label\": \"Belt\", \"value\": \"belt\"}, {\"label\": \"Lamp\", \"value\": \"lamp\"}]")));
    task = engine.getTaskService().createTaskQuery().processInstanceId(started.getId()).singleResult();
  }

  private HttpResponse<String> submit(String json) {
    return post("admin", rest("/task/" + task.getId() + "/submit-form"), "{\"variables\": " + json + "}");
  }

  private static String message(HttpResponse<String> response) {
    assertThat(response.statusCode()).as(response.body()).isEqualTo(400);
    final JsonNode error = json(response);
    return error.get("message").asText();
  }

  @ParameterizedTest(name = "{1}")
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      {}                                                          | Summary is required.
      {"summary": {"value": null}}                                | Summary is required.
      {"summary": {"value": "  "}}                                | Summary is required.
      {"summary": {"value": "ok"}}                                | Summary must have at least 3 characters.
      {"summary": {"value": "a very long summary, too long"}}     | Summary must have at most 20 characters, it has 29.
      {"summary": {"value": "two\\nlines"}}                       | Summary must be one line.
      {"summary": {"value": 12345}}                               | Summary must be a text.
      {"summary": {"value": "good"}, "ours": {"value": 2}}        | 'ours' is no field of this form.
      {"summary": {"value": "good"}, "mail": {"value": "x"}}      | Mail must be a mail address.
      {"summary": {"value": "good"}, "code": {"value": "ab1"}}    | Code must look like [A-Z]{2}[0-9]+.
      {"summary": {"value": "good"}, "count": {"value": 0}}       | Count must be at least 1.
      {"summary": {"value": "good"}, "count": {"value": 10}}      | Count must be at most 9.
      {"summary": {"value": "good"}, "count": {"value": 1.5}}     | Count must be a whole number.
      {"summary": {"value": "good"}, "count": {"value": "3"}}     | Count must be a number.
      {"summary": {"value": "good"}, "sure": {"value": "yes"}}    | Sure must be yes or no. Contact is required.
      {"summary": {"value": "good"}, "impact": {"value": "BIG"}}  | Impact has no option 'BIG'.
      {"summary": {"value": "good"}, "part": {"value": "bolt"}}   | Part has no option 'bolt'.
      {"summary": {"value": "good"}, "day": {"value": "tomorrow"}} | Day must be a date.
      {"summary": {"value": "good"}, "checks": {"value": "[\\"c\\"]", "type": "Json"}} | Checks has no option 'c'.
      {"summary": {"value": "good"}, "checks": {"value": "a"}}    | Checks must be a list.
      {"summary": {"value": "good"}, "impact": {"value": "STANDSTILL"}} | Reason is required.
      {"summary": {"value": "good"}, "sure": {"value": true}}     | Contact is required.
      {"summary": {"value": "Nothing"}}                           | Say what is wrong.
      """)
  void what_does_not_fit_is_answered_with_400_and_a_sentence(String submitted, String sentence) {
    assertThat(message(submit(submitted.replace("\\\\", "\\")))).endsWith(": " + sentence);
    assertThat(engine.getTaskService().createTaskQuery().taskId(task.getId()).count()).isEqualTo(1);
  }

  @Test
  void all_problems_are_told_at_once() {
    assertThat(message(submit("{\"count\": {\"value\": 0}, \"x\": {\"value\": 1}}")))
        .contains("Summary is required.").contains("Count must be at least 1.").contains("'x' is no field");
  }

  @Test
  void a_text_without_a_maximum_of_its_own_ends_at_4000() {
    assertThat(message(submit("{\"summary\": {\"value\": \"good\"}, \"description\": {\"value\": \"" + "x".repeat(4001) + "\"}}")))
        .contains("Description must have at most 4000 characters");
  }

  @Test
  void what_fits_is_kept_without_what_the_form_does_not_let_change() {
    final var answer = submit("""
        {"summary": {"value": "Belt\\u0007 torn"}, "count": {"value": 3}, "sure": {"value": false},
         "description": {"value": "one\\ntwo"}, "part": {"value": "belt"}, "day": {"value": "2026-11-23"},
         "checks": {"value": "[\\"a\\"]", "type": "Json"}, "impact": {"value": "MINOR"},
         "number": {"value": "I-9"}, "owner": {"value": "me"}, "reason": {"value": "hidden"}, "mail": {"value": null}}""");
    assertThat(answer.statusCode()).as(answer.body()).isEqualTo(204);
    final Map<String, Object> kept = engine.getRuntimeService().getVariables(task.getProcessInstanceId());
    assertThat(kept).containsEntry("summary", "Belt torn").containsEntry("count", 3).containsEntry("description", "one\ntwo")
        .containsEntry("part", "belt").containsEntry("ours", 1)
        .doesNotContainKeys("number", "owner", "reason");
    assertThat(kept.get("checks")).hasToString("[\"a\"]");
  }

  @Test
  void an_object_or_a_file_is_no_form_value() {
    assertThat(message(submit("{\"summary\": {\"value\": \"good\"}, \"description\": {\"type\": \"Object\", \"value\": \"{}\","
        + " \"valueInfo\": {\"objectTypeName\": \"java.util.HashMap\", \"serializationDataFormat\": \"application/json\"}}}")))
        .contains("'description' is of a type that forms do not use.");
    assertThat(message(submit("{\"summary\": {\"value\": \"good\"}, \"description\": {\"type\": \"Json\", \"value\": \"{\"}}")))
        .contains("'description' is no readable JSON.");
  }

  @Test
  void complete_is_checked_like_a_form() {
    assertThat(message(post("admin", rest("/task/" + task.getId() + "/complete"), Map.of()))).contains("Summary is required.");
    assertThat(post("admin", rest("/task/" + task.getId() + "/complete"), Map.of("withVariablesInReturn", true, "variables",
        Map.of("summary", Map.of("value", "good")))).statusCode()).isEqualTo(200);
  }

  @Test
  void a_start_form_is_checked_too() {
    final String start = rest("/process-definition/key/guardedForms/submit-form");
    assertThat(message(post("admin", start, Map.of("variables", Map.of("x", Map.of("value", 1))))))
        .endsWith(": 'x' is no field of this form. Summary is required.");
    assertThat(post("admin", start, Map.of("businessKey", "B", "variables", Map.of("summary", Map.of("value", "good"))))
        .statusCode()).isEqualTo(200);
  }

  @Test
  void a_task_without_a_form_takes_no_values() {
    submit("{\"summary\": {\"value\": \"good\"}}");
    final Task after = engine.getTaskService().createTaskQuery().processInstanceId(task.getProcessInstanceId()).singleResult();
    final String path = rest("/task/" + after.getId() + "/submit-form");
    assertThat(message(post("admin", path, Map.of("variables", Map.of("ours", Map.of("value", 2)))))).contains("'ours'");
    assertThat(post("admin", path, new HashMap<>()).statusCode()).isEqualTo(204);
  }

  @Test
  @DisplayName("a running task keeps the form that was deployed with its process")
  void the_form_of_that_version() {
    deploy("guardedForms", Models.oneStep(
        "<bpmn:userTask id='step' camunda:formRef='guarded' camunda:formRefBinding='deployment'/>"),
        Map.of("guarded", Models.form("guarded", "{\"type\": \"number\", \"key\": \"other\"}")));
    assertThat(message(submit("{\"other\": {\"value\": 1}}"))).contains("'other' is no field of this form.");
    assertThat(submit("{\"summary\": {\"value\": \"good\"}}").statusCode()).isEqualTo(204);
  }

  @Test
  void delegates_and_pages_of_ours_complete_a_task_directly() {
    engine.getTaskService().complete(task.getId(), Map.of("ours", 2));
    assertThat(engine.getRuntimeService().getVariable(task.getProcessInstanceId(), "ours")).isEqualTo(2);
  }
}
