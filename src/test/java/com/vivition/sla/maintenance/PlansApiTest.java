package com.vivition.sla.maintenance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.testing.SteeredApplication;
import com.vivition.sla.testing.SteeredClock;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.ApplicationRunner;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.transaction.annotation.Transactional;

@SteeredApplication
@Transactional
class PlansApiTest {

  private static final String LENS = """
      {"id": "lens", "name": "Clean the lens", "componentType": "CAMERA", "make": "Lumora", "everyDays": 90,
       "workMinutes": 20, "retired": false,
       "checklist": [{"id": "clean", "text": "Lens clean", "kind": "CHECK"},
                     {"id": "sharp", "text": "Sharpness", "kind": "MEASURE",
                      "unit": "lp/mm", "min": 45.50, "max": 90}]}""";

  @Autowired
  private MockMvc http;
  @Autowired
  private JdbcClient jdbc;
  @Autowired
  private DefaultPlans defaults;
  @Autowired
  private DemoMaintenance demo;
  @Autowired
  private Maintenance maintenance;
  @Autowired
  private SteeredClock clock;

  @Test
  void a_plan_is_added_first_and_replaced_after_and_repeating_it_changes_nothing() throws Exception {
    send("lens", LENS).andExpect(status().isCreated());
    final String stored = read("lens").andExpect(status().isOk()).andReturn().getResponse().getContentAsString();
    send("lens", stored).andExpect(status().isOk()).andExpect(content().json(stored));
    send("lens", LENS).andExpect(status().isOk());
    assertThat(editions("lens")).isEqualTo(1);
    send("lens", LENS.replace("90,", "60,")).andExpect(status().isOk()).andExpect(jsonPath("everyDays").value(60));
    assertThat(editions("lens")).isEqualTo(2);
  }

  @Test
  void there_are_plans_to_begin_with_that_an_administrators_edits_survive() throws Exception {
    http.perform(get("/api/maintenance/plans").with(httpBasic("planner", "demo"))).andExpect(status().isOk())
        .andExpect(jsonPath("[?(@.id == 'door-safety')].everyDays").value(365))
        .andExpect(jsonPath("length()").value(11));
    final String door = read("door-safety").andReturn().getResponse().getContentAsString();
    send("door-safety", door.replace("\"retired\":false", "\"retired\":true")).andExpect(status().isOk());
    ((ApplicationRunner) defaults).run(null);
    read("door-safety").andExpect(jsonPath("retired").value(true));
  }

  @Test
  void work_is_due_at_two_of_the_demos_studios() throws Exception {
    // as on the first start, whatever day other tests have made it since
    jdbc.sql("delete from maintenance_standing").update();
    ((ApplicationRunner) demo).run(null);
    assertThat(maintenance.planDay(clock.instant().atOffset(ZoneOffset.UTC).toLocalDate()))
        .extracting(MaintenanceOrder::studio).containsExactlyInAnyOrder("amersfoort-1", "tilburg-1");
  }

  @Test
  void what_is_unknown_is_not_found() throws Exception {
    read("x").andExpect(status().isNotFound()).andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
  }

  @ParameterizedTest
  @ValueSource(strings = {"support", "planner", "lead"})
  void support_planners_and_leads_read_and_do_not_write(String user) throws Exception {
    http.perform(get("/api/maintenance/plans/camera-cleaning").with(httpBasic(user, "demo")))
        .andExpect(status().isOk());
    http.perform(put("/api/maintenance/plans/lens").with(httpBasic(user, "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(LENS)).andExpect(status().isForbidden());
  }

  @Test
  void others_do_not_read() throws Exception {
    http.perform(get("/api/maintenance/plans").with(httpBasic("developer", "demo"))).andExpect(status().isForbidden());
    http.perform(get("/api/maintenance/plans")).andExpect(status().isUnauthorized());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "id": "lens" | "id": "other" | id | 'other' is not the id in the address, 'lens'
      "name": "Clean the lens" | "name": " " | name | is missing
      "everyDays": 90 | "everyDays": 0 | everyDays | must be at least 1
      "everyDays": 90 | "everyDays": null | '' | Nothing makes it due: say at least one of everyDays, ageDays, everyCounts, targetFirmware
      "workMinutes": 20 | "workMinutes": 2000 | workMinutes | is more than 960
      "id": "sharp" | "id": "clean" | checklist[1].id | 'clean' occurs twice
      "unit": "lp/mm" | "unit": null | checklist[1].unit | is missing: say in what it is measured
      "MEASURE" | "CHECK" | checklist[1].unit | is for MEASURE only
      "max": 90 | "max": 40 | checklist[1].max | is less than min
      "max": 90 | "max": 1e30 | checklist[1].max | has more than 12 digits before or 6 after the point
      "CHECK" | "LOOK" | checklist[0].kind | 'LOOK' is not one of CHECK, MEASURE, PHOTO
      "everyDays" | "everyday" | everyday | is unknown here; known are ageDays, checklist, componentType, dutchName, everyCounts, everyDays, id, make, model, name, partType, retired, targetFirmware, workMinutes
      """)
  void a_plan_that_breaks_rules_is_refused(String right, String wrong, String field, String message)
      throws Exception {
    send("lens", LENS.replace(right, wrong)).andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("errors[?(@.field == '" + field + "')].message", hasItem(message)));
  }

  private ResultActions send(String id, String document) throws Exception {
    return http.perform(put("/api/maintenance/plans/" + id).with(httpBasic("admin", "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(document));
  }

  private ResultActions read(String id) throws Exception {
    return http.perform(get("/api/maintenance/plans/" + id).with(httpBasic("support", "demo")));
  }

  private int editions(String plan) {
    return jdbc.sql("select count(*) from maintenance_plan where id = :id").param("id", plan).query(Integer.class)
        .single();
  }
}
