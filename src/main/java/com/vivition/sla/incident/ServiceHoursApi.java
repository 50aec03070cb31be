package com.vivition.sla.incident;

import com.vivition.sla.agreement.Hours;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** The hours of service as data (R2). */
@RestController
@RequestMapping("/api/service-hours")
@Tag(name = "Service hours", description = "When service is on duty, Europe/Amsterdam.")
class ServiceHoursApi {

  private final ServiceHoursTable table;
  private final ServiceHoursEdit edit;
  private final CurrentUser user;

  ServiceHoursApi(ServiceHoursTable table, ServiceHoursEdit edit, CurrentUser user) {
    this.table = table;
    this.edit = edit;
    this.user = user;
  }

  @GetMapping("/{id}")
  @Operation(summary = "The hours")
  ServiceHoursDocument get(@PathVariable("id") Hours id) {
    return table.document(id);
  }

  @PutMapping("/{id}")
  @Operation(summary = "Replace the hours; every open incident is computed anew, closed ones stay as they are (R11)")
  ServiceHoursDocument put(@PathVariable("id") Hours id, @Valid @RequestBody ServiceHoursDocument document) {
    try {
      document.calendar();
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new InvalidInput(List.of(new FieldProblem("weekly", e.getMessage())));
    }
    edit.replace(id, document, user.id());
    return table.document(id);
  }
}
