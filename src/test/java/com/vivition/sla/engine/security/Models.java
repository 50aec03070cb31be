package com.vivition.sla.engine.security;

/** Minimal models, written where a test needs them. */
public final class Models {

  private Models() {}

  /** A process definition file. */
  public static String process(String key, String content) {
    return """
        <?xml version="1.0" encoding="UTF-8"?>
        <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
            xmlns:camunda="http://camunda.org/schema/1.0/bpmn"
            xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" targetNamespace="test">
          <bpmn:process id="%s" isExecutable="true" camunda:historyTimeToLive="P1D">%s</bpmn:process>
        </bpmn:definitions>
        """.formatted(key, content);
  }

  /** Start, one element with the id {@code step}, end. */
  public static String oneStep(String step) {
    return """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step"/>
        %s
        <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="end"/><bpmn:endEvent id="end"/>
        """.formatted(step);
  }

  /** A form with these components, as JSON objects separated by commas. */
  public static String form(String id, String components) {
    return """
        {"id": "%s", "type": "default", "schemaVersion": 16, "executionPlatform": "Camunda Platform",
         "executionPlatformVersion": "7.24.0", "components": [%s]}
        """.formatted(id, components);
  }
}
