package com.vivition.sla.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Language;
import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import com.vivition.sla.testing.Tables;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Offer;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitRequest;
import com.vivition.sla.visit.Visits;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;

/**
 * What tests of the operator page begin with: Monday, quarter past nine; the studio in Amersfoort stands still and is
 * to work again at 13:15, and its camera is to be swapped.
 */
@SteeredApplication
abstract class OperatorStory {

  @Autowired
  MockMvc mvc;
  @Autowired
  SteeredClock clock;
  @Autowired
  OperatorLinks links;
  @Autowired
  Incidents incidents;
  @Autowired
  IncidentActions actions;
  @Autowired
  Visits visits;
  @Autowired
  JdbcClient jdbc;
  @Autowired
  RuntimeService runtime;
  @Autowired
  private ApplicationRunner demoVisits;
  @Autowired
  private ObjectMapper json;

  private static int stories;

  String incident;
  /** Where the customer is in the network: each story has a place of its own, since what comes from one is counted. */
  String place;

  @BeforeEach
  void monday() throws Exception {
    stories++;
    place = "10.1.%d.%d".formatted(stories / 250, stories % 250);
    itIs("2026-11-23 09:15");
    begin();
    incident = reported("amersfoort-1", "HIGH");
  }

  @AfterEach
  void leaveNothing() throws Exception {
    begin();
    clock.release();
  }

  /** No incident, parts and technicians as the demo has them. */
  private void begin() throws Exception {
    runtime.createProcessInstanceQuery().rootProcessInstances().list()
        .forEach(process -> runtime.deleteProcessInstance(process.getId(), "another story", true, true, true));
    Tables.withoutIncidents(jdbc, Tables.PLANNING);
    demoVisits.run(null);
  }

  void itIs(String local) {
    clock.set(Amsterdam.at(local));
  }

  String reported(String studio, String priority) throws Exception {
    final String report = json.writeValueAsString(Map.of("studio", studio, "channel", "PHONE",
        "summary", "Camera 1 stays black", "impact", priority.equals("HIGH") ? "STANDSTILL" : "MINOR",
        "urgency", priority.equals("HIGH") ? "NOW" : "LATER"));
    final var answer = mvc.perform(post("/api/incidents").with(httpBasic("support", "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(report)).andReturn().getResponse();
    assertThat(answer.getStatus()).as(answer.getContentAsString()).isEqualTo(201);
    return json.readTree(answer.getContentAsString()).path("number").asText();
  }

  /** The incident is that far; triage confirmed its priority, Sanne is on it. */
  void isIn(IncidentState state) {
    jdbc.sql("update incident set state = ?, priority_confirmed = true, engineer = 'support' where number = ?")
        .params(state.name(), incident).update();
  }

  Offer offered() {
    return visits.offer(VisitRequest.swap(incident, "amersfoort-1", "camera-1", due()));
  }

  /** As {@link #offered}, but nobody can be there before that. */
  Offer offeredFrom(String local) {
    return visits.offer(VisitRequest.swap(incident, "amersfoort-1", "camera-1", due()).notBefore(Amsterdam.at(local)));
  }

  Instant due() {
    return incidents.clock(incident).due(Target.RESTORE).orElse(null);
  }

  /** Somebody else gets that technician at that time. */
  void taken(OfferedSlot slot) {
    final Offer other = visits.offer(VisitRequest.swap("INC-OTHER", "amersfoort-1", "camera-1", null)
        .notBefore(slot.start()));
    final OfferedSlot same = other.slots().stream()
        .filter(one -> one.technician().equals(slot.technician()) && one.start().equals(slot.start())).findFirst()
        .orElseThrow();
    visits.agree("INC-OTHER", same.id(), null, new AgreedBy(null, AgreedBy.How.STAFF));
  }

  Visit visit() {
    final List<Visit> all = visits.ofIncident(incident);
    assertThat(all).hasSize(1);
    return all.get(0);
  }

  /** The path of the operator page in that language. */
  String page(Language language) {
    return URI.create(links.of(incident, language)).getPath();
  }

  String page() {
    return page(Language.EN);
  }

  MockHttpServletResponse open(String path) throws Exception {
    return answer(get(URI.create(path)));
  }

  /** The text of a page that opens. */
  String read(String path) throws Exception {
    final MockHttpServletResponse response = open(path);
    assertThat(response.getStatus()).isEqualTo(200);
    return text(response);
  }

  MockHttpServletResponse send(String path, String... fields) throws Exception {
    final MockHttpServletRequestBuilder request = post(URI.create(path)).contentType(MediaType.APPLICATION_FORM_URLENCODED);
    for (int i = 0; i < fields.length; i += 2) {
      request.param(fields[i], fields[i + 1]);
    }
    return answer(request);
  }

  /** Sends, and opens the page to which that leads. */
  String sent(String path, String... fields) throws Exception {
    final MockHttpServletResponse response = send(path, fields);
    assertThat(response.getStatus()).as(text(response)).isEqualTo(303);
    return read(response.getHeader("Location"));
  }

  MockHttpServletResponse answer(MockHttpServletRequestBuilder request) throws Exception {
    return mvc.perform(request.with(sent -> {
      sent.setRemoteAddr(place);
      return sent;
    })).andReturn().getResponse();
  }

  /** What people read of a page. */
  static String text(MockHttpServletResponse response) throws Exception {
    return response.getContentAsString().replaceAll("(?s)<head>.*?</head>", "").replaceAll("<[^>]*>", " ")
        .replace("&#39;", "'").replace("&amp;", "&").replaceAll("\\s+", " ").strip();
  }
}
