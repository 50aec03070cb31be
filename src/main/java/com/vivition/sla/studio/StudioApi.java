package com.vivition.sla.studio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Studios over HTTP, so that a customer list can be loaded by script. */
@RestController
@RequestMapping(path = "/api/studios/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Registry")
class StudioApi {

  private final StudioRegistry registry;
  private final RegistryEditor editor;

  StudioApi(StudioRegistry registry, RegistryEditor editor) {
    this.registry = registry;
    this.editor = editor;
  }

  @GetMapping
  @Operation(summary = "A studio", description = "With its agreements, components and operators.")
  @ApiResponse(responseCode = "200", description = "The studio")
  @ApiResponse(responseCode = "404", description = "There is no such studio; `detail` names similar ids")
  Studio studio(@PathVariable String id) {
    return registry.get(id);
  }

  @PutMapping
  @Operation(summary = "Add or replace a studio", description = """
      The whole document: what is not in it is removed. Repeating it changes nothing. Its customer comes first. \
      Agreements hold from `validFrom` to `validTo`, both days included, without overlaps. \
      Left out, a component's `wearCounter` stays as counted so far and an operator's `language` is the customer's.""")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "400", description = "The document breaks rules; `errors` names the fields")
  ResponseEntity<Studio> putStudio(@PathVariable String id, @RequestBody Studio studio) {
    Ids.refuseOther(id, studio.id());
    final boolean added = editor.put(studio.withId(id));
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(registry.get(id));
  }
}
