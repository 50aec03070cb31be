package com.vivition.sla.visit;

import com.vivition.sla.studio.Ids;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Technicians over HTTP, so that skills, hours and absences can be loaded by script. */
@RestController
@RequestMapping(path = "/api/technicians", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Technicians", description = "Whom VIVITION can send, with skills, working hours and absences")
class TechnicianApi {

  private final Technicians technicians;

  TechnicianApi(Technicians technicians) {
    this.technicians = technicians;
  }

  @GetMapping
  @Operation(summary = "All technicians, by id")
  List<Technician> all() {
    return technicians.all();
  }

  @GetMapping("/{id}")
  @Operation(summary = "A technician")
  @ApiResponse(responseCode = "200", description = "The technician")
  @ApiResponse(responseCode = "404", description = "There is no such technician")
  Technician technician(@PathVariable String id) {
    return technicians.get(id);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Add or replace a technician", description = """
      The whole document: absences that are not in it are removed. The id is that of the user's account. \
      Visits agreed before that no longer fit are planned anew. Repeating it changes nothing.""")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "400", description = "The document breaks rules; `errors` names the fields")
  ResponseEntity<Technician> put(@PathVariable String id, @RequestBody Technician technician) {
    Ids.refuseOther(id, technician.id());
    final boolean added = technicians.put(technician.withId(id));
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(technicians.get(id));
  }
}
