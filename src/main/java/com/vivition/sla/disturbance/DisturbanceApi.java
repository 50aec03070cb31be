package com.vivition.sla.disturbance;

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

/** Disturbances over HTTP, to read. */
@RestController
@RequestMapping(path = "/api/disturbances", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Disturbances", description = "Online services that are or were down, and the incidents that wait for them")
class DisturbanceApi {

  private final Disturbances disturbances;

  DisturbanceApi(Disturbances disturbances) {
    this.disturbances = disturbances;
  }

  @GetMapping
  @Operation(summary = "All disturbances, the newest first", description = "With a state, those in it only.")
  List<DisturbanceDocument> all(@RequestParam(name = "state", required = false) DisturbanceState state) {
    return disturbances.all().stream().filter(one -> state == null || one.state() == state).map(this::document).toList();
  }

  @GetMapping("/{number}")
  @Operation(summary = "A disturbance", description = "With the incidents that joined it, and which of them wait.")
  @ApiResponse(responseCode = "200", description = "The disturbance")
  @ApiResponse(responseCode = "404", description = "There is no such disturbance")
  DisturbanceDocument disturbance(@PathVariable("number") String number) {
    return document(disturbances.get(number));
  }

  private DisturbanceDocument document(Disturbance one) {
    return DisturbanceDocument.of(one, disturbances.linked(one.number()), disturbances.suspectedStudios(one.number()));
  }
}
