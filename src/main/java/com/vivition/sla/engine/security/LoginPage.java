package com.vivition.sla.engine.security;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.webapp.impl.security.auth.AuthenticationUtil;
import org.camunda.bpm.webapp.impl.security.auth.UserAuthentication;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * The login of our own pages, made for a phone. It begins a session of the web applications, so Tasklist is logged in
 * by it too; a session that began there needs no login here.
 */
@Controller
class LoginPage {

  static final String PATH = "/login";

  /** The request attribute with the reason why somebody who is logged in sees this page. */
  static final String REASON = "reason";

  private static final String TEMPLATE = "portal/login";
  private static final String TASKLIST = "/camunda/app/tasklist/";
  private static final String OLD_PAGE = "This page was open for too long. Please log in again.";
  // the same whatever is wrong: nobody learns who has an account
  private static final String WRONG =
      "Wrong user or password. After several attempts a right one is refused too: wait a minute.";

  private final EngineLogin login;
  private final ProcessEngine engine;

  LoginPage(EngineLogin login, ProcessEngine engine) {
    this.login = login;
    this.engine = engine;
  }

  @GetMapping(PATH)
  ModelAndView page(@RequestParam(required = false) String to, HttpServletRequest request) {
    final Object asked = request.getAttribute(RequestDispatcher.FORWARD_REQUEST_URI);
    final Object reason = request.getAttribute(REASON);
    final ModelAndView page = page(request, asked == null ? to : asked.toString(), "",
        reason == null ? "" : reason.toString(), reason == null ? HttpStatus.OK : HttpStatus.FORBIDDEN);
    return page.addObject("refused", reason != null);
  }

  @PostMapping(path = PATH, consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView login(
      @RequestParam(defaultValue = "") String user, @RequestParam(defaultValue = "") String password,
      @RequestParam(required = false) String to, HttpServletRequest request, HttpServletResponse response) {
    if (!FormToken.isCarriedBy(request, request.getSession(false))) {
      return page(request, to, user, OLD_PAGE, HttpStatus.FORBIDDEN);
    }
    final Optional<UserAuthentication> known = known(user.strip(), password);
    if (known.isEmpty()) {
      return page(request, to, user, WRONG, HttpStatus.FORBIDDEN);
    }
    // the session gets another id: whoever knew it before knows nothing
    AuthenticationUtil.revalidateSession(request, known.get());
    response.setStatus(HttpStatus.SEE_OTHER.value());
    response.setHeader(HttpHeaders.LOCATION, LocalPath.orElse(to, request.getContextPath() + TASKLIST));
    return null;
  }

  /** The login as the web applications keep it; empty for the worker too, who has no account. */
  private Optional<UserAuthentication> known(String user, String password) {
    // somebody else may be logged in, who sees no other users
    engine.getIdentityService().clearAuthentication();
    try {
      login.authenticate(UsernamePasswordAuthenticationToken.unauthenticated(user, password));
    } catch (AuthenticationException refused) {
      return Optional.empty();
    }
    return login.trusted(user) == null
        ? Optional.empty() : Optional.ofNullable(AuthenticationUtil.createAuthentication(engine, user));
  }

  private static ModelAndView page(
      HttpServletRequest request, String to, String user, String problem, HttpStatus status) {
    return new ModelAndView(TEMPLATE, Map.of(
        "to", LocalPath.orElse(to, request.getContextPath() + TASKLIST),
        "user", user,
        "problem", problem,
        "token", FormToken.of(request.getSession())), status);
  }
}
