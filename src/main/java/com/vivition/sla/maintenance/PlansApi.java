package com.vivition.sla.maintenance;

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

/** Maintenance plans over HTTP, so that they can be kept in files and loaded by script. */
@RestController
@RequestMapping(path = "/api/maintenance/plans", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Maintenance", description = "What components need again and again, and what makes it due")
class PlansApi {

  private final PlanRows rows;
  private final PlanEditor editor;

  PlansApi(PlanRows rows, PlanEditor editor) {
    this.rows = rows;
    this.editor = editor;
  }

  @GetMapping
  @Operation(summary = "All maintenance plans", description = "By id, retired ones among them.")
  List<MaintenancePlan> plans() {
    return List.copyOf(rows.inForce().values());
  }

  @GetMapping("/{id}")
  @Operation(summary = "A maintenance plan", description = "With its checklist.")
  @ApiResponse(responseCode = "200", description = "The plan")
  @ApiResponse(responseCode = "404", description = "There is no such plan")
  MaintenancePlan plan(@PathVariable String id) {
    return rows.inForce(id).orElseThrow(() -> new UnknownPlan(id));
  }

  @PutMapping("/{id}")
  @Operation(summary = "Add or replace a maintenance plan", description = """
      The whole document. It counts from the next planning on; orders that exist keep the plan as it was. A plan that \
      is no longer wanted is retired, so that what was done stays readable. Repeating it changes nothing.""")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "400", description = "The document breaks rules; `errors` names the fields")
  ResponseEntity<MaintenancePlan> putPlan(@PathVariable String id, @RequestBody MaintenancePlan plan) {
    Ids.refuseOther(id, plan.id());
    final boolean added = editor.put(plan.withId(id));
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(plan(id));
  }
}
