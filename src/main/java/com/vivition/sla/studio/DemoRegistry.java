package com.vivition.sla.studio;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Environment;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * Loads the demo's customers and studios (demo/studios.json) as a script would through the API; those that are there
 * already stay as they are, so that what somebody changed survives a restart.
 */
@Component
@Profile("demo & !worker")
@Order(Ordered.HIGHEST_PRECEDENCE + 10)
class DemoRegistry implements ApplicationRunner {

  private static final Logger log = LoggerFactory.getLogger(DemoRegistry.class);

  private record Documents(List<Customer> customers, List<Studio> studios) {
  }

  private final StudioRegistry registry;
  private final RegistryEditor editor;
  private final ObjectMapper json;
  private final Environment environment;

  DemoRegistry(StudioRegistry registry, RegistryEditor editor, ObjectMapper json, Environment environment) {
    this.registry = registry;
    this.editor = editor;
    this.json = json;
    this.environment = environment;
  }

  @Override
  public void run(ApplicationArguments arguments) throws IOException {
    final String text = new ClassPathResource("demo/studios.json").getContentAsString(StandardCharsets.UTF_8);
    // the simulated studios' port is a setting
    final Documents demo = json.readValue(environment.resolvePlaceholders(text), Documents.class);
    demo.customers().stream().filter(customer -> registry.findCustomer(customer.id()).isEmpty()).forEach(editor::put);
    final List<Studio> missing =
        demo.studios().stream().filter(studio -> registry.find(studio.id()).isEmpty()).toList();
    missing.forEach(editor::put);
    log.info("{} demo studios, {} of them new", demo.studios().size(), missing.size());
  }
}
