package com.vivition.sla.portal;

import static java.util.stream.Collectors.toMap;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.studio.Language;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.studio.UnknownStudio;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * Support's page about the links on the walls of studios: who has one, the card to print, renewing and revoking; and
 * where links to one incident that mails brought are withdrawn.
 */
@Controller
@RequestMapping("/studios")
class StudiosPage {

  private final StudioRegistry studios;
  private final StudioLinks links;
  private final WithdrawnLinks withdrawn;
  private final Incidents incidents;
  private final PortalSettings settings;
  private final OperatorPages pages;
  private final CurrentUser user;
  private final Clock clock;

  StudiosPage(StudioRegistry studios, StudioLinks links, WithdrawnLinks withdrawn, Incidents incidents,
      PortalSettings settings, OperatorPages pages, CurrentUser user, Clock clock) {
    this.studios = studios;
    this.links = links;
    this.withdrawn = withdrawn;
    this.incidents = incidents;
    this.settings = settings;
    this.pages = pages;
    this.user = user;
    this.clock = clock;
  }

  /** A studio in the list. @param since when its link was made, in words; null: it has none */
  record Row(String id, String name, String since) {
  }

  @GetMapping
  ModelAndView list() {
    final Map<String, StudioLink> made = links.all().stream().collect(toMap(StudioLink::studio, link -> link));
    final List<Row> rows = studios.all().stream().map(studio -> new Row(studio.id(), studio.name(),
        made.containsKey(studio.id()) ? times(Language.EN).say(made.get(studio.id()).createdAt()) : null)).toList();
    return new ModelAndView("portal/studios", Map.of("rows", rows));
  }

  /** One studio's link, with the card for its wall. @param done the incident whose links were just withdrawn */
  @GetMapping("/{id}")
  ModelAndView studio(@PathVariable String id, @RequestParam(required = false) String done,
      HttpServletRequest request) {
    final Studio studio = studios.get(id);
    final var model = new HashMap<String, Object>(Map.of("studio", studio));
    links.of(id).ifPresent(link -> {
      final Language language = studios.customerOf(id).language();
      model.put("address", links.address(link, language));
      model.put("since", times(Language.EN).say(link.createdAt()));
      model.put("by", link.createdBy());
    });
    model.put("incidents", incidents.openOf(id));
    model.put("done", done);
    model.put("csrf", request.getAttribute("csrfToken"));
    return new ModelAndView("portal/studio-link", model);
  }

  /** The card to print, in the customer's language. */
  @GetMapping("/{id}/card")
  Object card(@PathVariable String id, HttpServletRequest request) {
    final Studio studio = studios.get(id);
    final Optional<StudioLink> made = links.of(id);
    if (made.isEmpty()) {
      return seeOther(id, request);
    }
    final Language language = studios.customerOf(id).language();
    final boolean extended = studio.agreementOn(times(language).today()) == Agreement.EXTENDED;
    final var model = new HashMap<String, Object>(Map.of("studio", studio.name(),
        "code", QrCode.of(links.address(made.get(), language))));
    model.put("emergencyPhone", extended ? settings.emergencyPhone() : null);
    return pages.page("card", language, model);
  }

  @PostMapping("/{id}")
  ResponseEntity<Void> act(@PathVariable String id, @RequestParam String action, HttpServletRequest request) {
    switch (action) {
      case "renew" -> links.renew(id, user.id());
      case "revoke" -> links.revoke(id, user.id());
      default -> { }
    }
    return seeOther(id, request);
  }

  /** The links to one incident that were sent so far work no more. */
  @PostMapping("/{id}/incidents/{number}")
  ResponseEntity<Void> withdraw(@PathVariable String id, @PathVariable String number, HttpServletRequest request) {
    withdrawn.withdraw(incidents.get(number).number(), user.id());
    return seeOther(id + "?done=" + number, request);
  }

  // by its path alone: a proxy in front may be reached by another scheme
  private static ResponseEntity<Void> seeOther(String id, HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/studios/" + id).build();
  }

  @ExceptionHandler
  ModelAndView unknown(UnknownStudio unknown) {
    return new ModelAndView("portal/studio-link", Map.of("problem", unknown.getMessage()), HttpStatus.NOT_FOUND);
  }

  private PageTimes times(Language language) {
    return new PageTimes(clock.instant(), language);
  }
}
