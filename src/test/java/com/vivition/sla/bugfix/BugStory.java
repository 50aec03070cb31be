package com.vivition.sla.bugfix;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.Customer;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.RegistryEditor;
import com.vivition.sla.studio.Studio;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;

/** What stories of bugs begin with: a studio with Lumora cameras in version 2.8.1, no bug, no incident. */
@SpringJUnitConfig(BugContext.class)
public abstract class BugStory {

  protected static final String BY = "developer";
  static final Component CAMERA = camera("camera-1", "2.8.1");

  @Autowired
  protected JdbcClient jdbc;
  @Autowired
  protected Bugs bugs;
  @Autowired
  Incidents incidents;
  @Autowired
  RegistryEditor registry;
  private int reported;

  @BeforeEach
  void begin() {
    List.of("tracker_delivery", "bug_incident", "bug", "timeline_entry", "incident", "studio_opening",
            "studio_agreement", "component", "operator", "studio", "customer")
        .forEach(table -> jdbc.sql("delete from " + table).update());
    registry.put(new Customer("autohuis", "Autohuis", Language.NL, null, null, List.of()));
    studio("amersfoort-1", CAMERA);
  }

  static Component camera(String id, String firmware) {
    return new Component(id, ComponentType.CAMERA, "Lumora", "LX-45", null, firmware, null, null, null);
  }

  void studio(String id, Component... components) {
    registry.put(new Studio(id, "autohuis", "Studio " + id, new Address("Voorbeeldweg 1", "1234 AB", "Venlo", "NL"),
        null, null, List.of(), null, List.of(), List.of(components), List.of()));
  }

  /** An incident of the studio amersfoort-1. */
  protected String incident(String summary) {
    return incident("amersfoort-1", summary);
  }

  String incident(String studio, String summary) {
    final String number = "INC-2026-%06d".formatted(++reported);
    jdbc.sql("""
            insert into incident (number, studio, state, channel, summary, priority, priority_confirmed, agreement,
              reported_at, recorded_at, reported_via)
            values (?, ?, 'IN_DIAGNOSIS', 'PHONE', ?, 'HIGH', true, 'BUSINESS', current_timestamp, current_timestamp,
              'support')""")
        .params(number, studio, summary).update();
    return number;
  }

  protected Bug blackCamera(String incident) {
    return bugs.open(NewBug.in(CAMERA, "Camera stays black after standby", "The sensor does not wake up, error E7"),
        incident, BY);
  }

  List<String> told(String incident) {
    return incidents.timeline(incident).stream().map(TimelineEntry::text).toList();
  }

  List<String> toldToCustomer(String incident) {
    return incidents.timeline(incident).stream().filter(TimelineEntry::open).map(TimelineEntry::text).toList();
  }
}
