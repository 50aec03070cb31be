package com.vivition.sla.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Language;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.autoconfigure.web.servlet.AutoConfigureMockMvc;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.http.MediaType;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.bean.override.convention.TestBean;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.transaction.support.TransactionTemplate;

/** Who is told what, in the whole application with its demo studios. */
@SpringBootTest(properties = {
    "spring.datasource.url=jdbc:h2:mem:notices-test;DEFAULT_NULL_ORDERING=HIGH",
    "camunda.bpm.generate-unique-process-engine-name=true",
    "camunda.bpm.job-execution.enabled=false",
    "sla.worker.enabled=false",
    "sla.notice.lead=",
    "sla.notice.manager=manager@vivition.example"})
@AutoConfigureMockMvc
@ActiveProfiles("demo")
class NoticesTest {

  @TestBean
  private Clock clock;

  @Autowired
  private MockMvc http;
  @Autowired
  private Notices notices;
  @Autowired
  private OperatorNotices operators;
  @Autowired
  private NoticeTiming timing;
  @Autowired
  private Incidents incidents;
  @Autowired
  private RuntimeService runtime;
  @Autowired
  private IdentityService identity;
  @Autowired
  private ObjectMapper json;
  @Autowired
  private TransactionTemplate transaction;

  static Clock clock() {
    return Clock.fixed(Situation.at("2026-11-13T11:40"), ZoneOffset.UTC);
  }

  @AfterEach
  void logOut() {
    identity.clearAuthentication();
  }

  @Test
  void answersTheReporterAtOnceInTheCustomersLanguage() throws Exception {
    final String number = report("gent-1", "somebody@new.example");
    final List<Mail> mails = mails(number);
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).to().address()).isEqualTo("somebody@new.example");
    assertThat(mails.get(0).language()).isEqualTo(Language.EN);
    assertThat(mails.get(0).text()).contains("There is no SLA for this studio");
    assertThat(mails.get(0).messageId()).contains(".acknowledged.1.");
    assertThat(told(number)).containsExactly("Notice \"acknowledged\" to operator: by mail");
  }

  @Test
  void answersAnOperatorInHisOwnLanguage() throws Exception {
    final List<Mail> mails = mails(report("venlo-1", "Agnieszka@maasland-remarketing.example"));
    assertThat(mails).hasSize(1);
    assertThat(mails.get(0).language()).isEqualTo(Language.EN);
  }

  @Test
  void answersTheStudiosOperatorsWhenTheReporterHasNoAddress() throws Exception {
    assertThat(mails(report("venlo-1", "De nachtploeg"))).extracting(mail -> mail.to().address())
        .containsExactlyInAnyOrder("agnieszka@maasland-remarketing.example", "ruud@maasland-remarketing.example");
  }

  @Test
  void countsTheNoticesOfAKind() throws Exception {
    final String number = report("venlo-1", "somebody@new.example");
    notices.announce(number, NoticeKind.DEADLINE_MOVED, "First");
    operators.deliver(number);
    notices.announce(number, NoticeKind.DEADLINE_MOVED, "Second");
    operators.deliver(number);
    assertThat(mails(number)).extracting(Mail::messageId)
        .anyMatch(id -> id.contains(".deadline-moved.1.")).anyMatch(id -> id.contains(".deadline-moved.2."));
  }

  @Test
  void theTableListsWhateverIsToldToTheOperator() {
    assertThat(NoticeKind.values()).filteredOn(kind -> kind.audiences().contains(Audience.OPERATOR))
        .noneMatch(kind -> timing.of(kind) == Manner.UNLISTED);
  }

  @Test
  void tellsManagerAndOperatorOfABreach() throws Exception {
    final String number = report("venlo-1", "somebody@new.example");
    notices.announce(number, NoticeKind.BREACHED, null);
    assertThat(mails(number)).filteredOn(mail -> mail.messageId().contains(".breached."))
        .extracting(mail -> mail.to().address())
        .containsExactlyInAnyOrder("somebody@new.example", "manager@vivition.example");
  }

  @Test
  void findsTheLeadsAmongTheUsersOrSaysThatNobodyHasAnAddress() throws Exception {
    final String number = report("venlo-1", "somebody@new.example");
    setLeadsAddress(null);
    notices.announce(number, NoticeKind.WARNING_LEAD, null);
    assertThat(told(number)).last().isEqualTo("Notice \"warning lead\" to lead: no mail address");

    setLeadsAddress("lead@vivition.example");
    notices.announce(number, NoticeKind.WARNING_LEAD, null);
    assertThat(mails(number)).filteredOn(mail -> mail.messageId().contains(".warning-lead."))
        .extracting(mail -> mail.to().address()).containsExactly("lead@vivition.example");
  }

  @Test
  void tellsWhoeverIsLoggedIn() throws Exception {
    final String number = report("venlo-1", "somebody@new.example");
    setLeadsAddress("lead@vivition.example");
    identity.setAuthentication("technician", List.of("technician"));
    notices.announce(number, NoticeKind.WARNING_LEAD, null);
    identity.clearAuthentication();
    assertThat(mails(number)).hasSize(2);
  }

  @Test
  void tellsNothingOfWhatDidNotHappen() throws Exception {
    final String number = report("venlo-1", "somebody@new.example");
    transaction.executeWithoutResult(undone -> {
      notices.announce(number, NoticeKind.CLOSED, null);
      undone.setRollbackOnly();
    });
    assertThat(mails(number)).hasSize(1);
    assertThat(told(number)).hasSize(1);
  }

  private String report(String studio, String by) throws Exception {
    final String answer = http.perform(post("/api/incidents").with(httpBasic("support", "demo"))
            .contentType(MediaType.APPLICATION_JSON).content(json.writeValueAsString(Map.of("studio", studio,
                "channel", "PHONE", "summary", "Draaiplateau draait niet meer", "reportedBy", by))))
        .andExpect(status().isCreated()).andReturn().getResponse().getContentAsString();
    return json.readTree(answer).get("number").asText();
  }

  private List<Mail> mails(String number) throws Exception {
    final var mails = new ArrayList<Mail>();
    for (final ProcessInstance notice : runtime.createProcessInstanceQuery().processDefinitionKey("notice")
        .processInstanceBusinessKey(number).list()) {
      mails.add(json.readValue(runtime.getVariable(notice.getId(), "mail").toString(), Mail.class));
    }
    return mails;
  }

  private List<String> told(String number) {
    return incidents.timeline(number).stream().filter(entry -> entry.kind() == TimelineEntry.Kind.NOTICE)
        .map(TimelineEntry::text).toList();
  }

  private void setLeadsAddress(String address) {
    final User lead = identity.createUserQuery().userId("lead").singleResult();
    lead.setEmail(address);
    identity.saveUser(lead);
  }
}
