package com.vivition.sla.engine.security;

import com.vivition.sla.engine.EngineSide;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The engine refuses queries without a bound, and some of Cockpit's own pages ask so: they get the bound that the
 * engine allows. Whoever calls the engine's REST API names it himself.
 */
@Component
@EngineSide
class BoundedQueries extends OncePerRequestFilter {

  private static final String BOUND = "maxResults=2000";

  @Override
  protected boolean shouldNotFilter(HttpServletRequest request) {
    return !request.getRequestURI().startsWith(request.getContextPath() + "/camunda/api/engine/")
        || request.getParameter("maxResults") != null;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws ServletException, IOException {
    chain.doFilter(new HttpServletRequestWrapper(request) {
      @Override
      public String getQueryString() {
        final String query = super.getQueryString();
        return query == null || query.isEmpty() ? BOUND : query + "&" + BOUND;
      }
    }, response);
  }
}
