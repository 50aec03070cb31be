package com.vivition.sla.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** The screens of the door page. */
@Component
class DoorScreens {

  private static final Set<String> DONE = Set.of("reported", "replied");

  private final DoorViews views;
  private final OperatorPages pages;

  DoorScreens(DoorViews views, OperatorPages pages) {
    this.views = views;
    this.pages = pages;
  }

  /** The studio. */
  ModelAndView studio(DoorLink link, HttpServletRequest request) {
    return pages.page("door", link, request, door(views.of(link)));
  }

  /** The report. @param problems what is wrong with it, a text's key by field */
  ModelAndView report(DoorLink link, ReportForm form, Map<String, String> problems, HttpServletRequest request) {
    final var model = door(views.of(link));
    model.putAll(Map.of("form", form, "problems", problems, "bads", ReportForm.Bad.values(),
        "sinces", ReportForm.Since.values()));
    return pages.page("report", link, request, model);
  }

  /** One incident. @param said what was just done, if anything */
  ModelAndView incident(DoorLink link, String number, String said, int refused, HttpServletRequest request) {
    final DoorIncident about = views.incident(link, number);
    final var model = new HashMap<String, Object>(Map.of("about", about, "incident", about.incident(),
        "path", "/incident/" + number, "call", about.incident().call(), "refused", refused));
    if (about.incident().goesOn() != null) {
      model.put("goesOn", pages.address(link) + "/incident/" + about.incident().goesOn());
    }
    model.put("said", DONE.contains(said) ? said : null);
    return pages.page("door-incident", link, request, model);
  }

  private static HashMap<String, Object> door(DoorView door) {
    return new HashMap<>(Map.of("door", door, "call", door.call()));
  }
}
