package com.vivition.sla.portal;

import com.vivition.sla.visit.AgreedBy;
import com.vivition.sla.visit.Appointments;
import com.vivition.sla.visit.Planned;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The operator page: what a customer sees of his incident or maintenance and does about its visits, by the signed link
 * of a mail. Only what he sends changes anything; looking never does, since scanners of mail follow every link.
 */
@Controller
@RequestMapping("/operator/{token}")
class OperatorPage {

  private static final int LONGEST_NAME = 100;
  private static final int LONGEST_PHONE = 30;
  private static final int LONGEST_TEXT = 400;

  private final OperatorLinks links;
  private final IncidentViews views;
  private final Appointments appointments;
  private final Choices choices;
  private final ReplyPages replies;
  private final OperatorPages pages;

  OperatorPage(OperatorLinks links, IncidentViews views, Appointments appointments, Choices choices,
      ReplyPages replies, OperatorPages pages) {
    this.links = links;
    this.views = views;
    this.appointments = appointments;
    this.choices = choices;
    this.replies = replies;
    this.pages = pages;
  }

  /**
   * The incident.
   *
   * @param said    what he has just done, to be confirmed to him
   * @param about   the visit it was done to
   * @param refused how many of his files were no photos
   */
  @GetMapping
  ModelAndView incident(@PathVariable String token, @RequestParam(defaultValue = "") String said,
      @RequestParam(defaultValue = "") String about, @RequestParam(defaultValue = "0") int refused,
      HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final ErrandView errand = views.of(link);
    final Optional<VisitView> visit = errand.visits().stream().filter(one -> one.id().equals(about)).findFirst();
    final var model = new HashMap<String, Object>(Map.of("errand", errand, "refused", refused));
    if (errand instanceof IncidentView view && view.goesOn() != null) {
      // whoever reported it hears of that one anyway
      model.put("goesOn", pages.address(links.about(link, view.goesOn())));
    }
    switch (said) {
      case "agreed", "moved" -> visit.filter(VisitView::agreed).ifPresent(agreed -> {
        model.put("said", said);
        model.put("about", agreed);
      });
      case "cancelled", "call" -> model.put("said", said);
      case "replied" -> model.put("said", errand instanceof IncidentView ? said : null);
      default -> { }
    }
    return pages.page(errand.page(), link, request, model);
  }

  /** What choosing a slot means, before he does. @param name typed before, where another slot had gone */
  @GetMapping("/slot/{slot}")
  ModelAndView slot(@PathVariable String token, @PathVariable String slot, @RequestParam(defaultValue = "") String name,
      HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final ErrandView errand = views.of(link);
    return slotPage(link, errand, slot, new Typed(name), null, request);
  }

