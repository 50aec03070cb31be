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

/** Customers over HTTP, so that a customer list can be loaded by script. */
@RestController
@RequestMapping(path = "/api/customers/{id}", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Registry", description = "Customers and studios with their agreements, components and operators")
class CustomerApi {

  private final StudioRegistry registry;
  private final RegistryEditor editor;

  CustomerApi(StudioRegistry registry, RegistryEditor editor) {
    this.registry = registry;
    this.editor = editor;
  }

  @GetMapping
  @Operation(summary = "A customer", description = "With the operators who work at all of the customer's studios.")
  @ApiResponse(responseCode = "200", description = "The customer")
  @ApiResponse(responseCode = "404", description = "There is no such customer")
  Customer customer(@PathVariable String id) {
    return registry.customer(id);
  }

  @PutMapping
  @Operation(summary = "Add or replace a customer",
      description = "The whole document: an operator who is not in it is removed. Repeating it changes nothing.")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "400", description = "The document breaks rules; `errors` names the fields")
  ResponseEntity<Customer> putCustomer(@PathVariable String id, @RequestBody Customer customer) {
    Ids.refuseOther(id, customer.id());
    final boolean added = editor.put(customer.withId(id));
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(registry.customer(id));
  }
}
