package com.vivition.sla.engine;

import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.ProcessEngines;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Where workers find the engine's REST API: as configured, else in this process over plain HTTP. A server that speaks
 * HTTPS itself has a certificate for its public name, so there {@code SLA_WORKER_ENGINE_URL} must be set.
 */
@Component
class EngineAddress {

  private final ApplicationContext context;
  private final Environment environment;
  private final WorkerProperties properties;
  private final ObjectProvider<ProcessEngine> engine;

  EngineAddress(ApplicationContext context, Environment environment, WorkerProperties properties,
      ObjectProvider<ProcessEngine> engine) {
    this.context = context;
    this.environment = environment;
    this.properties = properties;
    this.engine = engine;
  }

  /** The API's URL; empty where none is configured and this process serves no HTTP. Ask after the start only. */
  Optional<String> url() {
    if (!properties.engineUrl().isBlank()) {
      return Optional.of(properties.engineUrl().strip());
    }
    return context instanceof WebServerApplicationContext web && web.getWebServer() != null
        ? Optional.of(local(web.getWebServer().getPort()))
        : Optional.empty();
  }

  private String local(int port) {
    final String name = engine.getObject().getName();
    return "http://%s:%d%s%s%s".formatted(
        host(environment.getProperty("server.address", "127.0.0.1")),
        port,
        environment.getProperty("server.servlet.context-path", ""),
        path(environment.getProperty("spring.jersey.application-path", "engine-rest")),
        name.equals(ProcessEngines.NAME_DEFAULT) ? "" : "/engine/" + name);
  }

  private static String host(String boundTo) {
    return switch (boundTo) {
      case "0.0.0.0", "::" -> "127.0.0.1";
      default -> boundTo.contains(":") ? "[" + boundTo + "]" : boundTo;
    };
  }

  private static String path(String path) {
    return path.startsWith("/") ? path : "/" + path;
  }
}
