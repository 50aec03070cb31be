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

/** Spare parts over HTTP, so that a parts list and a count can be loaded by script. */
@RestController
@RequestMapping(path = "/api", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Parts", description = "Spare parts, where they lie, what is running out")
class PartsApi {

  private final PartRows rows;
  private final PartsEditor editor;
  private final Stock stock;

  PartsApi(PartRows rows, PartsEditor editor, Stock stock) {
    this.rows = rows;
    this.editor = editor;
    this.stock = stock;
  }

  @GetMapping("/parts/types/{id}")
  @Operation(summary = "A part type", description = "With the components that it can replace.")
  @ApiResponse(responseCode = "200", description = "The part type")
  @ApiResponse(responseCode = "404", description = "There is no such part type")
  PartType type(@PathVariable String id) {
    return rows.type(id).orElseThrow(() -> new UnknownPartType(id));
  }

  @PutMapping("/parts/types/{id}")
  @Operation(summary = "Add or replace a part type", description = "The whole document. Repeating it changes nothing.")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "400", description = "The document breaks rules; `errors` names the fields")
  ResponseEntity<PartType> putType(@PathVariable String id, @RequestBody PartType type) {
    Ids.refuseOther(id, type.id());
    final boolean added = editor.put(type.withId(id));
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(type(id));
  }

  @GetMapping("/parts/shortages")
  @Operation(summary = "What is below its reorder level", description = "Reserved pieces do not count as present.")
  List<Shortage> shortages() {
    return stock.shortages();
  }

  @GetMapping("/stock/{location}")
  @Operation(summary = "A stock location", description = "A warehouse or a technician's van, with what lies there.")
  @ApiResponse(responseCode = "200", description = "The location; reserved pieces count among its stock")
  @ApiResponse(responseCode = "404", description = "There is no such location")
  StockLocation location(@PathVariable String location) {
    return rows.location(location).orElseThrow(() -> new UnknownLocation(location));
  }

  @PutMapping("/stock/{location}")
  @Operation(summary = "Add or replace a stock location with what was counted there", description = """
      The whole document: pieces that are not in it are recorded as lost. Reserved pieces count among the stock and \
      cannot be left out. A piece that moves is taken out of one location first. Repeating it changes nothing.""")
  @ApiResponse(responseCode = "201", description = "Added")
  @ApiResponse(responseCode = "200", description = "Replaced")
  @ApiResponse(responseCode = "400", description = "The document breaks rules; `errors` names the fields")
  ResponseEntity<StockLocation> putLocation(@PathVariable String location, @RequestBody StockLocation document) {
    Ids.refuseOther(location, document.id());
    final boolean added = editor.put(document.withId(location));
    return ResponseEntity.status(added ? HttpStatus.CREATED : HttpStatus.OK).body(location(location));
  }
}
