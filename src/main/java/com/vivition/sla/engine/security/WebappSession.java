package com.vivition.sla.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.Authentications;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the session of Tasklist, Cockpit or Admin count as a login. A write must carry the session's token, as header
 * {@code X-XSRF-TOKEN} or form field {@code _csrf}; pages of ours find it in the request attribute {@code csrfToken}.
 * A form with files is unpacked for that field, so only for somebody who is logged in.
 */
class WebappSession extends OncePerRequestFilter {

  /** The request attribute under which a page's template finds the token to send with its form. */
  static final String TOKEN_ATTRIBUTE = "csrfToken";

  private static final String AUTHENTICATIONS = "authenticatedUser";
  private static final String OLD_TOKEN =
      "This page is older than your login: open the page again. A script sends the session's token as X-XSRF-TOKEN.";
  private static final String TOO_LARGE = "The files are too large to be sent at once. Send fewer.";
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
    final String problem =
        checksToken && !READING.contains(request.getMethod()) ? problem(request, session) : null;
    if (problem != null) {
      refusal.handle(request, response, new AccessDeniedException(problem));
      return;
    }
    if (checksToken) {
      request.setAttribute(TOKEN_ATTRIBUTE, FormToken.of(session));
    }
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

  /** Why a write is refused; null: it is not. */
  private static String problem(HttpServletRequest request, HttpSession session) throws IOException {
    if (FormToken.isCarriedBy(request, session)) {
      return null;
    }
    return isTooLarge(request) ? TOO_LARGE : OLD_TOKEN;
  }

  // of a form that is too large the server reads no field, and says so when it is asked for its files only
  private static boolean isTooLarge(HttpServletRequest request) throws IOException {
    final String type = request.getContentType();
    if (type == null || !type.startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)) {
      return false;
    }
    try {
      request.getParts();
      return false;
    } catch (ServletException | IllegalStateException unreadable) {
      return true;
    }
  }
}
