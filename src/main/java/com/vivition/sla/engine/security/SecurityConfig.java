package com.vivition.sla.engine.security;

import static com.vivition.sla.engine.security.UserGroup.ADMINISTRATOR;
import static com.vivition.sla.engine.security.UserGroup.LEAD;
import static com.vivition.sla.engine.security.UserGroup.MANAGER;
import static com.vivition.sla.engine.security.UserGroup.SUPPORT;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.WorkerCredentials;
import jakarta.servlet.DispatcherType;
import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpMethod;
import org.springframework.security.authorization.AuthenticatedAuthorizationManager;
import org.springframework.security.authorization.AuthorityAuthorizationManager;
import org.springframework.security.authorization.AuthorizationManagers;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;
import org.springframework.security.web.context.RequestAttributeSecurityContextRepository;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * The doors of the application, closed unless opened here or by a {@link PathRule}: the web applications guard
 * themselves by their session, {@code /engine-rest} takes HTTP basic, everything else either of the two.
 */
@Configuration(proxyBeanMethods = false)
@EngineSide
class SecurityConfig {

  private static final PathPatternRequestMatcher.Builder PATHS = PathPatternRequestMatcher.withDefaults();
  private static final String STEP =
      "/engine-rest/external-task/{id}/{verb:complete|failure|bpmnError|extendLock|unlock}";
  private static final String STEP_OF_ENGINE = STEP.replace("/engine-rest", "/engine-rest/engine/{engine}");
  private static final String OWN_PAGES = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; "
      + "connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
  private static final String[] API_GROUPS = {SUPPORT.id(), LEAD.id(), MANAGER.id(), ADMINISTRATOR.id()};

  @Bean
  EngineLogin engineLogin(IdentityService identity, WorkerCredentials worker) {
    return new EngineLogin(identity, worker);
  }

  @Bean
  @Order(1)
  SecurityFilterChain webApplications(
      HttpSecurity http, EngineLogin login, ProcessEngine engine, ObjectMapper json) throws Exception {
    final var refusals = new Refusals(json);
    return closed(http, refusals)
        .securityMatcher(PATHS.matcher("/camunda/**"))
        .httpBasic(AbstractHttpConfigurer::disable)
        // pages and their API bring security headers of their own
        .headers(headers -> headers.defaultsDisabled().contentTypeOptions(options -> {}))
        .addFilterBefore(new WebappSession(login, engine, false, refusals), BasicAuthenticationFilter.class)
        .addFilterAfter(new EngineRestRules(refusals), AuthorizationFilter.class)
        .authorizeHttpRequests(rules -> internally(rules)
            // stock, both let anybody create an administrator while there is none
            .requestMatchers(PATHS.matcher("/camunda/api/admin/setup/**")).denyAll()
            .requestMatchers(PATHS.matcher("/camunda/app/admin/{engine}/setup/**")).denyAll()
            .requestMatchers(any(null, "/camunda", "/camunda/", "/camunda/favicon.ico", "/camunda/app/**", "/camunda/api/**",
                "/camunda/lib/**", "/camunda/assets/**")).permitAll()
            .anyRequest().denyAll())
        .build();
  }

  @Bean
  @Order(2)
  SecurityFilterChain engineRest(HttpSecurity http, IdentityService identity, ObjectMapper json) throws Exception {
    final var refusals = new Refusals(json);
    return closed(http, refusals)
        .securityMatcher(PATHS.matcher("/engine-rest/**"))
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        .addFilterAfter(new ActAsCaller(identity), AuthorizationFilter.class)
        .addFilterAfter(new EngineRestRules(refusals), ActAsCaller.class)
        .authorizeHttpRequests(rules -> internally(rules)
            .requestMatchers(any(HttpMethod.POST, "/engine-rest/external-task/fetchAndLock", STEP,
                "/engine-rest/engine/{engine}/external-task/fetchAndLock", STEP_OF_ENGINE)).authenticated()
            .anyRequest().access(AuthorizationManagers.allOf(AuthenticatedAuthorizationManager.authenticated(),
                AuthorizationManagers.not(AuthorityAuthorizationManager.hasAuthority(EngineLogin.WORKER)))))
        .build();
  }