  /** He chooses it. @param seen what he saw agreed before */
  @PostMapping(path = "/slot/{slot}", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView choose(@PathVariable String token, @PathVariable String slot, @RequestParam String seen,
      @RequestParam(defaultValue = "") String name, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final var typed = new Typed(name);
    if (typed.isLonger(LONGEST_NAME)) {
      return refused(slotPage(link, views.of(link), slot, typed, "typed.long", request));
    }
    final Planned planned = choices.choose(link, slot, seen, typed.text());
    final String said = planned.visit().sequence() > 0 ? "moved" : "agreed";
    return pages.goTo(link, "?said=%s&about=%s".formatted(said, planned.visit().id()));
  }

  /** All times that he can have, and the wish for others; with a wish, those from then on first. */
  @GetMapping("/visit/{visit}/times")
  ModelAndView times(@PathVariable String token, @PathVariable String visit, Wish wish, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final boolean wished = !wish.day().isEmpty() && wish.problem(views.times(link).today()).isEmpty();
    return timesPage(link, visit, wish, wished ? wish.notBefore() : null, null, request);
  }

  /** He asks for other times. */
  @PostMapping(path = "/visit/{visit}/times", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView ask(@PathVariable String token, @PathVariable String visit, Wish wish, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final Optional<String> problem = wish.problem(views.times(link).today());
    if (problem.isPresent()) {
      return refused(timesPage(link, visit, wish, null, problem.get(), request));
    }
    views.visit(views.of(link), visit);
    appointments.otherTimes(link.incident(), visit, wish.notBefore());
    return pages.goTo(link, "/visit/%s/times?day=%s&part=%s".formatted(visit, wish.isoDay(), wish.part()));
  }

  /** Whether he really wants it cancelled. */
  @GetMapping("/visit/{visit}/cancellation")
  ModelAndView cancellation(@PathVariable String token, @PathVariable String visit, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    return visitPage("cancellation", link, visit, Map.of("reason", new Typed("")), request);
  }

  /** He cancels it. */
  @PostMapping(path = "/visit/{visit}/cancellation", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView cancel(@PathVariable String token, @PathVariable String visit, @RequestParam String seen,
      @RequestParam(defaultValue = "") String reason, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final var typed = new Typed(reason);
    if (typed.isLonger(LONGEST_TEXT)) {
      return refused(
          visitPage("cancellation", link, visit, Map.of("reason", typed, "problem", "typed.long"), request));
    }
    if (!views.visit(views.of(link), visit).seen().equals(seen)) {
      throw new AgreedMeanwhile();
    }
    appointments.cancel(link.incident(), visit, new AgreedBy(null, AgreedBy.How.PAGE), typed.text());
    return pages.goTo(link, "?said=cancelled");
  }

  /** Where to call him, and about what. */
  @GetMapping("/visit/{visit}/call")
  ModelAndView call(@PathVariable String token, @PathVariable String visit, HttpServletRequest request) {
    return visitPage("call", links.read(token), visit,
        Map.of("callback", new Typed(""), "note", new Typed("")), request);
  }

  /** He asks to be called. */
  @PostMapping(path = "/visit/{visit}/call", consumes = MediaType.APPLICATION_FORM_URLENCODED_VALUE)
  ModelAndView askCall(@PathVariable String token, @PathVariable String visit,
      @RequestParam(defaultValue = "") String callback, @RequestParam(defaultValue = "") String note,
      HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    final var number = new Typed(callback);
    final var text = new Typed(note);
    if (number.isLonger(LONGEST_PHONE) || text.isLonger(LONGEST_TEXT)) {
      return refused(visitPage("call", link, visit, Map.of("callback", number, "note", text, "problem",
          number.isLonger(LONGEST_PHONE) ? "typed.long-number" : "typed.long"), request));
    }
    views.visit(views.of(link), visit);
    final String words = Stream.of(number.text() == null ? null : "Call " + number.text(), text.text())
        .filter(Objects::nonNull).collect(Collectors.joining(". "));
    appointments.askCall(link.incident(), visit, words.isEmpty() ? null : words);
    return pages.goTo(link, "?said=call");
  }

  /** What he wants to say about the incident. */
  @GetMapping("/reply")
  ModelAndView reply(@PathVariable String token, ReplyForm form, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    return replies.page(link, incident(link), "", form, null, request);
  }

  /** He says it. */
  @PostMapping("/reply")
  ModelAndView say(@PathVariable String token, ReplyForm form,
      @RequestParam(required = false) List<MultipartFile> photos, HttpServletRequest request) {
    final OperatorLink link = links.read(token);
    return replies.send(link, incident(link), "", form, photos, request);
  }

  private IncidentView incident(OperatorLink link) {
    if (views.of(link) instanceof IncidentView incident) {
      return incident;
    }
    throw new LinkInvalid();
  }

  /** Nothing else is here. */
  @RequestMapping(path = "/**", method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView elsewhere() {
    throw new LinkInvalid();
  }

  private ModelAndView slotPage(OperatorLink link, ErrandView errand, String slot, Typed name, String problem,
      HttpServletRequest request) {
    final PauseView pause = views.pauseIfChosen(link, slot);
    for (final VisitView visit : errand.visits()) {
      if (slot.equals(visit.agreedSlot())) {
        return pages.goTo(link, "?said=agreed&about=" + visit.id());
      }
      final Optional<SlotView> chosen = visit.slots().stream().filter(one -> one.id().equals(slot)).findFirst();
      if (chosen.isPresent()) {
        final var model = new HashMap<String, Object>(
            Map.of("errand", errand, "visit", visit, "slot", chosen.get(), "name", name));
        model.put("pause", pause);
        model.put("problem", problem);
        return pages.page("slot", link, request, model);
      }
    }
    throw new SlotGone();
  }

  private ModelAndView timesPage(OperatorLink link, String visit, Wish wish, Instant from, String problem,
      HttpServletRequest request) {
    final ErrandView errand = views.of(link);
    final VisitView view = views.visit(errand, visit);
    final PageTimes times = views.times(link);
    final var model = new HashMap<String, Object>(Map.of("errand", errand, "visit", view, "wish", wish,
        "days", from == null ? view.days() : view.daysFrom(from),
        "earlier", from == null ? List.of() : view.daysBefore(from),
        "parts", Wish.Part.values(), "first", times.today(), "last", times.today().plusDays(Wish.LONGEST_DAYS)));
    model.put("from", from == null ? null : times.day(from));
    model.put("problem", problem);
    return pages.page("times", link, request, model);
  }

  private ModelAndView visitPage(String template, OperatorLink link, String visit, Map<String, ?> more,
      HttpServletRequest request) {
    final ErrandView errand = views.of(link);
    final VisitView view = views.visit(errand, visit);
    if (template.equals("cancellation") && !view.agreed()) {
      throw new AgreedMeanwhile();
    }
    final var model = new HashMap<String, Object>(more);
    model.put("errand", errand);
    model.put("visit", view);
    return pages.page(template, link, request, model);
  }

  private static ModelAndView refused(ModelAndView page) {
    page.setStatus(HttpStatus.BAD_REQUEST);
    return page;
  }
}
