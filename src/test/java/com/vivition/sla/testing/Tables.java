package com.vivition.sla.testing;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Empties tables of the shared database between stories, in an order that their references allow. */
public final class Tables {

  /** Of visits and what they need, which a demo fills again. */
  public static final String[] PLANNING = {"part", "reorder_level", "stock_location", "part_fit", "part_type",
      "technician_absence", "technician_hours", "technician_skill", "technician"};

  private static final List<String> OF_INCIDENTS = List.of("mail_in", "attachment", "content", "sent_form",
      "withdrawn_link", "studio_link", "emergency_call", "duty_call", "duty_nobody", "problem_remedy", "problem_decision",
      "problem_incident", "problem", "service_sign", "disturbance_studio", "disturbance_incident", "disturbance",
      "bug_incident", "bug", "photo", "invitation", "visit_slot", "visit_way", "visit", "notice", "told_notice",
      "sent_notice", "promised_word", "incident_warning", "timeline_entry", "clock_event", "probe_result", "probe_run",
      "reply", "incident_reporter");

  private Tables() {
  }

  /** No incident is left, nor what hangs on one. @param more emptied afterwards, in this order */
  public static void withoutIncidents(JdbcClient jdbc, String... more) {
    jdbc.sql("update incident set merged_into = null where merged_into is not null").update();
    Stream.of(OF_INCIDENTS.stream(), Stream.of("incident"), Stream.of(more)).flatMap(tables -> tables)
        .forEach(table -> jdbc.sql("delete from " + table).update());
  }
}
