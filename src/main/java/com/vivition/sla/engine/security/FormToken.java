package com.vivition.sla.engine.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.webapp.impl.security.filter.util.CsrfConstants;
import org.springframework.web.util.WebUtils;

/**
 * Proves that a form comes from a page of ours. A session has a token for our pages beside the one of the web
 * applications, which make theirs on their own first page only.
 */
final class FormToken {

  /** The form's field. */
  static final String FIELD = "_csrf";

  private static final String OURS = "sla.formToken";

  private FormToken() {
  }

  /** The token that a page of this session sends along. */
  static String of(HttpSession session) {
    synchronized (WebUtils.getSessionMutex(session)) {
      if (session.getAttribute(OURS) == null) {
        session.setAttribute(OURS, UUID.randomUUID().toString());
      }
      return (String) session.getAttribute(OURS);
    }
  }

  /** Whether the request carries one of the session's tokens, as header {@code X-XSRF-TOKEN} or form field. */
  static boolean isCarriedBy(HttpServletRequest request, HttpSession session) {
    final String header = request.getHeader(CsrfConstants.CSRF_TOKEN_HEADER_NAME);
    final String sent = header == null ? request.getParameter(FIELD) : header;
    return sent != null && session != null
        && Stream.of(OURS, CsrfConstants.CSRF_TOKEN_SESSION_ATTR_NAME).map(session::getAttribute)
            .anyMatch(token -> token != null && MessageDigest.isEqual(
                token.toString().getBytes(StandardCharsets.UTF_8), sent.getBytes(StandardCharsets.UTF_8)));
  }
}
