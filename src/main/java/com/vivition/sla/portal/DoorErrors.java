package com.vivition.sla.portal;

import com.vivition.sla.portal.limits.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.ModelAndView;

/** Errors of the door page as pages in its reader's language that say what to do, with what was typed. */
@ControllerAdvice(assignableTypes = DoorPage.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class DoorErrors extends PageErrors {

  private final StudioLinks links;
  private final DoorScreens screens;
  private final OperatorPages pages;

  DoorErrors(StudioLinks links, DoorScreens screens, OperatorPages pages) {
    this.links = links;
    this.screens = screens;
    this.pages = pages;
  }

  @Override
  ModelAndView page(Problem problem, Exception thrown, HttpServletRequest request) {
    final DoorLink link;
    try {
      link = links.read(PageLimits.token(request));
    } catch (final LinkInvalid none) {
      final String text = thrown instanceof LinkInvalid ? "door-invalid" : problem.text();
      return pages.page("problem", OperatorErrors.language(request), Map.of("problem", text, "wall", true));
    } catch (final LinkWithdrawn closed) {
      return pages.page("problem", closed.link().language(), Map.of("problem", problem.text(), "wall", true));
    }
    if (thrown instanceof TooMany && !PageLimits.isReadable(request)) {
      return pages.page("problem", link, request, Map.of("problem", "too-much"));
    }
    if (thrown instanceof MultipartException) {
      return pages.page("problem", link, request, Map.of("problem", problem.text()));
    }
    if ("POST".equals(request.getMethod()) && request.getRequestURI().endsWith("/report")) {
      return screens.report(link, form(request), Map.of("", "problem." + problem.text() + ".more"), request);
    }
    final var model = new HashMap<String, Object>(Map.of("problem", problem.text()));
    model.put("typed", typed(request));
    return pages.page("problem", link, request, model);
  }

  private static ReportForm form(HttpServletRequest request) {
    return new ReportForm(request.getParameter("what"), request.getParameter("bad"), request.getParameter("since"),
        request.getParameter("when"), request.getParameter("words"), request.getParameter("name"),
        request.getParameter("contact"), request.getParameter("once"));
  }

  /** What somebody wrote; null: nothing. */
  private static String typed(HttpServletRequest request) {
    final String typed = Stream.of("words", "name").map(request::getParameter).filter(Objects::nonNull)
        .map(Typed::new).map(Typed::text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    return typed.isEmpty() ? null : typed;
  }
}
