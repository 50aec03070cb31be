package com.vivition.sla.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.userdetails.User;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.provisioning.InMemoryUserDetailsManager;
import org.springframework.security.web.SecurityFilterChain;

/**
 * The engine with its timers, workers and REST API, without models and features. Not annotated as a configuration, so
 * that no component scan finds it.
 */
@EnableAutoConfiguration
@EnableConfigurationProperties(WorkerProperties.class)
@Import({
  ClockConfiguration.class,
  V1__Engine_schema.class,
  EngineAddress.class,
  WorkerConfiguration.class,
  Workers.class
})
public class BareEngine {

  @Bean
  SecurityFilterChain workersOnly(HttpSecurity http) throws Exception {
    return http.authorizeHttpRequests(requests -> requests.anyRequest().authenticated())
        .httpBasic(Customizer.withDefaults())
        .csrf(AbstractHttpConfigurer::disable)
        .build();
  }

  @Bean
  UserDetailsService users(WorkerCredentials worker) {
    return new InMemoryUserDetailsManager(
        User.withUsername(worker.user()).password("{noop}" + worker.password()).roles("WORKER").build());
  }

  /** Starts an engine on a random port and a database of its own; later settings win. */
  public static ConfigurableApplicationContext start(List<Class<?>> more, String... settings) {
    final var arguments = new ArrayList<String>(List.of(
        "--server.port=0",
        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DEFAULT_NULL_ORDERING=HIGH",
        "--camunda.bpm.generate-unique-process-engine-name=true"));
    for (final String setting : settings) {
      arguments.add("--" + setting);
    }
    return new SpringApplicationBuilder(BareEngine.class)
        .sources(more.toArray(Class[]::new))
        .web(WebApplicationType.SERVLET)
        .run(arguments.toArray(String[]::new));
  }
}
