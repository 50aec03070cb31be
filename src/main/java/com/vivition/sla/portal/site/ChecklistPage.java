package com.vivition.sla.portal.site;

import static java.util.stream.Collectors.toSet;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.maintenance.ChecklistItem;
import com.vivition.sla.maintenance.ItemResult;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.maintenance.MaintenanceReport;
import com.vivition.sla.maintenance.MaintenanceReports;
import com.vivition.sla.maintenance.NothingToMaintain;
import com.vivition.sla.maintenance.OrderState;
import com.vivition.sla.maintenance.UnknownOrder;
import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.studio.StudioRegistry;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.UnknownVisit;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * The checklist of a visit on a phone. Where the visit is for maintenance, sending it ends the visit; where it goes
 * along with a visit for something else, only the order. Whatever is refused, what was typed stays on the page, and
 * photos that were sent stay with the order.
 */
@Controller
@RequestMapping("/visit/{id}/checklist")
class ChecklistPage {

  private final SiteSheets sheets;
  private final ChecklistSheets checklists;
  private final Visits visits;
  private final Maintenance maintenance;
  private final MaintenanceReports reports;
  private final StudioRegistry studios;
  private final Photos photos;
  private final SentPhotos sent;
  private final CurrentUser user;

  ChecklistPage(SiteSheets sheets, ChecklistSheets checklists, Visits visits, Maintenance maintenance,
      MaintenanceReports reports, StudioRegistry studios, Photos photos, SentPhotos sent, CurrentUser user) {
    this.sheets = sheets;
    this.checklists = checklists;
    this.visits = visits;
    this.maintenance = maintenance;
    this.reports = reports;
    this.studios = studios;
    this.photos = photos;
    this.sent = sent;
    this.user = user;
  }

  @GetMapping
  Object page(@PathVariable String id, HttpServletRequest request) {
    final Visit visit = visits.get(id);
    return maintenance.on(visit)
        .<Object>map(order -> page(visit, order, null, List.of(), HttpStatus.OK, request))
        .orElseGet(() -> seeOther(request, id));
  }

  @PostMapping
  Object send(@PathVariable String id, @RequestParam Map<String, String> typed,
      @RequestParam MultiValueMap<String, MultipartFile> files, HttpServletRequest request) {
    final Visit visit = visits.get(id);
    final Optional<MaintenanceOrder> known = order(visit, typed.get("order"));
    if (known.isEmpty()) {
      return seeOther(request, id);
    }
    final MaintenanceOrder order = known.get();
    final ChecklistForm form = new ChecklistForm(typed);
    final List<FieldProblem> problems = new ArrayList<>(keep(visit, order, files));
    if (typed.containsKey("allOk")) {
      return page(visit, order, form.allOk(order, typed.get("allOk")), problems, status(problems), request);
    }
    if (!"report".equals(typed.get("action"))) {
      return page(visit, order, form, problems, status(problems), request);
    }
    final boolean ends = visit.purpose() == Purpose.MAINTENANCE;
    // all that is wrong is said at once; of a visit that is over only how it ended
    if (!ends || !visit.state().isOver() || reports.isAwaited(visit)) {
      problems.addAll(problems(visit, order, form, ends));
      if (!problems.isEmpty()) {
        return page(visit, order, form, problems, HttpStatus.BAD_REQUEST, request);
      }
    }
    final MaintenanceReport report = form.report(order, there(order), photos.of(order.number()));
    problems.addAll(Refusal.of(() -> {
      if (ends) {
        reports.report(id, report, user.id());
      } else {
        reports.alongside(id, report.results(), user.id());
      }
    }));
    // sent twice, or by somebody else meanwhile: the page says how it ended; else nothing typed is lost
    return problems.isEmpty() || ends && reports.isDoneBy(visits.get(id))
        ? seeOther(request, ends ? id : id + "/checklist")
        : page(visit, order, form, problems, HttpStatus.CONFLICT, request);
  }

