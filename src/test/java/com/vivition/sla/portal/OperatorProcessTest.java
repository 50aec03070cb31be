package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.http.MediaType;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

/** What the operator does on his page, as the process of the swap hears it. */
class OperatorProcessTest extends OperatorStory {

  @Autowired
  private ProcessEngine engine;
  @Autowired
  private TaskService tasks;
  @Autowired
  private FormService forms;
  @Autowired
  private IdentityService identity;
  @Autowired
  private Appointments appointments;

  @BeforeEach
  void aSwapIsPlanned() {
    complete("triage", Map.of("isIncident", "YES", "studio", "amersfoort-1", "impact", "STANDSTILL", "urgency", "NOW"));
    complete("diagnose-remotely", Map.of("outcome", "MORE_NEEDED", "cause", "HARDWARE", "component", "camera-1",
        "findings", "It is dead"));
  }

  @Test
  void he_agrees_and_the_technician_has_his_task() throws Exception {
    assertThat(read(page())).contains("We are restoring your studio", "a defective part of the studio",
        "We come to replace a camera", "In time");
    assertThat(sent(firstSlot(), "seen", "nothing", "name", "Sanne")).contains("Agreed: Tom comes");
    assertThat(open()).contains("visit-studio");
  }

  @Test
  void he_cancels_and_is_offered_other_times_at_once() throws Exception {
    sent(firstSlot(), "seen", "nothing");
    final Visit agreed = ahead();
    assertThat(sent(page() + "/visit/" + agreed.id() + "/cancellation", "seen", IncidentViews.seen(agreed)))
        .contains("The visit is cancelled", "Which time suits you?");
    assertThat(ahead().state()).isEqualTo(VisitState.PROPOSED);
    assertThat(open()).doesNotContain("visit-studio");
  }

  @Test
  void he_asks_to_be_called_and_somebody_has_the_task_once() throws Exception {
    final String call = page() + "/visit/" + ahead().id() + "/call";
    assertThat(sent(call, "note", "After two")).contains("We will call you");
    sent(call, "note", "After two");
    assertThat(open()).containsOnlyOnce("agree-by-phone");
  }

  @Test
  void staff_who_are_logged_in_use_it_as_he_does() throws Exception {
    final MockHttpSession session = loggedIn("technician");
    final String slot = firstSlot();
    final MockHttpServletResponse page = answer(get(URI.create(slot)).session(session));
    final Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(page.getContentAsString());
    assertThat(token.find()).isTrue();
    assertThat(answer(post(URI.create(slot)).contentType(MediaType.APPLICATION_FORM_URLENCODED).session(session).param("seen", "nothing")).getStatus()).isEqualTo(403);
    assertThat(answer(post(URI.create(slot)).contentType(MediaType.APPLICATION_FORM_URLENCODED).session(session).param("seen", "nothing").param("_csrf", token.group(1)))
        .getStatus()).isEqualTo(303);
    assertThat(ahead().state()).isEqualTo(VisitState.AGREED);
  }

  private MockHttpSession loggedIn(String user) {
    final var logins = new Authentications();
    logins.addOrReplace(new UserAuthentication(user, engine.getName()));
    final var session = new MockHttpSession();
    session.setAttribute("authenticatedUser", logins);
    session.setAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME, "a-token");
    return session;
  }

  private Visit ahead() {
    final List<Visit> ahead = appointments.ahead(incident);
    assertThat(ahead).hasSize(1);
    return ahead.get(0);
  }

  private String firstSlot() {
    return page() + "/slot/" + appointments.open(incident, ahead().id()).get(0).id();
  }

  private List<String> open() {
    return tasks.createTaskQuery().processInstanceBusinessKey(incident).list().stream()
        .map(org.camunda.bpm.engine.task.Task::getTaskDefinitionKey).toList();
  }

  private void complete(String form, Map<String, Object> answers) {
    identity.setAuthentication("support", List.of("support"));
    try {
      forms.submitTaskForm(tasks.createTaskQuery().processInstanceBusinessKey(incident).taskDefinitionKey(form)
          .singleResult().getId(), answers);
    } finally {
      identity.clearAuthentication();
    }
  }
}
