package com.vivition.sla.engine.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.engine.security.Models;
import com.vivition.sla.engine.security.SecuredApplication;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.util.Base64;
import java.util.stream.Stream;
import org.camunda.bpm.engine.exception.NotValidException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("A model that brings code of its own is not deployed")
class ModelRulesTest extends SecuredApplication {

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("script task", "<bpmn:scriptTask id='step' scriptFormat='groovy'><bpmn:script>1</bpmn:script></bpmn:scriptTask>"),
        Arguments.of("class", "<bpmn:serviceTask id='step' camunda:class='java.lang.Thread'/>"),
        Arguments.of("class", """
            <bpmn:manualTask id='step'><bpmn:extensionElements>
              <camunda:executionListener event='start' class='java.lang.Thread'/></bpmn:extensionElements></bpmn:manualTask>"""),
        Arguments.of("class", """
            <bpmn:userTask id='step'><bpmn:extensionElements>
              <camunda:taskListener event='create' class='java.lang.Thread'/></bpmn:extensionElements></bpmn:userTask>"""),
        Arguments.of("script", """
            <bpmn:userTask id='step'><bpmn:extensionElements><camunda:taskListener event='create'>
              <camunda:script scriptFormat='javascript'>1</camunda:script></camunda:taskListener></bpmn:extensionElements></bpmn:userTask>"""),
        Arguments.of("script", """
            <bpmn:manualTask id='step'><bpmn:extensionElements><camunda:inputOutput><camunda:inputParameter name='x'>
              <camunda:script scriptFormat='javascript'>1</camunda:script></camunda:inputParameter></camunda:inputOutput>
              </bpmn:extensionElements></bpmn:manualTask>"""),
        Arguments.of("type 'shell'", "<bpmn:serviceTask id='step' camunda:type='shell'/>"),
        Arguments.of("type 'mail'", "<bpmn:sendTask id='step' camunda:type='mail'/>"),
        Arguments.of("form key", "<bpmn:userTask id='step' camunda:formKey='https://example.com/form'/>"),
        Arguments.of("form key", "<bpmn:userTask id='step' camunda:formKey='embedded:app:form.html'/>"),
        Arguments.of("formHandlerClass", "<bpmn:userTask id='step' camunda:formHandlerClass='java.lang.Thread'/>"),
        Arguments.of("variableMappingClass", "<bpmn:callActivity id='step' calledElement='x' camunda:variableMappingClass='java.lang.Thread'/>"),
        Arguments.of("connector", """
            <bpmn:serviceTask id='step'><bpmn:extensionElements><camunda:connector>
              <camunda:connectorId>http-connector</camunda:connectorId></camunda:connector></bpmn:extensionElements></bpmn:serviceTask>"""),
        Arguments.of("script as condition", """
            <bpmn:exclusiveGateway id='step'/><bpmn:sequenceFlow id='step2' sourceRef='step' targetRef='end'>
              <bpmn:conditionExpression xsi:type='bpmn:tFormalExpression' language='javascript'>true</bpmn:conditionExpression>
            </bpmn:sequenceFlow>"""));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void it_is_refused_with_the_element_and_what_to_use_instead(String what, String step) {
    final long before = engine.getRepositoryService().createDeploymentQuery().count();
    assertThatThrownBy(() -> engine.getRepositoryService().createDeployment()
        .addString("processes/bad.bpmn", Models.process("bad", Models.oneStep(step))).deploy())
        .isInstanceOf(NotValidException.class)
        .hasMessageContaining("processes/bad.bpmn: 'step").hasMessageContaining(what)
        .hasMessageContaining("use ");
    assertThat(engine.getRepositoryService().createDeploymentQuery().count()).isEqualTo(before);
  }

  @Test
  void all_findings_are_told_at_once() {
    assertThatThrownBy(() -> engine.getRepositoryService().createDeployment()
        .addString("a.bpmn", Models.process("a", Models.oneStep("<bpmn:scriptTask id='step'/>")))
        .addString("b.cmmn", "<x/>").deploy())
        .hasMessageContaining("a.bpmn").hasMessageContaining("b.cmmn");
  }

  @Test
  void a_model_of_expressions_delegates_and_external_tasks_is_deployed() {
    engine.getRepositoryService().createDeployment().addString("good.bpmn", Models.process("good", """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="in" sourceRef="start" targetRef="choice"/>
        <bpmn:exclusiveGateway id="choice" default="other"/>
        <bpmn:sequenceFlow id="one" sourceRef="choice" targetRef="step"><bpmn:conditionExpression
            xsi:type="bpmn:tFormalExpression">${name == 'x'}</bpmn:conditionExpression></bpmn:sequenceFlow>
        <bpmn:sequenceFlow id="other" sourceRef="choice" targetRef="probe"/>
        <bpmn:serviceTask id="step" camunda:delegateExpression="${greeter}"/>
        <bpmn:serviceTask id="probe" camunda:type="external" camunda:topic="probe"/>
        """)).deploy();
  }

  @ParameterizedTest
  @ValueSource(strings = {"juel", "groovy", "javascript"})
  void a_decision_table_is_written_in_feel(String language) {
    assertThatThrownBy(() -> engine.getRepositoryService().createDeployment()
        .addString("t.dmn", table("expressionLanguage=\"" + language + "\"")).deploy())
        .hasMessageContaining("'input'").hasMessageContaining("use FEEL");
    engine.getRepositoryService().createDeployment().addString("t.dmn", table("")).deploy();
    engine.getRepositoryService().createDeployment().addString("t.dmn", table("expressionLanguage=\"feel\"")).deploy();
  }

  @Test
  void an_entity_of_another_file_is_not_read() {
    assertThatThrownBy(() -> engine.getRepositoryService().createDeployment().addString("x.bpmn",
        "<!DOCTYPE x [<!ENTITY f SYSTEM 'file:///etc/passwd'>]><x>&f;</x>").deploy())
        .isInstanceOf(NotValidException.class).hasMessageContaining("x.bpmn");
  }

  @Test
  void the_modeler_is_told_over_rest() {
    final String file = "--b\r\nContent-Disposition: form-data; name=\"m\"; filename=\"m.bpmn\"\r\n\r\n"
        + Models.process("bad", Models.oneStep("<bpmn:scriptTask id='step'/>")) + "\r\n--b--\r\n";
    final var response = send(HttpClient.newHttpClient(), request("POST", rest("/deployment/create"), null,
        "Basic " + Base64.getEncoder().encodeToString("process-owner:demo".getBytes()))
        .method("POST", HttpRequest.BodyPublishers.ofString(file))
        .header("Content-Type", "multipart/form-data; boundary=b"));
    assertThat(response.statusCode()).isEqualTo(400);
    assertThat(json(response).get("message").asText()).contains("'step' is a script task; use a service task");
  }

  private static String table(String language) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="d" namespace="test"
            xmlns:camunda="http://camunda.org/schema/1.0/dmn">
          <decision id="t" name="t" camunda:historyTimeToLive="1"><decisionTable id="table">
            <input id="in"><inputExpression id="input" typeRef="string" %s><text>x</text></inputExpression></input>
            <output id="out" name="y" typeRef="string"/>
          </decisionTable></decision>
        </definitions>
        """.formatted(language);
  }
}
