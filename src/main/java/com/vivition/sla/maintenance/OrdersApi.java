package com.vivition.sla.maintenance;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Maintenance orders over HTTP. */
@RestController
@RequestMapping(path = "/api/maintenance/orders", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Maintenance", description = "What components need again and again, and what makes it due")
class OrdersApi {

  private final Maintenance maintenance;

  OrdersApi(Maintenance maintenance) {
    this.maintenance = maintenance;
  }

  @GetMapping
  @Operation(summary = "All open maintenance orders", description = "Due or planned, by number, without findings.")
  List<OrderDocument> orders() {
    return maintenance.open().stream().map(order -> OrderDocument.of(order, List.of())).toList();
  }

  @GetMapping("/{number}")
  @Operation(summary = "A maintenance order", description = "Open or over, with what it found.")
  @ApiResponse(responseCode = "200", description = "The order")
  @ApiResponse(responseCode = "404", description = "There is no such order")
  OrderDocument order(@PathVariable String number) {
    return OrderDocument.of(maintenance.get(number), maintenance.findings(number));
  }
}
