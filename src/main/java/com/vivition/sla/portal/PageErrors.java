package com.vivition.sla.portal;

import com.vivition.sla.portal.limits.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.servlet.ModelAndView;

/** Errors of the pages without login as pages in their reader's language that say what to do. */
abstract class PageErrors {

  private static final Logger log = LoggerFactory.getLogger(PageErrors.class);

  @ExceptionHandler
  ModelAndView page(Exception thrown, HttpServletRequest request, HttpServletResponse response) {
    final Problem problem = Problem.of(thrown);
    if (problem.status().is5xxServerError()) {
      // not the address: its token opens the page
      log.error("A page failed", thrown);
    }
    if (thrown instanceof TooMany flood) {
      response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(flood.retryAfter()));
    }
    final ModelAndView page = page(problem, thrown, request);
    page.setStatus(problem.status());
    return page;
  }

  /** The page for that problem, with what he had typed. */
  abstract ModelAndView page(Problem problem, Exception thrown, HttpServletRequest request);
}
