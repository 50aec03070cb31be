package com.vivition.sla.engine.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;

/** How a refused caller hears it: problem details for programs, a login page for people. */
class Refusals implements AuthenticationEntryPoint, AccessDeniedHandler {

  private static final String TASKLIST = "/camunda/app/tasklist/";
  /** Pages for people, with a login of ours. */
  private static final List<String> PAGES = List.of("/visit/", "/rota");

  private final ObjectMapper json;

  Refusals(ObjectMapper json) {
    this.json = json;
  }

  @Override
  public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException reason)
      throws IOException {
    if (isPage(request)) {
      // a form that was sent after its session had ended leads to the login too
      response.setStatus(HttpStatus.SEE_OTHER.value());
      response.setHeader(HttpHeaders.LOCATION, request.getContextPath() + LoginPage.PATH + "?to="
          + LocalPath.encoded(request.getRequestURI()));
      return;
    }
    if ("GET".equals(request.getMethod()) && wantsPage(request)) {
      response.sendRedirect(request.getContextPath() + TASKLIST);
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
      throws IOException, ServletException {
    final String detail = reason.getMessage() == null || "Access Denied".equals(reason.getMessage())
        ? "Your groups do not allow this. Ask an administrator."
        : reason.getMessage();
    if (isPage(request)) {
      request.setAttribute(LoginPage.REASON, detail);
      request.getRequestDispatcher(LoginPage.PATH).forward(new AsGet(request), response);
      return;
    }
    answer(response, HttpStatus.FORBIDDEN, detail);
  }

  private static boolean wantsPage(HttpServletRequest request) {
    final String path = request.getServletPath();
    final String accepts = request.getHeader(HttpHeaders.ACCEPT);
    return accepts != null && accepts.contains(MediaType.TEXT_HTML_VALUE)
        && !path.startsWith("/api") && !path.startsWith("/engine-rest");
  }

  private static boolean isPage(HttpServletRequest request) {
    return PAGES.stream().anyMatch(request.getServletPath()::startsWith) && wantsPage(request);
  }

  /** Asks for a page instead of what was refused, of which nothing is read. */
  private static final class AsGet extends HttpServletRequestWrapper {

    private AsGet(HttpServletRequest request) {
      super(request);
    }

    @Override
    public String getMethod() {
      return "GET";
    }

    @Override
    public String getContentType() {
      return null;
    }

    @Override
    public Map<String, String[]> getParameterMap() {
      return Map.of();
    }
  }

  private void answer(HttpServletResponse response, HttpStatus status, String detail) throws IOException {
    response.setStatus(status.value());
    response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
    response.setCharacterEncoding(StandardCharsets.UTF_8.name());
    json.writeValue(response.getWriter(), ProblemDetail.forStatusAndDetail(status, detail));
  }
}
