package com.vivition.sla.engine;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.net.URI;
import java.util.List;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the OpenAPI document says of all our endpoints alike: who may call them, and how they refuse. */
@Configuration(proxyBeanMethods = false)
class ApiDescription {

  private static final String PROBLEM = "Problem";
  private static final Content REFUSAL = new Content().addMediaType(
      "application/problem+json", new MediaType().schema(new Schema<>().$ref(PROBLEM)));

  /** An error as every endpoint answers it (RFC 9457); the errors are there when fields are wrong. */
  private record Problem(
      URI type, String title, int status, String detail, URI instance, List<FieldProblem> errors) {
  }

  @Bean
  OpenApiCustomizer commonDescription() {
    return api -> {
      api.info(new Info().title("VIVITION SLA").version("1").description("""
          Incidents, their deadlines, and the registry of customers and studios. Instants are ISO 8601 with an offset; \
          in a query write its + as %2B. Errors are problem documents whose type, urn:vivition:sla:<code>, \
          is stable."""));
      ModelConverters.getInstance().readAll(Problem.class).forEach(api.getComponents()::addSchemas);
      api.getComponents().addSecuritySchemes("basic",
          new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("basic"));
      api.addSecurityItem(new SecurityRequirement().addList("basic"));
      operations(api).forEach(ApiDescription::describeRefusals);
    };
  }

  private static List<Operation> operations(OpenAPI api) {
    return api.getPaths().values().stream().flatMap(path -> path.readOperations().stream()).toList();
  }

  private static void describeRefusals(Operation operation) {
    operation.getResponses().forEach((status, response) -> {
      if (status.startsWith("4") || status.startsWith("5")) {
        response.setContent(REFUSAL);
      }
    });
    operation.getResponses().addApiResponse("default",
        new ApiResponse().description("Any other refusal").content(REFUSAL));
  }
}
