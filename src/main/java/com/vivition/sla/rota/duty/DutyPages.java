package com.vivition.sla.rota.duty;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.agreement.Target;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.studio.StudioRegistry;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Writes pages for the paging system, with what is true at that moment. */
@Component
class DutyPages {

  private static final String TASKLIST = "/camunda/app/tasklist/";

  private final DutySettings settings;
  private final Incidents incidents;
  private final StudioRegistry studios;
  private final People people;
  private final DutyProcesses processes;
  private final ObjectMapper json;
  private final String publicUrl;

  DutyPages(DutySettings settings, Incidents incidents, StudioRegistry studios, People people, DutyProcesses processes,
      ObjectMapper json, @Value("${sla.public-url:http://localhost:8080}") String publicUrl) {
    this.settings = settings;
    this.incidents = incidents;
    this.studios = studios;
    this.people = people;
    this.processes = processes;
    this.json = json;
    this.publicUrl = publicUrl.replaceAll("/+$", "");
  }

  /** Has the page sent once this transaction is committed. */
  void send(String number, DutyLine line, String person, String why, Instant acceptBy) {
    if (!settings.hasWebhook()) {
      return;
    }
    final Incident incident = Duty.isCaller(number) ? null : incidents.get(number);
    final Instant due = incident == null ? null : incidents.clock(number).due(Target.RESTORE).orElse(null);
    processes.page(number, line, written(new Page(number,
        incident == null ? null : studios.get(incident.studio()).name(), person, people.name(person),
        why, due == null ? null : second(due), second(acceptBy), publicUrl + TASKLIST)));
  }

  private static String second(Instant at) {
    return at.truncatedTo(ChronoUnit.SECONDS).toString();
  }

  private String written(Page page) {
    try {
      return json.writeValueAsString(page);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("A page of ours is always JSON", e);
    }
  }

  /**
   * What the paging system is told.
   *
   * @param incident its number, or the emergency call's
   * @param studio   the studio's name; null: not known yet
   * @param person   user id of who is called
   * @param name     what he is called
   * @param why      in English
   * @param dueAt    when the studio has to be restored, ISO 8601; null: no target, or paused
   * @param acceptBy when the next in line is called, ISO 8601
   */
  record Page(String incident, String studio, String person, String name, String why, String dueAt, String acceptBy,
      String acceptUrl) {
  }
}
