package com.vivition.sla.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the session of Tasklist, Cockpit or Admin count as a login. A write must carry the session's token, as header
 * {@code X-XSRF-TOKEN} or form field {@code _csrf}; pages of ours find it in the request attribute {@code csrfToken}.
 */
class WebappSession extends OncePerRequestFilter {

  /** The request attribute under which a page's template finds the token to send with its form. */
  static final String TOKEN_ATTRIBUTE = "csrfToken";

  private static final String AUTHENTICATIONS = "authenticatedUser";
  private static final String TOKEN_FIELD = "_csrf";
  private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

  private final EngineLogin login;
  private final ProcessEngine engine;
  private final boolean checksToken;
  private final AccessDeniedHandler refusal;

  /** @param checksToken false where the web applications check it themselves */
  WebappSession(EngineLogin login, ProcessEngine engine, boolean checksToken, AccessDeniedHandler refusal) {
    this.login = login;
    this.engine = engine;
    this.checksToken = checksToken;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    final HttpSession session = request.getSession(false);
    final Authentication caller = session == null || sendsPassword(request) ? null : callerOf(session);
    if (caller == null) {
      chain.doFilter(request, response);
      return;
    }
    if (checksToken && !READING.contains(request.getMethod()) && !carriesToken(request, session)) {
      refusal.handle(request, response, new AccessDeniedException(
          "The session's token is missing or old: send it as header X-XSRF-TOKEN, or reload the page."));
      return;
    }
    request.setAttribute(TOKEN_ATTRIBUTE, session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME));
    final SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(caller);
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }

  private boolean sendsPassword(HttpServletRequest request) {
    return checksToken && request.getHeader(HttpHeaders.AUTHORIZATION) != null;
  }

  private Authentication callerOf(HttpSession session) {
    if (!(session.getAttribute(AUTHENTICATIONS) instanceof Authentications logins)) {
      return null;
    }
    final var known = logins.getAuthenticationForProcessEngine(engine.getName());
    return known == null ? null : login.trusted(known.getIdentityId());
  }

  private static boolean carriesToken(HttpServletRequest request, HttpSession session) {
    final Object expected = session.getAttribute(CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME);
    final String header = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    final String sent = header == null ? request.getParameter(TOKEN_FIELD) : header;
    return expected != null && sent != null && MessageDigest.isEqual(
        expected.toString().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8));
  }
}
