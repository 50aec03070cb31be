package com.vivition.sla.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Leaves one way to hand values to a process over the engine's REST API, by its forms, which the server checks:
 * {@code complete} becomes {@code submit-form}; the ways around a form are for administrators.
 */
class EngineRestRules extends OncePerRequestFilter {

  private static final Pattern COMPLETE = Pattern.compile("(.*/task/[^/]+/)complete/?");
  private static final Pattern AROUND_FORMS = Pattern.compile(
      ".*/task/[^/]+/(resolve|bpmnError|bpmnEscalation)/?|.*/process-definition/.+/start/?|.*/(message|signal|condition)/?");

  private final AccessDeniedHandler refusal;

  EngineRestRules(AccessDeniedHandler refusal) {
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    final String path = decodedPath(request);
    final Matcher complete = COMPLETE.matcher(path);
    if (!"POST".equals(request.getMethod()) || !isEngine(path)) {
      chain.doFilter(request, response);
    } else if (complete.matches()) {
      chain.doFilter(new Moved(request, complete.group(1) + "submit-form"), response);
    } else if (AROUND_FORMS.matcher(path).matches() && !isAdministrator()) {
      refusal.handle(request, response, new AccessDeniedException(
          "Only administrators may do this over the engine's REST API. Use the task's or process's form (submit-form)."));
    } else {
      chain.doFilter(request, response);
    }
  }

  private static boolean isEngine(String path) {
    return path.startsWith("/engine-rest/") || path.startsWith("/camunda/api/engine/");
  }

  // as the engine's servlet will see it, so that an encoded character hides nothing
  private static String decodedPath(HttpServletRequest request) {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }

  private static boolean isAdministrator() {
    final Authentication caller = SecurityContextHolder.getContext().getAuthentication();
    return caller != null && caller.getAuthorities().stream()
        .anyMatch(authority -> authority.getAuthority().equals(UserGroup.ADMINISTRATOR.id()));
  }

  /** The same request under another path. */
  private static final class Moved extends HttpServletRequestWrapper {

    private final String path;

    private Moved(HttpServletRequest request, String path) {
      super(request);
      this.path = path;
    }

    @Override
    public String getRequestURI() {
      return getContextPath() + path;
    }

    @Override
    public StringBuffer getRequestURL() {
      final StringBuffer url = super.getRequestURL();
      return url.replace(url.length() - super.getRequestURI().length(), url.length(), getRequestURI());
    }

    @Override
    public String getPathInfo() {
      return path.substring(getServletPath().length());
    }
  }
}
