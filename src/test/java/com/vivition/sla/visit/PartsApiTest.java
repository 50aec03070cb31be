package com.vivition.sla.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.hasItem;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.engine.security.PathRule;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = PartsApiTest.Api.class)
@Transactional
class PartsApiTest {

  /** The API with the application's own JSON settings and error handling, without security. */
  @Configuration(proxyBeanMethods = false)
  @Import({VisitsOnH2.class, PartsApi.class, TechnicianApi.class})
  @ImportAutoConfiguration({JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
      WebMvcAutoConfiguration.class})
  @ComponentScan(basePackageClasses = DomainProblem.class, useDefaultFilters = false, includeFilters =
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.ApiErrors"))
  static class Api {
  }

  private static final String TOM = """
      {"id": "tom", "name": "Tom Janssen", "phone": "+31 6 1234 5678", "mail": "Tom@vivition.example",
       "home": {"street": "Vaartkade 8", "postcode": "3500 ZC", "city": "Utrecht", "country": "NL"},
       "latitude": 52.09, "longitude": 5.11, "region": "Midden", "skills": ["CAMERA", "DOOR"],
       "workingHours": [{"day": "MONDAY", "opens": "07:30", "closes": "12:00"},
                        {"day": "MONDAY", "opens": "12:30", "closes": "18:00"}],
       "worksOnHolidays": false,
       "absences": [{"from": "2026-12-21T00:00:00Z", "to": "2026-12-28T00:00:00Z", "reason": "holidays"}]}""";

  private static final String CAMERA = """
      {"id": "lumora", "name": "Lumora LX-45", "fits": [{"componentType": "CAMERA", "make": "Lumora", "model": "LX-45"}]}""";

  private static final String VAN = """
      {"id": "van-tom", "name": "Tom's van", "kind": "VAN", "technician": "tom",
       "address": {"street": "Vaartkade 8", "postcode": "3500 ZC", "city": "Utrecht", "country": "NL"},
       "latitude": 52.09, "longitude": 5.11,
       "stock": [{"partType": "lumora", "reorderLevel": 3, "serialNumbers": ["S-1", "S-2"], "unnumbered": 0}]}""";

  @Autowired
  private WebApplicationContext context;
  private MockMvc http;

  @BeforeEach
  void tomHasAVan() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).build();
    send("/api/technicians/tom", TOM).andExpect(status().isCreated());
    send("/api/parts/types/lumora", CAMERA).andExpect(status().isCreated());
    send("/api/stock/van-tom", VAN).andExpect(status().isCreated());
  }

  @Test
  void aDocumentIsAddedFirstAndReplacedAfter() throws Exception {
    for (final var document : Map.of("/api/technicians/tom", TOM, "/api/parts/types/lumora", CAMERA,
        "/api/stock/van-tom", VAN).entrySet()) {
      final String stored = http.perform(get(document.getKey())).andExpect(status().isOk())
          .andReturn().getResponse().getContentAsString();
      send(document.getKey(), document.getValue()).andExpect(status().isOk()).andExpect(content().json(stored));
      send(document.getKey(), stored).andExpect(status().isOk()).andExpect(content().json(stored));
    }
    http.perform(get("/api/technicians")).andExpect(jsonPath("[0].phone").value("+31612345678"))
        .andExpect(jsonPath("[0].mail").value("tom@vivition.example"));
  }

  @Test
  void whatRunsOutIsListed() throws Exception {
    http.perform(get("/api/parts/shortages")).andExpect(content().json("""
        [{"location": "van-tom", "partType": "lumora", "reorderLevel": 3, "present": 2, "ordered": 0}]"""));
  }

  @Test
  void whatIsUnknownIsNotFound() throws Exception {
    for (final String address : new String[] {"/api/technicians/x", "/api/parts/types/x", "/api/stock/x"}) {
      http.perform(get(address)).andExpect(status().isNotFound())
          .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON));
    }
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "id": "tom" | "id": "ann" | id | 'ann' is not the id in the address, 'tom'
      "name": "Tom Janssen" | "name": " " | name | is missing
      "country": "NL" | "country": "XX" | home.country | 'XX' is not a country of ISO 3166
      52.09 | 91 | latitude | must be between -90 and 90
      52.09 | null | latitude | is missing beside the longitude
      "DOOR" | "CAMERA" | skills[1] | 'CAMERA' occurs twice
      "DOOR" | null | skills[1] | is missing
      "12:00" | "13:00" | workingHours[1] | (MONDAY 12:30-18:00) overlaps workingHours[0] (MONDAY 07:30-13:00)
      "12:00" | "07:00" | workingHours[0].closes | must be later than opens (00:00 is the end of the day)
      2026-12-28T00 | 2026-12-20T00 | absences[0].to | must be later than from
      2026-12-28T00:00:00Z | tomorrow | absences[0].to | 'tomorrow' is not an instant with its offset like 2026-11-23T16:00:00+01:00
      "region" | "regoin" | regoin | is unknown here; known are absences, home, id, latitude, longitude, mail, name, phone, region, skills, workingHours, worksOnHolidays
      """)
  void aTechnicianThatBreaksRulesIsRefused(String right, String wrong, String field, String message) throws Exception {
    refused("/api/technicians/tom", TOM.replace(right, wrong), field, message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "CAMERA" | "LENS" | fits[0].componentType | 'LENS' is not one of CAMERA, TURNTABLE, LIGHTING, CONTROLLER_PC, STUDIO_SOFTWARE, NETWORK, UPLOAD_SERVICE, DOOR, SENSOR, POWER, OTHER
      [{"componentType": "CAMERA", "make": "Lumora", "model": "LX-45"}] | [] | fits | must have 1 to 50 entries
      "name": "Lumora LX-45" | "name": null | name | is missing
      """)
  void aPartTypeThatBreaksRulesIsRefused(String right, String wrong, String field, String message) throws Exception {
    refused("/api/parts/types/lumora", CAMERA.replace(right, wrong), field, message);
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "technician": "tom" | "technician": null | technician | is missing: say whose van it is
      "technician": "tom" | "technician": "ann" | technician | 'ann' is unknown, PUT the technician first
      "VAN" | "WAREHOUSE" | technician | must be left out for a warehouse
      "VAN" | "TRUCK" | kind | 'TRUCK' is not one of WAREHOUSE, VAN
      "partType": "lumora" | "partType": "lens" | stock[0].partType | 'lens' is unknown, PUT the part type first
      "S-2" | "S-1" | stock[0].serialNumbers[1] | 'S-1' occurs twice
      "S-2" | "" | stock[0].serialNumbers[1] | is missing
      "unnumbered": 0 | "unnumbered": -1 | stock[0].unnumbered | must not be negative
      "unnumbered": 0 | "unnumbered": 1.5 | stock[0].unnumbered | '1.5' is not a whole number of this size
      "reorderLevel": 3 | "reorderLevel": 99999 | stock[0].reorderLevel | is more than 10000
      """)
  void aStockLocationThatBreaksRulesIsRefused(String right, String wrong, String field, String message)
      throws Exception {
    refused("/api/stock/van-tom", VAN.replace(right, wrong), field, message);
  }

  @Test
  void aSecondVanOrAPieceThatLiesElsewhereIsRefused() throws Exception {
    refused("/api/stock/van-2", VAN.replace("van-tom", "van-2"), "technician", "has a van already, van-tom");
    refused("/api/stock/van-2", VAN.replace("van-tom", "van-2"), "stock[0].serialNumbers",
        "names S-1, which is at van-tom");
  }

  @Test
  void onlyAdministratorsEdit() {
    try (var access = new AnnotationConfigApplicationContext(VisitAccess.class)) {
      assertThat(access.getBeansOfType(PathRule.class).values())
          .filteredOn(rule -> rule.method() != HttpMethod.GET)
          .hasSize(3).allMatch(rule -> rule.groups().equals(Set.of("camunda-admin")));
      assertThat(access.getBeansOfType(PathRule.class).values()).noneMatch(rule -> rule.groups().isEmpty());
    }
  }

  private void refused(String address, String document, String field, String message) throws Exception {
    send(address, document).andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("errors[?(@.field == '" + field + "')].message", hasItem(message)));
  }

  private ResultActions send(String address, String document) throws Exception {
    return http.perform(put(address).contentType(MediaType.APPLICATION_JSON).content(document));
  }
}