  @Bean
  @Order(3)
  SecurityFilterChain everythingElse(
      HttpSecurity http, EngineLogin login, ProcessEngine engine, IdentityService identity, ObjectMapper json,
      List<PathRule> pathRules, ObjectProvider<TokenCaller> tokens) throws Exception {
    final var refusals = new Refusals(json);
    return closed(http, refusals)
        .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
        // a page that needs other ones says so itself
        .headers(headers -> headers
            .contentSecurityPolicy(policy -> policy.policyDirectives(OWN_PAGES))
            .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN)))
        .addFilterBefore(new WebappSession(login, engine, true, refusals), BasicAuthenticationFilter.class)
        .addFilterBefore(new TokenLogin(tokens.orderedStream().toList(), refusals), BasicAuthenticationFilter.class)
        .addFilterAfter(new ActAsCaller(identity), AuthorizationFilter.class)
        .authorizeHttpRequests(rules -> {
          internally(rules)
              .requestMatchers(PATHS.matcher(HttpMethod.GET, "/")).permitAll()
              .requestMatchers(PATHS.matcher(LoginPage.PATH)).permitAll()
              .requestMatchers(PATHS.matcher(HttpMethod.GET, "/actuator/health")).permitAll()
              // asked for by the login page, which copes with its absence
              .requestMatchers(PATHS.matcher(HttpMethod.GET, "/camunda-welcome")).permitAll()
              .requestMatchers(PATHS.matcher("/error")).permitAll();
          for (final PathRule rule : pathRules) {
            final var path = rules.requestMatchers(PATHS.matcher(rule.method(), rule.pattern()));
            if (rule.groups().isEmpty()) {
              path.permitAll();
            } else {
              path.hasAnyAuthority(rule.groups().toArray(String[]::new));
            }
          }
          for (final String data : List.of("/api/customers/**", "/api/studios/**", "/api/service-hours/**")) {
            rules.requestMatchers(PATHS.matcher(HttpMethod.GET, data)).hasAnyAuthority(API_GROUPS);
            rules.requestMatchers(PATHS.matcher(data)).hasAuthority(ADMINISTRATOR.id());
          }
          rules.requestMatchers(PATHS.matcher("/api/**")).hasAnyAuthority(API_GROUPS);
          rules.anyRequest().denyAll();
        })
        .build();
  }

  private static HttpSecurity closed(HttpSecurity http, Refusals refusals) throws Exception {
    return http
        // our own token check covers what a session may write; a password in the request needs none
        .csrf(AbstractHttpConfigurer::disable)
        .formLogin(AbstractHttpConfigurer::disable)
        .logout(AbstractHttpConfigurer::disable)
        .requestCache(AbstractHttpConfigurer::disable)
        // the session is the web applications'; its id must not change under their parallel requests
        .sessionManagement(AbstractHttpConfigurer::disable)
        .securityContext(context -> context.securityContextRepository(new RequestAttributeSecurityContextRepository()))
        .exceptionHandling(handling -> handling.authenticationEntryPoint(refusals).accessDeniedHandler(refusals));
  }

  /** What the container dispatches inside a request was allowed when the request came in. */
  private static AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry internally(
      AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry rules) {
    return rules.dispatcherTypeMatchers(DispatcherType.ERROR, DispatcherType.FORWARD, DispatcherType.ASYNC).permitAll();
  }

  private static RequestMatcher[] any(HttpMethod method, String... patterns) {
    return Arrays.stream(patterns).map(pattern -> PATHS.matcher(method, pattern)).toArray(RequestMatcher[]::new);
  }
}
