package com.vivition.sla.notice;

import static com.vivition.sla.notice.Situation.calamity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.externaltask.LockedExternalTask;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.spin.plugin.impl.SpinProcessEnginePlugin;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The model processes/notice.bpmn on an engine in memory. */
class NoticeProcessTest {

  private static final SentNotices SENT = mock(SentNotices.class);
  private static final ObjectMapper JSON = JsonMapper.builder().addModule(new JavaTimeModule()).build();
  private static final String NUMBER = "INC-2026-000123";

  private static ProcessEngine engine;

  private final NoticeProcess process = new NoticeProcess(engine.getRuntimeService(), JSON);

  @BeforeAll
  static void startEngine() {
    final var configuration = new StandaloneInMemProcessEngineConfiguration();
    configuration.getProcessEnginePlugins().add(new SpinProcessEnginePlugin());
    configuration.setBeans(Map.of("sentNotices", SENT));
    engine = configuration.setProcessEngineName("notices").setJdbcUrl("jdbc:h2:mem:notices")
        .setJobExecutorActivate(false).buildProcessEngine();
    engine.getRepositoryService().createDeployment()
        .addClasspathResource("processes/notice.bpmn")
        .addModelInstance("incident.bpmn", Bpmn.createExecutableProcess("incident").camundaHistoryTimeToLive(1)
            .startEvent().userTask("triage").endEvent().done())
        .deploy();
  }

  @AfterAll
  static void stopEngine() {
    engine.close();
  }

  @AfterEach
  void endAll() {
    for (final ProcessInstance instance : engine.getRuntimeService().createProcessInstanceQuery().list()) {
      engine.getRuntimeService().deleteProcessInstanceIfExists(instance.getId(), "test over", true, true, true, true);
    }
  }

  @Test
  void handsTheWholeMailToAWorkerAndEndsWhenItIsSent() throws Exception {
    final String long4000 = "Het draaiplateau piept. ".repeat(500);
    final Mail mail = Writing.toOperator(NoticeKind.CANCELLED, Writing.ZOE, calamity().reason(long4000));
    process.send(NUMBER, NoticeKind.CANCELLED.name(), mail);

    final LockedExternalTask task = fetch().get(0);
    assertThat(task.getBusinessKey()).isEqualTo(NUMBER);
    assertThat(task.getVariables()).containsEntry("notice", "CANCELLED").containsEntry("to", "zoe@autovenlo.example");
    assertThat(JSON.readValue(task.getVariables().get("mail").toString(), Mail.class)).isEqualTo(mail);

    verify(SENT, never()).sent(any());
    engine.getExternalTaskService().complete(task.getId(), "test");
    verify(SENT).sent(any());
    assertThat(engine.getRuntimeService().createProcessInstanceQuery().count()).isZero();
  }

  @Test
  void aCancelledIncidentTakesNoNoticeWithIt() {
    final ProcessInstance incident = engine.getRuntimeService().startProcessInstanceByKey("incident", NUMBER);
    process.send(NUMBER, NoticeKind.ACKNOWLEDGED.name(),
        Writing.toOperator(NoticeKind.ACKNOWLEDGED, Writing.ZOE, calamity()));
    engine.getRuntimeService().deleteProcessInstance(incident.getId(), "cancelled");
    assertThat(fetch()).hasSize(1);
  }

  @Test
  void aMailThatCannotBeSentIsVisibleAndCanBeRetried() {
    process.send(NUMBER, NoticeKind.ACKNOWLEDGED.name(),
        Writing.toOperator(NoticeKind.ACKNOWLEDGED, Writing.ZOE, calamity()));
    final String task = fetch().get(0).getId();
    engine.getExternalTaskService().handleFailure(task, "test", "The mail server refuses this mail", 0, 0);

    final Incident visible = engine.getRuntimeService().createIncidentQuery().singleResult();
    assertThat(visible.getIncidentMessage()).contains("refuses this mail");
    assertThat(fetch()).isEmpty();
    engine.getExternalTaskService().setRetries(task, 1);
    assertThat(fetch()).hasSize(1);
    assertThat(engine.getRuntimeService().createIncidentQuery().count()).isZero();
  }

  @Test
  void aNoticeThatCouldNotBeWrittenIsHandedOutToo() {
    process.report(NUMBER, NoticeKind.PAUSED, Writing.ZOE.mailbox(), "the text is spoilt");
    assertThat(fetch().get(0).getVariables()).containsEntry("problem", "the text is spoilt").doesNotContainKey("mail");
  }

  private static List<LockedExternalTask> fetch() {
    return engine.getExternalTaskService().fetchAndLock(10, "test").topic("send-notice", 60_000).execute();
  }
}
