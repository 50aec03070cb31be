package com.vivition.sla.studio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.put;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.header;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import com.vivition.sla.engine.DomainProblem;
import jakarta.servlet.Filter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.http.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.autoconfigure.jackson.JacksonAutoConfiguration;
import org.springframework.boot.autoconfigure.web.servlet.WebMvcAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.FilterType;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.json.JsonCompareMode;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.RequestBuilder;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.ResultMatcher;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.context.WebApplicationContext;

@SpringBootTest(classes = RegistryApiTest.Api.class)
@Transactional
class RegistryApiTest {

  /** The API of the registry with the application's own JSON settings and error handling, without security. */
  @Configuration(proxyBeanMethods = false)
  @Import({RegistryOnH2.class, CustomerApi.class, StudioApi.class})
  @ImportAutoConfiguration({JacksonAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class,
      WebMvcAutoConfiguration.class})
  @ComponentScan(basePackageClasses = DomainProblem.class, useDefaultFilters = false, includeFilters =
      @ComponentScan.Filter(type = FilterType.REGEX, pattern = ".*\\.(ApiErrors|BodyLimit)"))
  static class Api {
  }

  private static final String CUSTOMER = """
      {"name": "Autohuis Voorbeeld", "language": "nl", "phone": "+31 (0)20 123 45 67", "mail": "Info@voorbeeld.example",
       "operators": [{"id": "piet", "name": "Piet Smit", "phone": "0031 6 12345678", "prefersCalls": true}]}""";

  private static final String STUDIO = """
      {"id": "amersfoort-1", "customer": "autohuis", "name": "Amersfoort Noord",
       "address": {"street": "Voorbeeldweg 1", "postcode": "3812 AB", "city": "Amersfoort", "country": "NL"},
       "latitude": 52.17, "longitude": 5.38,
       "openingHours": [{"day": "MONDAY", "opens": "08:00", "closes": "18:00"},
                        {"day": "SATURDAY", "opens": "22:00", "closes": "00:00"}],
       "agentUrl": "http://10.0.0.5:8080/agent",
       "agreements": [{"agreement": "BUSINESS", "validFrom": "2025-01-01", "validTo": "2025-12-31"},
                      {"agreement": "EXTENDED", "validFrom": "2026-01-01", "validTo": null}],
       "components": [{"id": "camera-1", "type": "CAMERA", "make": "Canon", "model": "EOS R5", "serialNumber": "C-1",
                       "firmware": "1.8.1", "installedOn": "2024-03-01", "wearCounter": 12000,
                       "endpoint": {"kind": "HTTP", "host": "10.0.0.11", "port": 80, "path": "/health"}},
                      {"id": "turntable-1", "type": "TURNTABLE",
                       "endpoint": {"kind": "TCP", "host": "turntable.studio.example", "port": 502}}],
       "operators": [{"id": "sanne", "name": "Sanne Bakker", "phone": "+31687654321", "mail": "sanne@voorbeeld.example",
                      "language": "en", "prefersCalls": false}]}""";

  @Autowired
  private WebApplicationContext context;
  @Autowired
  private StudioRegistry registry;
  private MockMvc http;

  @BeforeEach
  void customer() throws Exception {
    http = MockMvcBuilders.webAppContextSetup(context).addFilters(context.getBean("bodyLimit", Filter.class)).build();
    send("/api/customers/autohuis", CUSTOMER).andExpect(status().isCreated());
  }

  @Test
  void aDocumentIsAddedFirstAndReplacedAfter() throws Exception {
    send("/api/studios/amersfoort-1", STUDIO).andExpect(status().isCreated());
    final String stored = http.perform(get("/api/studios/amersfoort-1")).andExpect(status().isOk())
        .andExpect(content().json(STUDIO)).andReturn().getResponse().getContentAsString();
    send("/api/studios/amersfoort-1", STUDIO).andExpect(status().isOk()).andExpect(content().json(stored));
    send("/api/studios/amersfoort-1", stored).andExpect(status().isOk()).andExpect(content().json(stored));
    send("/api/customers/autohuis", CUSTOMER).andExpect(status().isOk());
  }

  @Test
  void phonesAreStoredInE164AndMailInSmallLettersAndLanguagesAreFilledIn() throws Exception {
    http.perform(get("/api/customers/autohuis")).andExpect(content().json("""
        {"id": "autohuis", "name": "Autohuis Voorbeeld", "language": "nl", "phone": "+31201234567",
         "mail": "info@voorbeeld.example", "operators": [{"id": "piet", "name": "Piet Smit", "phone": "+31612345678",
         "mail": null, "language": "nl", "prefersCalls": true}]}""", JsonCompareMode.STRICT));
  }

