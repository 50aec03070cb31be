package com.vivition.sla.visit;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the demo's technicians, part types and stock (demo/visits.json) as a script would through the API; those that
 * are there already stay as they are, so that what was used or changed survives a restart.
 */
@Component
@Profile("demo & !worker")
@Order(Ordered.HIGHEST_PRECEDENCE + 20)
class DemoVisits implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoVisits.class);

  private record Documents(List<Technician> technicians, List<PartType> partTypes, List<StockLocation> locations) {
  }

  private final Technicians technicians;
  private final PartRows parts;
  private final PartsEditor editor;
  private final ObjectMapper json;

  DemoVisits(Technicians technicians, PartRows parts, PartsEditor editor, ObjectMapper json) {
    this.technicians = technicians;
    this.parts = parts;
    this.editor = editor;
    this.json = json;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    final Documents demo = json.readValue(new ClassPathResource("demo/visits.json").getInputStream(), Documents.class);
    demo.technicians().stream().filter(one -> technicians.find(one.id()).isEmpty()).forEach(technicians::put);
    demo.partTypes().stream().filter(type -> parts.type(type.id()).isEmpty()).forEach(editor::put);
    demo.locations().stream().filter(place -> parts.location(place.id()).isEmpty()).forEach(editor::put);
    log.info("{} demo technicians, {} part types, {} stock locations",
        demo.technicians().size(), demo.partTypes().size(), demo.locations().size());
  }
}
