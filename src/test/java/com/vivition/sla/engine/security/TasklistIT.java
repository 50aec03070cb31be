package com.vivition.sla.engine.security;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.vivition.sla.testing.Chromium;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.boot.test.web.server.LocalServerPort;

@DisplayName("Tasklist behind closed doors")
class TasklistIT extends SecuredApplication {

  @RegisterExtension
  static final Chromium CHROMIUM = new Chromium();

  @LocalServerPort
  private int port;

  @Test
  @DisplayName("support logs in, finds its task, is told what the server refuses, and completes it")
  void support_works_a_task() {
    deploy("incident", """
        <bpmn:startEvent id="start"/><bpmn:sequenceFlow id="in" sourceRef="start" targetRef="step"/>
        <bpmn:userTask id="step" name="Browser triage" camunda:candidateGroups="support" camunda:formRef="guarded"
            camunda:formRefBinding="deployment"/>
        <bpmn:sequenceFlow id="out" sourceRef="step" targetRef="end"/><bpmn:endEvent id="end"/>
        """, Map.of("guarded", Models.form("guarded",
        "{\"type\": \"textfield\", \"id\": \"f1\", \"key\": \"summary\", \"label\": \"Summary\", \"validate\": {\"required\": true}}")));
    final var started = engine.getRuntimeService().startProcessInstanceByKey("incident");
    final Page page = CHROMIUM.window();
    page.navigate("http://127.0.0.1:" + port + "/");
    assertThat(page.getByPlaceholder("Username")).isFocused();
    page.getByPlaceholder("Username").fill("support");
    page.getByPlaceholder("Password").fill("demo");
    page.locator("button[type=submit]").click();

    page.getByText("My team, soonest due first").first().click();
    page.getByText("Browser triage").first().click();
    page.getByText("Claim").first().click();
    final var summary = page.getByLabel("Summary");
    summary.fill("Nothing");
    summary.blur();
    page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Say what is wrong.").first()).isVisible();

    page.getByLabel("Summary").fill("Turntable stuck");
    page.getByLabel("Summary").blur();
    page.getByText("Complete", new Page.GetByTextOptions().setExact(true)).click();
    assertThat(page.getByText("Browser triage")).hasCount(0);
    org.assertj.core.api.Assertions.assertThat(engine.getRuntimeService().createProcessInstanceQuery()
        .processInstanceId(started.getId()).count()).isZero();
  }
}
