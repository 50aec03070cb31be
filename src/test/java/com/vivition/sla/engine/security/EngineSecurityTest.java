package com.vivition.sla.engine.security;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.ActiveProfiles;

@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
    "camunda.bpm.generate-unique-process-engine-name=true",
    "camunda.bpm.job-execution.enabled=false",
    "sla.worker.enabled=false",
})
@ActiveProfiles("demo")
class EngineSecurityTest {
  @Autowired TestRestTemplate http;
  @Autowired ProcessEngine engine;
  @Test void try_it() {
    System.out.println(engine.getName());
    for (String p : new String[]{"/", "/engine-rest/engine", "/engine-rest/task", "/api/x", "/actuator/health", "/camunda/app/tasklist/", "/camunda/app/tasklist/" + engine.getName() + "/", "/camunda/app/admin/default/setup/", "/camunda/foo", "/foo"}) {
      var r = http.getForEntity(p, String.class);
      System.out.println(p + " " + r.getStatusCode() + " " + r.getHeaders() + " " + (r.getBody() == null ? "" : r.getBody().substring(0, Math.min(150, r.getBody().length()))));
      r = http.withBasicAuth("support", "demo").getForEntity(p, String.class);
      System.out.println("   support " + r.getStatusCode() + " " +  (r.getBody() == null ? "" : r.getBody().substring(0, Math.min(150, r.getBody().length()))));
    }
  }
}
