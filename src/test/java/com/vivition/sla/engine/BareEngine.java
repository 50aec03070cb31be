package com.vivition.sla.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.camunda.bpm.engine.rest.impl.FetchAndLockContextListener;
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
  LeanHistory.Plugin.class,
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
    // a time that an earlier test left standing lets no long poll end
    ClockUtil.reset();
    LongPolls.beginAnew();
    final var all = new LinkedHashMap<String, String>();
    all.put("server.port", "0");
    all.put("spring.datasource.url", "jdbc:h2:mem:" + UUID.randomUUID() + ";DEFAULT_NULL_ORDERING=HIGH");
    all.put("camunda.bpm.generate-unique-process-engine-name", "true");
    for (final String setting : settings) {
      final String[] nameAndValue = setting.split("=", 2);
      all.put(nameAndValue[0], nameAndValue[1]);
    }
    return new SpringApplicationBuilder(BareEngine.class)
        .sources(more.toArray(Class[]::new))
        .web(WebApplicationType.SERVLET)
        .run(all.entrySet().stream().map(entry -> "--%s=%s".formatted(entry.getKey(), entry.getValue()))
            .toArray(String[]::new));
  }

  /** The first engine of a process is the only one whose long polls are answered: the next one finds a stopped thread. */
  private static final class LongPolls extends FetchAndLockContextListener {

    static void beginAnew() {
      fetchAndLockHandler = null;
    }
  }
}
