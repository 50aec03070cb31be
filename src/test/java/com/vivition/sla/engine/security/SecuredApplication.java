package com.vivition.sla.engine.security;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.WorkerCredentials;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.repository.DeploymentWithDefinitions;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.ActiveProfiles;

/** The started application with the demo's users, and real HTTP to it. One context serves all tests of this kind. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT, properties = {
    "spring.datasource.url=jdbc:h2:mem:${random.uuid};DB_CLOSE_DELAY=-1;DEFAULT_NULL_ORDERING=HIGH",
    "camunda.bpm.generate-unique-process-engine-name=true",
    "camunda.bpm.job-execution.enabled=false",
    "sla.worker.enabled=false",
})
@ActiveProfiles("demo")
@Import(SecuredApplicationBeans.class)
public abstract class SecuredApplication {

  protected static final ObjectMapper JSON = new ObjectMapper();

  @LocalServerPort
  private int port;
  @Autowired
  protected ProcessEngine engine;
  @Autowired
  protected WorkerCredentials worker;

  private final HttpClient http =
      HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** The engine's REST API. */
  protected String rest(String path) {
    return "/engine-rest/engine/" + engine.getName() + path;
  }

  protected HttpResponse<String> anonymous(String method, String path) {
    return send(http, request(method, path, null, null));
  }

  protected HttpResponse<String> as(String user, String method, String path, Object body) {
    final String password = user.equals(worker.user()) ? worker.password() : "demo";
    return as(user, password, method, path, body);
  }

  protected HttpResponse<String> as(String user, String password, String method, String path, Object body) {
    final String login = Base64.getEncoder().encodeToString((user + ":" + password).getBytes(StandardCharsets.UTF_8));
    return send(http, request(method, path, body, "Basic " + login));
  }

  protected HttpResponse<String> get(String user, String path) {
    return as(user, "GET", path, null);
  }

  protected HttpResponse<String> post(String user, String path, Object body) {
    return as(user, "POST", path, body);
  }

  protected static JsonNode json(HttpResponse<String> response) {
    try {
      return JSON.readTree(response.body());
    } catch (Exception e) {
      throw new AssertionError(response.body(), e);
    }
  }

  protected HttpRequest.Builder request(String method, String path, Object body, String authorization) {
    try {
      final var content = body == null
          ? HttpRequest.BodyPublishers.noBody()
          : HttpRequest.BodyPublishers.ofString(body instanceof String text ? text : JSON.writeValueAsString(body));
      final var request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path)).method(method, content);
      if (body != null) {
        request.header("Content-Type", "application/json");
      }
      if (authorization != null) {
        request.header("Authorization", authorization);
      }
      return request;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  protected static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
    try {
      return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  /** Deploys a process {@code key} that is what is between its tags; with it files of forms, by name. */
  protected ProcessDefinition deploy(String key, String content, Map<String, String> forms) {
    final var deployment = engine.getRepositoryService().createDeployment()
        .addString("processes/" + key + ".bpmn", Models.process(key, content));
    forms.forEach((id, form) -> deployment.addString("forms/" + id + ".form", form));
    final DeploymentWithDefinitions deployed = deployment.deployWithResult();
    return deployed.getDeployedProcessDefinitions().get(0);
  }

  /** Somebody at the web applications, with his session. */
  public class Browser {

    private final HttpClient client = HttpClient.newBuilder()
        .cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NEVER).build();
    private String token;

    public Browser() {
      open("/camunda/app/tasklist/" + engine.getName() + "/");
    }

    public HttpResponse<String> open(String path) {
      final var response = send(client, request("GET", path, null, null));
      response.headers().firstValue("X-XSRF-TOKEN").ifPresent(fresh -> token = fresh);
      return response;
    }

    public HttpResponse<String> login(String user, String password, String application) {
      final String form = "username=%s&password=%s".formatted(
          URLEncoder.encode(user, StandardCharsets.UTF_8), URLEncoder.encode(password, StandardCharsets.UTF_8));
      final var response = send(client,
          request("POST", "/camunda/api/admin/auth/user/%s/login/%s".formatted(engine.getName(), application), null, null)
              .method("POST", HttpRequest.BodyPublishers.ofString(form))
              .header("Content-Type", "application/x-www-form-urlencoded")
              .header("X-XSRF-TOKEN", token));
      open("/camunda/api/admin/auth/user/" + engine.getName());
      return response;
    }

    public HttpResponse<String> post(String path, Object body) {
      return send(client, request("POST", path, body, null).header("X-XSRF-TOKEN", token));
    }

    public HttpResponse<String> postWithoutToken(String path, Object body) {
      return send(client, request("POST", path, body, null));
    }

    /** As somebody who wants to read, not as a program. */
    public HttpResponse<String> openPage(String path) {
      return send(client, request("GET", path, null, null).header("Accept", "text/html"));
    }

    /** Sends a form as a page does, in the encoding of pages without files. */
    public HttpResponse<String> submit(String path, Map<String, String> fields) {
      final String form = fields.entrySet().stream()
          .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
          .collect(Collectors.joining("&"));
      return send(client, request("POST", path, null, null).method("POST", HttpRequest.BodyPublishers.ofString(form))
          .header("Content-Type", "application/x-www-form-urlencoded").header("Accept", "text/html"));
    }

    public String mount(String path) {
      return "/camunda/api/engine/engine/" + engine.getName() + path;
    }
  }
}
