package com.vivition.sla.portal;

import com.vivition.sla.studio.Language;
import com.vivition.sla.portal.limits.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.PartGone;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.servlet.ModelAndView;

/**
 * Errors of the operator page as pages in its reader's language that say what to do. Where a link is good, that is his
 * incident as it stands now, with the times that are left and what he had typed.
 */
@ControllerAdvice(assignableTypes = OperatorPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class OperatorErrors extends PageErrors {

  /** Refusals after which he reads how things stand now. */
  private static final Set<HttpStatus> WITH_ERRAND =
      Set.of(HttpStatus.CONFLICT, HttpStatus.NOT_FOUND, HttpStatus.TOO_MANY_REQUESTS);

  private final OperatorLinks links;
  private final IncidentViews views;
  private final OperatorPages pages;
  private final Appointments appointments;

  OperatorErrors(OperatorLinks links, IncidentViews views, OperatorPages pages, Appointments appointments) {
    this.links = links;
    this.views = views;
    this.pages = pages;
    this.appointments = appointments;
  }

  @Override
  ModelAndView page(Problem problem, Exception thrown, HttpServletRequest request) {
    if (thrown instanceof LinkExpired expired) {
      return plain(problem, expired.link().language(), expired.link().incident());
    }
    if (thrown instanceof LinkWithdrawn withdrawn) {
      return plain(problem, withdrawn.link().language(), null);
    }
    final OperatorLink link;
    try {
      link = links.read(PageLimits.token(request));
    } catch (LinkInvalid | LinkExpired | LinkWithdrawn none) {
      return plain(problem, language(request), null);
    }
    if (thrown instanceof TooMany && !PageLimits.isReadable(request)) {
      return plain(new Problem(problem.status(), "too-much"), link.language(), link.incident());
    }
    if (!WITH_ERRAND.contains(problem.status())) {
      return plain(problem, link.language(), link.incident());
    }
    try {
      if (thrown instanceof PartGone) {
        appointments.renewOffers(link.incident());
      }
      final ErrandView errand = views.of(link);
      final var model = new HashMap<String, Object>(Map.of("errand", errand, "problem", problem.text()));
      model.put("name", new Typed(typed(request, "name")).text());
      final String typed = Stream.of("reason", "callback", "note", "words")
          .map(field -> new Typed(typed(request, field)).text()).filter(Objects::nonNull)
          .collect(Collectors.joining("\n"));
      model.put("typed", typed.isEmpty() ? null : typed);
      return pages.page(errand.page(), link, request, model);
    } catch (final RuntimeException again) {
      return plain(problem, link.language(), link.incident());
    }
  }

  private ModelAndView plain(Problem problem, Language language, String incident) {
    final var model = new HashMap<String, Object>(Map.of("problem", problem.text()));
    model.put("number", incident);
    return pages.page("problem", language, model);
  }

  private static String typed(HttpServletRequest request, String field) {
    return Objects.requireNonNullElse(request.getParameter(field), "");
  }

  /** Of somebody whose link says nothing: Dutch, unless his browser asks for something else. */
  static Language language(HttpServletRequest request) {
    return request.getHeader("Accept-Language") == null || request.getLocale().getLanguage().equals("nl")
        ? Language.NL : Language.EN;
  }
}
