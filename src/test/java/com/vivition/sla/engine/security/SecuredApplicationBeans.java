package com.vivition.sla.engine.security;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.engine.forms.FormRule;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.function.HandlerFunction;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerResponse;

/** What other packages bring: pages, an API, beans for models and not for models, a rule for a form. */
@TestConfiguration(proxyBeanMethods = false)
public class SecuredApplicationBeans {

  @Bean
  Greeter greeter() {
    return new Greeter();
  }

  @Bean
  Secret secret() {
    return new Secret();
  }

  @Bean
  RouterFunction<ServerResponse> pages(IdentityService identity) {
    final HandlerFunction<ServerResponse> who = request -> {
      final var caller = identity.getCurrentAuthentication();
      return ServerResponse.ok().body(caller == null ? "nobody" : caller.getUserId() + caller.getGroupIds());
    };
    return RouterFunctions.route()
        .GET("/api/test-who", who).POST("/api/test-who", who)
        .GET("/test-visit/who", who).POST("/test-visit/who", who)
        .GET("/test-open/{token}", who).GET("/test-forgotten", who)
        .GET("/api/{data}/test-1", who).PUT("/api/{data}/test-1", who)
        .build();
  }

  @Bean
  PathRule signedLink() {
    return PathRule.open(HttpMethod.GET, "/test-open/{token}");
  }

  @Bean
  PathRule techniciansOnly() {
    return PathRule.forGroups("/test-visit/**", UserGroup.TECHNICIAN);
  }

  @Bean
  FormRule bothOrNone() {
    return new FormRule() {
      @Override
      public String form() {
        return "guarded";
      }

      @Override
      public List<String> problems(VariableScope scope, Map<String, Object> submitted) {
        return "Nothing".equals(submitted.get("summary")) ? List.of("Say what is wrong.") : List.of();
      }
    };
  }

  @UsableInModels
  public static class Greeter {
    public String greet(String name) {
      return "Hello " + name;
    }
  }

  /** A bean that is not for models. */
  static class Secret {
    final AtomicInteger told = new AtomicInteger();

    public String tell() {
      told.incrementAndGet();
      return "secret";
    }
  }
}
