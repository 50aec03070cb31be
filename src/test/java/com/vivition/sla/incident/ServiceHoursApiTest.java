package com.vivition.sla.incident;

import static org.hamcrest.Matchers.containsString;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.httpBasic;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.agreement.Hours;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** The hours of service as data (R2). */
class ServiceHoursApiTest extends Story {

  private static final String HOURS = """
      {"weekly": {"MONDAY": [{"opens": "09:00", "closes": "17:00"}], "FRIDAY": [{"opens": "09:00", "closes": "17:00"}]},
       "closedOnPublicHolidays": true, "closedOnGoodFriday": false, "closedOnLiberationDay": false,
       "days": [{"date": "2026-12-24", "name": "Christmas Eve", "windows": [{"opens": "09:00", "closes": "15:00"}]}]}""";

  @Autowired
  private MockMvc http;
  @Autowired
  private ServiceHoursTable table;
  private ServiceHoursDocument before;

  @BeforeEach
  void remember() {
    before = table.document(Hours.BUSINESS_HOURS);
  }

  @AfterEach
  void restore() {
    table.replace(Hours.BUSINESS_HOURS, before);
  }

  @Test
  void hours_are_read_by_support_and_replaced_by_administrators_alone() throws Exception {
    final String found = http.perform(get("/api/service-hours/BUSINESS_HOURS").with(httpBasic("support", "demo")))
        .andExpect(status().isOk()).andExpect(jsonPath("weekly.MONDAY[0].opens").value("09:00"))
        .andReturn().getResponse().getContentAsString();

    replace("lead", HOURS).andExpect(status().isForbidden());
    replace("admin", HOURS).andExpect(status().isOk()).andExpect(content().json(HOURS));
    replace("admin", found).andExpect(status().isOk()).andExpect(content().json(found));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', value = {
      "\"closes\": \"17:00\" | \"closes\": \"08:00\" | 08:00",
      "\"closes\": \"17:00\"}] | \"closes\": \"17:00\"}, {\"opens\": \"16:00\", \"closes\": \"18:00\"}] | 16:00",
      "\"MONDAY\" | \"SOMEDAY\" | SOMEDAY",
      "\"days\": [ | \"days\": [{\"date\": \"2026-12-24\", \"name\": \"Again\", \"windows\": []}, | 2026-12-24 is listed twice",
      "\"MONDAY\" | \"TUESDAY\": null, \"MONDAY\" | is missing",
      "\"Christmas Eve\" | \"\" | is missing",
      "\"2026-12-24\" | \"2026-13-24\" | is not a date",
  })
  void hours_that_make_no_sense_are_refused_with_what_is_wrong(String right, String wrong, String said) throws Exception {
    replace("admin", HOURS.replace(right, wrong)).andExpect(status().isBadRequest())
        .andExpect(content().string(containsString(said)));
  }

  @Test
  void a_service_that_never_opens_is_refused() throws Exception {
    replace("admin", HOURS.replaceAll("(?s)\"weekly\": .*\"closedOnPublic", "\"weekly\": {}, \"closedOnPublic"))
        .andExpect(status().isBadRequest()).andExpect(content().string(containsString("opens on no day of the week")));
  }

  private ResultActions replace(String user, String hours) throws Exception {
    return http.perform(put("/api/service-hours/BUSINESS_HOURS").with(httpBasic(user, "demo"))
        .contentType(MediaType.APPLICATION_JSON).content(hours));
  }
}
