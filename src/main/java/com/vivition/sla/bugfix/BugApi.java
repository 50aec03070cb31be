package com.vivition.sla.bugfix;

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

/** Bugs over HTTP, to read. */
@RestController
@RequestMapping(path = "/api/bugs", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Bugs", description = "Bugs, the incidents that they caused, and what becomes of them")
class BugApi {

  private final Bugs bugs;

  BugApi(Bugs bugs) {
    this.bugs = bugs;
  }

  @GetMapping
  @Operation(summary = "All bugs, the newest first", description = "With a state, those in it only.")
  List<BugSummary> all(@RequestParam(name = "state", required = false) BugState state) {
    return bugs.summaries().stream().filter(bug -> state == null || bug.state() == state).toList();
  }

  @GetMapping("/{number}")
  @Operation(summary = "A bug", description = "With the incidents that it caused, and which of them wait for it.")
  @ApiResponse(responseCode = "200", description = "The bug")
  @ApiResponse(responseCode = "404", description = "There is no such bug")
  BugDocument bug(@PathVariable("number") String number) {
    return BugDocument.of(bugs.get(number), bugs.affected(number));
  }
}
