package com.vivition.sla.problem;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Problems over HTTP, to read. */
@RestController
@RequestMapping(path = "/api/problems", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Problems", description = "Repeated incidents, what was decided about them, and whether it helped")
class ProblemApi {

  private final Problems problems;

  ProblemApi(Problems problems) {
    this.problems = problems;
  }

  @GetMapping
  @Operation(summary = "All problems, the newest first", description = "With a state, those in it only.")
  List<ProblemDocument> all(@RequestParam(name = "state", required = false) ProblemState state) {
    return problems.all().stream().filter(problem -> state == null || problem.state() == state).map(ProblemDocument::of)
        .toList();
  }

  @GetMapping("/{number}")
  @Operation(summary = "A problem", description = "With its incidents and all that was decided.")
  @ApiResponse(responseCode = "200", description = "The problem")
  @ApiResponse(responseCode = "404", description = "There is no such problem")
  ProblemDocument problem(@PathVariable("number") String number) {
    return ProblemDocument.of(problems.get(number));
  }
}
