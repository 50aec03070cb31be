package com.vivition.sla.rota;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.time.Amsterdam;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.ResultActions;

/** The rota as data. */
class RotaApiTest extends RotaStory {

  private static final String ROTA = """
      {"revision": null, "anchor": "2026-11-23", "weeks": 2,
       "pattern": [
         {"week": 1, "fromDay": "FRIDAY", "from": "17:00", "toDay": "FRIDAY", "to": "17:00", "users": ["support", "lead"]},
         {"week": 2, "fromDay": "FRIDAY", "from": "17:00", "toDay": "FRIDAY", "to": "17:00", "users": ["lead"]}],
       "exceptions": [{"from": "2026-12-24T17:00", "to": "2026-12-27T08:00", "users": ["lead"], "note": "Christmas"}]}""";

  private ResultActions replace(String user, String document) throws Exception {
    return http.perform(put("/api/rota/SUPPORT").with(httpBasic(user, "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(document));
  }

  private ResultActions read(String user, String path) throws Exception {
    return http.perform(get(URI.create(path)).with(httpBasic(user, "demo")));
  }

  @Test
  void leads_and_managers_edit_whom_support_and_technicians_see() throws Exception {
    replace("lead", ROTA).andExpect(status().isOk()).andExpect(jsonPath("exceptions[0].note").value("Christmas"));
    replace("manager", ROTA).andExpect(status().isOk());
    replace("support", ROTA).andExpect(status().isForbidden());
    replace("technician", ROTA).andExpect(status().isForbidden());
    for (final String user : List.of("support", "technician", "lead", "manager", "admin")) {
      read(user, "/api/rota/SUPPORT").andExpect(status().isOk()).andExpect(jsonPath("pattern[1].users[0]").value("lead"));
    }
    read("developer", "/api/rota/SUPPORT").andExpect(status().isForbidden());
    // a technician gets his rota and nothing else
    read("technician", "/api/incidents").andExpect(status().isForbidden());
  }

  @Test
  void shifts_gaps_and_who_is_on_duty_can_be_asked_for() throws Exception {
    replace("lead", ROTA.replaceAll("(?s),\\s*\\{\"week\": 2.*?\\}", "")).andExpect(status().isOk());
    read("technician", "/api/rota/SUPPORT/shifts?from=2026-11-28T00:00:00%2B01:00&to=2026-11-29T00:00:00%2B01:00")
        .andExpect(jsonPath("shifts[0].start").value("2026-11-28T07:00:00Z"))
        .andExpect(jsonPath("shifts[0].users[1]").value("lead")).andExpect(jsonPath("gaps").isEmpty());
    read("lead", "/api/rota/SUPPORT/shifts?from=2026-12-05T12:00:00%2B01:00&to=2026-12-06T00:00:00%2B01:00")
        .andExpect(jsonPath("shifts").isEmpty()).andExpect(jsonPath("gaps[0].start").value("2026-12-05T11:00:00Z"));
    read("lead", "/api/rota/SUPPORT/on-duty?at=2026-12-25T12:00:00%2B01:00").andExpect(jsonPath("needed").value(true))
        .andExpect(jsonPath("shift.users[0]").value("lead"));
    read("lead", "/api/rota/SUPPORT/on-duty").andExpect(jsonPath("needed").value(false))
        .andExpect(jsonPath("shift").isEmpty());
    read("lead", "/api/rota/SUPPORT/shifts?from=2026-12-05T12:00:00Z&to=2026-12-05T12:00:00Z")
        .andExpect(status().isBadRequest()).andExpect(jsonPath("errors[0].field").value("to"));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"users\": [\"lead\"]} | \"users\": [\"technician\"]} | pattern[1].users[0] | name a user of the group support or lead",
      "\"users\": [\"lead\"]} | \"users\": [\"nobody\"]} | pattern[1].users[0] | 'nobody' cannot be on duty",
      "\"users\": [\"lead\"]} | \"users\": []} | pattern[1].users | names nobody",
      "\"users\": [\"lead\"]} | \"users\": [null]} | pattern[1].users[0] | is missing",
      "[\"support\", \"lead\"] | [\"lead\", \"lead\"] | pattern[0].users[1] | is named before",
      "\"weeks\": 2 | \"weeks\": 1 | pattern[1].week | the rotation has weeks 1 to 1",
      "\"weeks\": 2 | \"weeks\": 0 | weeks | is at least 1",
      "\"week\": 2 | \"week\": 1 | pattern[1] | overlaps pattern[0]",
      "\"toDay\": \"FRIDAY\", \"to\": \"17:00\", \"users\": [\"lead\"] | \"toDay\": \"FRIDAY\", \"to\": \"25:00\", \"users\": [\"lead\"] | pattern[1].to | is not a time like 09:30",
      "2026-12-27T08:00 | 2026-12-24T17:00 | exceptions[0].to | must be later than from",
      "2026-12-27T08:00 | 2027-02-27T08:00 | exceptions[0].to | is more than 31 days later",
      "2026-12-27T08:00 | tomorrow | exceptions[0].to | is not a local date and time like 2026-11-23T16:00",
      "\"note\": \"Christmas\"} | \"note\": \"Christmas\"}, {\"from\": \"2026-12-26T08:00\", \"to\": \"2026-12-28T08:00\", \"users\": [\"lead\"], \"note\": null} | exceptions[1] | overlaps the exception from Thu 24 Dec 17:00",
      "\"anchor\": \"2026-11-23\" | \"anchor\": null | anchor | is missing",
  })
  void a_rota_that_makes_no_sense_is_refused_with_what_is_wrong(String right, String wrong, String field, String said)
      throws Exception {
    assertThat(ROTA).contains(right);
    final int before = editor.edition(DutyLine.SUPPORT).revision();
    replace("lead", ROTA.replace(right, wrong)).andExpect(status().isBadRequest())
        .andExpect(jsonPath("errors[*].field", hasItem(field))).andExpect(content().string(containsString(said)));
    assertThat(editor.edition(DutyLine.SUPPORT).revision()).isEqualTo(before);
  }

  @Test
  void of_two_who_edit_at_once_the_second_hears_that_he_is_late() throws Exception {
    final int revision = editor.edition(DutyLine.SUPPORT).revision();
    final String mine = ROTA.replace("\"revision\": null", "\"revision\": " + revision);
    replace("lead", mine).andExpect(status().isOk()).andExpect(jsonPath("revision").value(revision + 1));
    replace("manager", mine).andExpect(status().isConflict())
        .andExpect(jsonPath("type").value("urn:vivition:sla:rota-changed-meanwhile"));
  }

  @Test
  void an_unknown_line_is_refused_with_those_there_are() throws Exception {
    read("lead", "/api/rota/CLEANING").andExpect(status().isBadRequest())
        .andExpect(content().string(containsString("SUPPORT, TECHNICIAN")));
  }

  @Test
  void the_rota_knows_when_things_change_next() {
    assertThat(rota.isNeeded(Amsterdam.at("2026-11-25 16:59"))).isFalse();
    assertThat(rota.isNeeded(Amsterdam.at("2026-11-25 17:00"))).isTrue();
    assertThat(rota.isNeeded(Amsterdam.at("2026-11-25 22:00"))).isFalse();
    assertThat(rota.nextChange(Amsterdam.at("2026-11-25 10:00"))).isEqualTo(Amsterdam.at("2026-11-25 17:00"));
    assertThat(rota.nextChange(Amsterdam.at("2026-11-25 17:00"))).isEqualTo(Amsterdam.at("2026-11-25 22:00"));
    editor.add(DutyLine.TECHNICIAN, RosterTest.exception("2026-11-25T18:30", "2026-11-25T20:00", "technician"), "lead");
    assertThat(rota.nextChange(Amsterdam.at("2026-11-25 17:00"))).isEqualTo(Amsterdam.at("2026-11-25 18:30"));
  }
}
