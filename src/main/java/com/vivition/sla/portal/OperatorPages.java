package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** The templates under templates/portal/, in the language of the link. */
@Component
class OperatorPages {

  private final ThymeleafViewResolver templates;
  private final OperatorLinks operators;
  private final StudioLinks doors;
  private final PortalSettings settings;

  OperatorPages(ThymeleafViewResolver templates, OperatorLinks operators, StudioLinks doors, PortalSettings settings) {
    this.templates = templates;
    this.operators = operators;
    this.doors = doors;
    this.settings = settings;
  }

  /** The address of the page that a link opens. */
  String address(SignedLink link) {
    return link instanceof DoorLink door ? "/studio/" + doors.token(door)
        : "/operator/" + operators.token((OperatorLink) link);
  }

  /** A page for whoever has a link; the switch of language leads to the same page. */
  ModelAndView page(String template, SignedLink link, HttpServletRequest request, Map<String, ?> content) {
    final var model = new HashMap<String, Object>(content);
    model.put("base", address(link));
    final Language other = link.language() == Language.NL ? Language.EN : Language.NL;
    model.put("other", address(link.in(other)) + rest(request));
    model.put("wall", link instanceof DoorLink);
    // staff who are logged in may look at it too
    model.put("csrf", request.getAttribute("csrfToken"));
    return page(template, link.language(), model);
  }

  /** A page for whoever has none. */
  ModelAndView page(String template, Language language, Map<String, ?> content) {
    final var model = new HashMap<String, Object>(content);
    model.put("language", language.code());
    model.putIfAbsent("wall", false);
    model.put("phone", settings.phone());
    try {
      return new ModelAndView(templates.resolveViewName("portal/" + template, language.locale()), model);
    } catch (final Exception e) {
      throw new IllegalStateException("The page " + template + " cannot be shown", e);
    }
  }

  /** Sends the browser there, so that a reload repeats nothing. */
  ModelAndView goTo(SignedLink link, String rest) {
    // relative to the host, whatever a proxy makes of it
    final var there = new RedirectView(address(link) + rest, false, false, false);
    there.setStatusCode(HttpStatus.SEE_OTHER);
    return new ModelAndView(there);
  }

  private static String rest(HttpServletRequest request) {
    final String[] path = request.getRequestURI().split("/", 4);
    final String query = "GET".equals(request.getMethod()) && request.getQueryString() != null
        ? "?" + request.getQueryString() : "";
    return (path.length < 4 ? "" : "/" + path[3]) + query;
  }
}
