package com.vivition.sla.studio;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Finds the studios that somebody may mean while he types. */
@RestController
@RequestMapping(path = "/api/studios", produces = MediaType.APPLICATION_JSON_VALUE)
@Tag(name = "Registry")
class StudioSearchApi {

  private static final int SHOWN = 10;

  private final StudioRegistry registry;

  StudioSearchApi(StudioRegistry registry) {
    this.registry = registry;
  }

  /** A studio as a list of suggestions shows it. */
  record Suggested(String id, String name, String customer, String city) {
  }

  @GetMapping
  @Operation(summary = "The studios that may be meant, at most ten", description = """
      Found by id, names, city, or the phone number or mail address of somebody who works there; \
      none when nothing fits.""")
  List<Suggested> fitting(@Parameter(description = "what was typed") @RequestParam String q) {
    return registry.fitting(q, SHOWN).stream().map(studio -> new Suggested(studio.id(), studio.name(),
        registry.customer(studio.customer()).name(), studio.address().city())).toList();
  }
}