  @Test
  void whatIsNotInTheDocumentIsNotInTheRegistry() throws Exception {
    send("/api/studios/amersfoort-1", STUDIO);
    final String less = STUDIO.replaceAll("(?s)\"components\".*",
        "\"components\": [{\"id\": \"door\", \"type\": \"DOOR\"}]}");
    send("/api/studios/amersfoort-1", less).andExpect(status().isOk())
        .andExpect(jsonPath("components[*].id", contains("door")))
        .andExpect(jsonPath("operators").isEmpty())
        .andExpect(jsonPath("agreements.length()").value(2));
    // the id is free again
    send("/api/customers/autohuis", CUSTOMER.replace("piet", "sanne")).andExpect(status().isOk());
  }

  @Test
  void theWearCountedSoFarStaysWithTheSamePart() throws Exception {
    send("/api/studios/amersfoort-1", STUDIO);
    final String uncounted = STUDIO.replace(", \"wearCounter\": 12000", "");
    send("/api/studios/amersfoort-1", uncounted).andExpect(jsonPath("components[0].wearCounter").value(12000));
    send("/api/studios/amersfoort-1", uncounted.replace("C-1", "C-2"))
        .andExpect(jsonPath("components[0].wearCounter").isEmpty());
  }

  @Test
  void overlappingAgreementsAreRefusedByName() throws Exception {
    refused(STUDIO.replace("2025-12-31", "2026-01-01"), "agreements[1]", "(EXTENDED from 2026-01-01) overlaps "
        + "agreements[0] (BUSINESS from 2025-01-01 to 2026-01-01)");
    refused(STUDIO.replace("\"2025-12-31\"", "null"), "agreements[1]", "(EXTENDED from 2026-01-01) overlaps "
        + "agreements[0] (BUSINESS from 2025-01-01)");
    send("/api/studios/amersfoort-1", STUDIO).andExpect(status().isCreated());
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "customer": "autohuis" | "customer": "nobody" | customer | 'nobody' is unknown, PUT the customer first
      "name": "Amersfoort Noord" | "name": " " | name | is missing
      "name": "Amersfoort Noord" | "name": "a\\nb" | name | contains a line break or another control character
      "name": "Amersfoort Noord" | "name": "a\\u0000b" | name | contains a line break or another control character
      "name": "Amersfoort Noord" | "name": "a\\ud800b" | name | contains a line break or another control character
      "address": | "adress": | adress | is unknown here; known are address, agentUrl, agreements, components, customer, id, latitude, longitude, name, openingHours, operators
      "country": "NL" | "country": "Nederland" | address.country | must be two capital letters like NL
      "country": "NL" | "country": "XX" | address.country | 'XX' is not a country of ISO 3166
      52.17 | 91 | latitude | must be between -90 and 90
      52.17 | "NaN" | latitude | must be between -90 and 90
      52.17 | "north" | latitude | 'north' is not a number
      52.17 | null | latitude | is missing beside the longitude
      "18:00" | "07:00" | openingHours[0].closes | must be later than opens (00:00 is the end of the day)
      "18:00" | "25:00" | openingHours[0].closes | '25:00' is not a time like 09:30
      "SATURDAY", "opens": "22:00"| "MONDAY", "opens": "17:00"| openingHours[1] | (MONDAY 17:00-00:00) overlaps openingHours[0] (MONDAY 08:00-18:00)
      "http://10.0.0.5:8080/agent"| "ftp://10.0.0.5" | agentUrl | is not an http or https address
      "BUSINESS" | "GOLD" | agreements[0].agreement | 'GOLD' is not one of BUSINESS, EXTENDED, NONE
      "BUSINESS" | 0 | agreements[0].agreement | '0' is not one of BUSINESS, EXTENDED, NONE
      "2025-12-31" | "2024-12-31" | agreements[0].validTo | is before validFrom
      "2025-12-31" | "2025-02-30" | agreements[0].validTo | '2025-02-30' is not a date like 2026-11-23
      "2025-01-01" | "31-12-2025" | agreements[0].validFrom | '31-12-2025' is not a date like 2026-11-23
      "2025-01-01" | "0001-01-01" | agreements[0].validFrom | must be between 1990-01-01 and 2199-12-31
      "camera-1" | "Camera 1" | components[0].id | must be 1 to 40 of the characters a-z, 0-9 and -
      "camera-1" | "turntable-1" | components[1].id | 'turntable-1' occurs twice
      12000 | -1 | components[0].wearCounter | must not be negative
      12000 | 1.5 | components[0].wearCounter | '1.5' is not a whole number of this size
      12000 | 99999999999999999999 | components[0].wearCounter | must be a whole number of this size
      "10.0.0.11" | "10.0.0.11/x" | components[0].endpoint.host | is not a host name or an IP address
      "port": 80 | "port": 0 | components[0].endpoint.port | must be between 1 and 65535
      "port": 80 | "port": 65536 | components[0].endpoint.port | must be between 1 and 65535
      "/health" | "health" | components[0].endpoint.path | must begin with / and be at most 500 characters that an address may have
      "port": 502 | "port": 502, "path": "/" | components[1].endpoint.path | must be left out for TCP
      "sanne" | "piet" | operators[0].id | 'piet' already belongs to customer autohuis
      "+31687654321" | "0687654321" | operators[0].phone | must be a number with its country code like +31 6 12345678
      "sanne@voorbeeld.example" | "sanne" | operators[0].mail | is not a mail address
      "en" | "de" | operators[0].language | 'de' is not one of nl, en
      "id": "amersfoort-1" | "id": "venlo-1" | id | 'venlo-1' is not the id in the address, 'amersfoort-1'
      [{"id": "sanne" | [null, {"id": "sanne" | operators[0] | is missing
      "components": [ | "components": 7, "x": [ | components | must be a list
      """, quoteCharacter = '^')
  void aWrongFieldIsNamedWithWhatWouldBeRight(String right, String wrong, String field, String message)
      throws Exception {
    refused(STUDIO.replace(right, wrong), field, message);
  }

  @Test
  void allWrongFieldsAreNamedAtOnce() throws Exception {
    send("/api/customers/x", "{\"operators\": [{\"id\": \"A\", \"name\": \"" + "n".repeat(201) + "\"}]}")
        .andExpect(problem(400, "invalid-input"))
        .andExpect(jsonPath("errors[*].field", contains("language", "name", "operators[0].id", "operators[0].name")))
        .andExpect(jsonPath("errors[3].message").value("is longer than 200 characters"));
    send("/api/customers/x_Y", CUSTOMER).andExpect(jsonPath("errors[*].field", contains("id")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "7", "null", "{\"name\": \"a\", \"name\": \"b\"}", "{} {}", "{\"name\": {}}"})
  void whatIsNoDocumentGetsAProblemWithoutTheCodesNames(String body) throws Exception {
    send("/api/customers/autohuis", body).andExpect(problem(400, "invalid-input"))
        .andExpect(content().string(allOf(not(containsString("java")), not(containsString("jackson")),
            not(containsString("vivition.sla.studio")), not(containsString("trace")))));
  }

  @Test
  void aBodyHasItsLimitWhetherAnnouncedOrNot() throws Exception {
    final String large = CUSTOMER.replace("Autohuis Voorbeeld", "x".repeat(256 * 1024));
    send("/api/customers/autohuis", large).andExpect(problem(413, "body-too-large"))
        .andExpect(jsonPath("detail").value("The body is larger than 256 KB, which is the limit."));
    http.perform(unannounced(large)).andExpect(problem(413, "body-too-large"));
  }

  @Test
  void whatIsUnknownIsNotFound() throws Exception {
    send("/api/studios/amersfoort-1", STUDIO);
    http.perform(get("/api/studios/amersfort-1")).andExpect(problem(404, "unknown-studio"))
        .andExpect(jsonPath("detail").value("There is no studio 'amersfort-1'. Did you mean amersfoort-1?"));
    http.perform(get("/api/customers/x")).andExpect(problem(404, "unknown-customer"));
    http.perform(get("/api/nothing")).andExpect(problem(404, "not-found"));
  }

  @Test
  void aWrongMethodOrTypeIsAProblemToo() throws Exception {
    http.perform(post("/api/studios/amersfoort-1")).andExpect(problem(405, "method-not-allowed"))
        .andExpect(header().string("Allow", containsString("PUT")));
    http.perform(put("/api/studios/amersfoort-1").contentType(MediaType.TEXT_PLAIN).content("x"))
        .andExpect(problem(415, "unsupported-media-type"));
  }

  @Test
  void aPageThatIsMissingIsNoProblemDocument() throws Exception {
    http.perform(get("/nothing").accept(MediaType.TEXT_HTML)).andExpect(status().isNotFound())
        .andExpect(content().string(""));
  }

  // as a client sends it that does not know the length beforehand
  private static RequestBuilder unannounced(String body) {
    return context -> {
      final var request = new MockHttpServletRequest(context, "PUT", "/api/customers/autohuis") {
        @Override
        public long getContentLengthLong() {
          return -1;
        }
      };
      request.setContentType(MediaType.APPLICATION_JSON_VALUE);
      request.setContent(body.getBytes(StandardCharsets.UTF_8));
      return request;
    };
  }

  private void refused(String document, String field, String message) throws Exception {
    send("/api/studios/amersfoort-1", document).andExpect(problem(400, "invalid-input"))
        .andExpect(jsonPath("errors[*].field", hasItem(field)))
        .andExpect(jsonPath("errors[?(@.field == '%s')].message".formatted(field), contains(message)))
        .andExpect(jsonPath("detail").value(containsString(field + " " + message)));
    assertThat(registry.find("amersfoort-1")).isEmpty();
  }

  private ResultActions send(String address, String document) throws Exception {
    return http.perform(put(address).contentType(MediaType.APPLICATION_JSON).content(document));
  }

  private static ResultMatcher problem(int status, String code) {
    return ResultMatcher.matchAll(
        status().is(status),
        content().contentType(MediaType.APPLICATION_PROBLEM_JSON),
        jsonPath("type").value("urn:vivition:sla:" + code),
        jsonPath("title").isNotEmpty(),
        jsonPath("status").value(status),
        jsonPath("detail").isNotEmpty());
  }
}
