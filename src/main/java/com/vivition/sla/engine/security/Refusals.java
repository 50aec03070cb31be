package com.vivition.sla.engine.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How a refused caller hears it: problem details for programs, the login page for people. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String LOGIN_PAGE = "/camunda/app/tasklist/";

  private final ObjectMapper json;

  Refusals(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (wantsPage(request)) {
      response.sendRedirect(request.getContextPath() + LOGIN_PAGE);
      return;
    }
    // a script of our pages must not make the browser ask for a password of its own
    if (request.getHeader("X-Requested-With") == null && request.getHeader("X-XSRF-TOKEN") == null) {
      response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"sla\", charset=\"UTF-8\"");
    }
    answer(response, HttpStatus.UNAUTHORIZED, "Log in with your user and password.");
  }

  @Override
  public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException reason)
      throws IOException {
    final String detail = reason.getMessage() == null || "Access Denied".equals(reason.getMessage())
        ? "Your groups do not allow this. Ask an administrator."
        : reason.getMessage();
    answer(response, HttpStatus.FORBIDDEN, detail);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    final String path = request.getServletPath();
    final String accepts = request.getHeader(HttpHeaders.ACCEPT);
    return "GET".equals(request.getMethod()) && accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE)
        && !path.startsWith("/api") && !path.startsWith("/engine-rest");
  }

  private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getWriter(), ProblemDetail.forStatusAndDetail(status, detail));
  }
}
