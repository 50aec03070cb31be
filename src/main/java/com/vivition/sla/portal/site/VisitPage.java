package com.vivition.sla.portal.site;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.incident.Photos;
import com.vivition.sla.maintenance.Maintenance;
import com.vivition.sla.maintenance.MaintenanceOrder;
import com.vivition.sla.visit.Purpose;
import com.vivition.sla.visit.UnknownVisit;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitReports;
import com.vivition.sla.visit.Visits;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/**
 * A visit on a phone: where, when, what with, and the report that completes the technician's task. Whatever is refused,
 * what was typed stays on the page, and photos that were sent stay with the incident.
 */
@Controller
@RequestMapping("/visit")
class VisitPage {

  private final SiteSheets sheets;
  private final Visits visits;
  private final VisitReports reports;
  private final Maintenance maintenance;
  private final ChecklistSheets checklists;
  private final ChecklistPage checklistPage;
  private final Photos photos;
  private final SentPhotos sent;
  private final CurrentUser user;

  VisitPage(SiteSheets sheets, Visits visits, VisitReports reports, Maintenance maintenance,
      ChecklistSheets checklists, ChecklistPage checklistPage, Photos photos, SentPhotos sent, CurrentUser user) {
    this.sheets = sheets;
    this.maintenance = maintenance;
    this.checklists = checklists;
    this.checklistPage = checklistPage;
    this.sent = sent;
    this.visits = visits;
    this.reports = reports;
    this.photos = photos;
    this.user = user;
  }

  @GetMapping("/{id}")
  ModelAndView page(@PathVariable String id, HttpServletRequest request) {
    return page(id, null, List.of(), HttpStatus.OK, request);
  }

  @PostMapping("/{id}")
  Object report(@PathVariable String id, @ModelAttribute VisitForm form,
      @RequestParam(name = "photos", required = false) List<MultipartFile> files,
      @RequestParam(defaultValue = "report") String action, HttpServletRequest request) {
    final Visit visit = visits.get(id);
    if (hasChecklist(visit)) {
      return seeOther(request, id);
    }
    final List<FieldProblem> problems = new ArrayList<>(
        sent.keep(visit.errand(), id, "", null, "photos", files == null ? List.of() : files));
    if (!action.equals("report")) {
      return problems.isEmpty()
          ? page(id, form, problems, HttpStatus.OK, request) : page(id, form, problems, HttpStatus.BAD_REQUEST, request);
    }
    if (photos.isFull(visit.errand())) {
      // he can go without the rest of them
      problems.clear();
    }
    // all that is wrong is said at once; of a visit that is over only how it ended
    if (!visit.state().isOver()) {
      problems.addAll(form.problems(visit));
      problems.addAll(reports.problems(id, form.report(visit)));
      if (!problems.isEmpty()) {
        return page(id, form, problems, HttpStatus.BAD_REQUEST, request);
      }
    }
    problems.addAll(Refusal.of(() -> reports.report(id, form.report(visit), user.id())));
    // sent twice, or reported by somebody else meanwhile: the page says how it ended
    return problems.isEmpty() || visits.get(id).state().isOver()
        ? seeOther(request, id) : page(id, form, problems, HttpStatus.CONFLICT, request);
  }

  @PostMapping("/{id}/part")
  Object part(@PathVariable String id, @RequestParam String action,
      @RequestParam(required = false) String note, HttpServletRequest request) {
    final String said = note == null || note.isBlank() ? null : note.strip();
    final List<FieldProblem> problems = Refusal.of(() -> {
      switch (action) {
        case "picked" -> reports.pickedUp(id, user.id());
        case "missing" -> reports.partMissing(id, said, user.id());
        default -> { }
      }
    });
    return problems.isEmpty() ? seeOther(request, id) : page(id, null, problems, HttpStatus.CONFLICT, request);
  }

  @GetMapping("/photos/{id}")
  ResponseEntity<byte[]> photo(@PathVariable String id) {
    return photos.content(id)
        .map(jpeg -> ResponseEntity.ok().contentType(MediaType.IMAGE_JPEG)
            .cacheControl(CacheControl.maxAge(Duration.ofDays(365)).cachePrivate().immutable()).body(jpeg))
        .orElseGet(() -> ResponseEntity.notFound().build());
  }

  @ExceptionHandler
  ModelAndView unknown(UnknownVisit unknown) {
    return new ModelAndView("portal/visit-unknown", Map.of(), HttpStatus.NOT_FOUND);
  }

  /** Whether its checklist is the report. */
  private boolean hasChecklist(Visit visit) {
    return visit.purpose() == Purpose.MAINTENANCE && maintenance.on(visit).isPresent();
  }

  private ModelAndView page(
      String id, VisitForm typed, List<FieldProblem> problems, HttpStatus status, HttpServletRequest request) {
    final Visit visit = visits.get(id);
    final Optional<MaintenanceOrder> order = maintenance.on(visit);
    if (hasChecklist(visit)) {
      return checklistPage.page(visit, order.get(), null, problems, status, request);
    }
    final SiteSheet sheet = sheets.of(id);
    return new ModelAndView("portal/visit", Map.of(
        "sheet", sheet,
        "form", typed == null ? VisitForm.opened(sheet.oldSerial(), sheet.newSerial()) : typed,
        "typed", typed != null,
        "problems", new Problems(problems),
        "causes", Cause.values(),
        "alongside", order.map(along -> List.of(checklists.of(visit, along))).orElse(List.of()),
        "mayReport", user.isIn(SiteAccess.REPORTING.toArray(String[]::new)),
        "token", request.getAttribute("csrfToken") == null ? "" : request.getAttribute("csrfToken")), status);
  }

  // by its path alone: a proxy in front may be reached by another scheme
  private static ResponseEntity<Void> seeOther(HttpServletRequest request, String id) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/visit/" + id).build();
  }
}