  @ExceptionHandler({UnknownVisit.class, UnknownOrder.class})
  ModelAndView unknown() {
    return new ModelAndView("portal/visit-unknown", Map.of(), HttpStatus.NOT_FOUND);
  }

  /**
   * The page of a visit with its order.
   *
   * @param typed null: the page as it opens
   */
  ModelAndView page(Visit visit, MaintenanceOrder order, ChecklistForm typed, List<FieldProblem> problems,
      HttpStatus status, HttpServletRequest request) {
    final ChecklistSheet checklist = checklists.of(visit, order);
    return new ModelAndView("portal/checklist", Map.of(
        "sheet", sheets.of(visit.id()),
        "checklist", checklist,
        "alongside", List.of(),
        "form", typed == null ? ChecklistForm.opened(order, firmware(order)) : typed,
        "typed", typed != null,
        "problems", new Problems(problems, checklist::label),
        "mayReport", user.isIn(SiteAccess.REPORTING.toArray(String[]::new)),
        "token", request.getAttribute("csrfToken") == null ? "" : request.getAttribute("csrfToken")), status);
  }

  private List<FieldProblem> problems(Visit visit, MaintenanceOrder order, ChecklistForm form, boolean ends) {
    final MaintenanceReport report = form.report(order, there(order), photos.of(order.number()));
    final boolean filledIn = !ends || report.outcome() == MaintenanceReport.Outcome.DONE;
    final List<FieldProblem> own = filledIn ? form.problems(order, there(order)) : List.of();
    final List<FieldProblem> all = new ArrayList<>(own);
    try {
      all.addAll(ChecklistForm.onPage(ends ? reports.problems(visit.id(), report)
          : maintenance.problems(order.number(), report.results()), report.results(), own));
    } catch (NothingToMaintain gone) {
      all.add(new FieldProblem("", gone.getMessage()));
    }
    return all;
  }

  /** The order, also when it goes with the visit no longer: what was typed for it is not lost. */
  private Optional<MaintenanceOrder> order(Visit visit, String typed) {
    return maintenance.on(visit).or(() -> Optional.ofNullable(typed).map(maintenance::get)
        .filter(order -> order.studio().equals(visit.studio())));
  }

  private List<FieldProblem> keep(Visit visit, MaintenanceOrder order, MultiValueMap<String, MultipartFile> files) {
    final List<FieldProblem> refused = new ArrayList<>();
    if (order.state() == OrderState.DONE) {
      // its checklists name the photos that they were filled in with
      return refused;
    }
    order.items().forEach(item -> item.plan().checklist().stream()
        .filter(asked -> asked.kind() == ChecklistItem.Kind.PHOTO).forEach(asked -> {
          final String subject = ChecklistForm.field(item) + "/" + asked.id();
          refused.addAll(sent.keep(order.number(), visit.id(), subject,
              "%s, %s".formatted(item.component(), asked.text()), subject + "/photos",
              files.getOrDefault(subject + "/photos", List.of())));
        }));
    return refused;
  }

  private Set<String> there(MaintenanceOrder order) {
    return studios.get(order.studio()).components().stream().map(Component::id).collect(toSet());
  }

  /** What the registry says runs where; nothing of what it does not know. */
  private Map<String, String> firmware(MaintenanceOrder order) {
    final Studio studio = studios.get(order.studio());
    final Map<String, String> firmware = new HashMap<>();
    order.items().stream().filter(item -> item.plan().targetFirmware() != null)
        .forEach(item -> studio.component(item.component()).map(Component::firmware)
            .ifPresent(version -> firmware.put(item.component(), version)));
    return firmware;
  }

  private static HttpStatus status(List<FieldProblem> problems) {
    return problems.isEmpty() ? HttpStatus.OK : HttpStatus.BAD_REQUEST;
  }

  // by its path alone: a proxy in front may be reached by another scheme
  private static ResponseEntity<Void> seeOther(HttpServletRequest request, String to) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/visit/" + to).build();
  }
}
