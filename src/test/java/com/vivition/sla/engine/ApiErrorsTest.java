package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.content;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.jsonPath;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import jakarta.validation.constraints.Max;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

class ApiErrorsTest {

  private static final class Refused extends DomainProblem {

    Refused(Category category) {
      super(category, "slot-taken", "Slot taken", "Monday at ten is taken. Choose another.");
    }
  }

  /** An endpoint that goes wrong in every way. */
  @RestController
  static class Endpoint {

    private Exception failure;

    @GetMapping("/api/question")
    String ask(@RequestParam DayOfWeek day, @RequestParam Instant at,
        @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) LocalDate date, @RequestParam @Max(5) int number) {
      return "ok";
    }

    @GetMapping({"/api/failure", "/page"})
    String fail() throws Exception {
      throw failure;
    }
  }

  private final Endpoint endpoint = new Endpoint();
  private final MockMvc http = MockMvcBuilders.standaloneSetup(endpoint).setControllerAdvice(new ApiErrors()).build();

  @ParameterizedTest
  @CsvSource({"BAD_INPUT, 400", "FORBIDDEN, 403", "NOT_FOUND, 404", "CONFLICT, 409"})
  void aRefusalOfTheDomainKeepsItsCodeAndWords(DomainProblem.Category category, int status) throws Exception {
    failWith(new Refused(category)).andExpect(status().is(status))
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(content().json("""
            {"type": "urn:vivition:sla:slot-taken", "title": "Slot taken", "status": %d,
             "detail": "Monday at ten is taken. Choose another."}""".formatted(status)))
        .andExpect(jsonPath("errors").doesNotExist());
  }

  @Test
  void whoeverComesSecondIsToldSo() throws Exception {
    failWith(new DuplicateKeyException("unique index UI_17")).andExpect(status().isConflict())
        .andExpect(jsonPath("type").value("urn:vivition:sla:changed-meanwhile"))
        .andExpect(content().string(not(containsString("UI_17"))));
    failWith(new OptimisticLockingException("ENGINE-03005")).andExpect(status().isConflict());
  }

  @Test
  void anUnexpectedFailureKeepsItsInternalsInTheLog() throws Exception {
    failWith(new IllegalStateException("password of jdbc:h2")).andExpect(status().isInternalServerError())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("type").value("urn:vivition:sla:internal-error"))
        .andExpect(content().string(allOf(not(containsString("jdbc")), not(containsString("IllegalState")))));
  }

  @Test
  void securityAndPagesAnswerTheirFailuresThemselves() {
    assertThatThrownBy(() -> failWith(new AccessDeniedException("no")))
        .hasRootCauseInstanceOf(AccessDeniedException.class);
    endpoint.failure = new IllegalStateException("page");
    assertThatThrownBy(() -> http.perform(get("/page"))).hasRootCauseMessage("page");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      day=MONDAY     | day=Monday                   | day 'Monday' is not one of MONDAY, TUESDAY, WEDNESDAY, THURSDAY, FRIDAY, SATURDAY, SUNDAY.
      at=2026-11-23T16:00:00Z | at=2026-11-23T16:00:00 01:00 | at '2026-11-23T16:00:00 01:00' is not an instant with its offset like 2026-11-23T16:00:00+01:00 (write + as %2B in an address).
      at=2026-11-23T16:00:00Z | at=yesterday         | at 'yesterday' is not an instant with its offset like 2026-11-23T16:00:00+01:00.
      date=2026-11-23| date=23-11-2026              | date '23-11-2026' is not a date like 2026-11-23.
      number=3       | number=three                 | number 'three' is not a whole number of this size.
      number=3       | number=6                     | number must be less than or equal to 5.
      &number=3      | ''                           | number is missing.
      """)
  void aWrongParameterIsNamedWithWhatWouldBeRight(String right, String wrong, String detail) throws Exception {
    final String query = "day=MONDAY&at=2026-11-23T16:00:00Z&date=2026-11-23&number=3";
    http.perform(get("/api/question?" + query)).andExpect(status().isOk());
    final var asked = get("/api/question");
    for (final String parameter : query.replace(right, wrong).split("&")) {
      asked.queryParam(parameter.split("=")[0], parameter.split("=")[1]);
    }
    http.perform(asked).andExpect(status().isBadRequest())
        .andExpect(content().contentType(MediaType.APPLICATION_PROBLEM_JSON))
        .andExpect(jsonPath("type").value("urn:vivition:sla:invalid-input"))
        .andExpect(jsonPath("detail").value(detail))
        .andExpect(jsonPath("errors[0].field").value(detail.split(" ")[0]));
  }

  private ResultActions failWith(Exception failure) throws Exception {
    endpoint.failure = failure;
    return http.perform(get("/api/failure"));
  }
}
