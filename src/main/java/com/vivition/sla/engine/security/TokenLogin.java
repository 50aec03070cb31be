package com.vivition.sla.engine.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.authority.AuthorityUtils;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a {@link TokenCaller} in by its bearer token; a wrong one is refused before anything is read. */
class TokenLogin extends OncePerRequestFilter {

  private static final String BEARER = "Bearer ";

  private final List<TokenCaller> callers;
  private final AuthenticationEntryPoint refusal;

  TokenLogin(List<TokenCaller> callers, AuthenticationEntryPoint refusal) {
    this.callers = callers;
    this.refusal = refusal;
  }

  @Override
  protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    final String header = request.getHeader(HttpHeaders.AUTHORIZATION);
    if (header == null || !header.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
      chain.doFilter(request, response);
      return;
    }
    final String token = header.substring(BEARER.length()).strip();
    final Optional<TokenCaller> caller = callers.stream().filter(one -> one.shows(token)).findFirst();
    if (caller.isEmpty()) {
      refusal.commence(request, response, new BadCredentialsException("Wrong token."));
      return;
    }
    final SecurityContext context = SecurityContextHolder.createEmptyContext();
    context.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(caller.get().name(), null,
        AuthorityUtils.createAuthorityList(caller.get().name())));
    SecurityContextHolder.setContext(context);
    chain.doFilter(request, response);
  }
}
