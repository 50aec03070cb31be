package com.vivition.sla.portal.duty;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.engine.InvalidInput;
import com.vivition.sla.rota.DutyLine;
import com.vivition.sla.rota.RotaAccess;
import com.vivition.sla.rota.RotaEditor;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The rota as people see it; leads and managers say there who is on duty instead. */
@Controller
@RequestMapping("/rota")
class RotaPage {

  private final RotaViews views;
  private final RotaEditor editor;
  private final CurrentUser user;

  RotaPage(RotaViews views, RotaEditor editor, CurrentUser user) {
    this.views = views;
    this.editor = editor;
    this.user = user;
  }

  @GetMapping
  ModelAndView page(HttpServletRequest request) {
    return page(null, List.of(), HttpStatus.OK, request);
  }

  @PostMapping(params = "action=add")
  Object add(@RequestParam DutyLine line, @ModelAttribute ExceptionForm form, HttpServletRequest request) {
    try {
      editor.add(line, form.exception(), user.id());
      return toRota(request);
    } catch (InvalidInput refused) {
      return page(form, form.onPage(refused.errors()), HttpStatus.BAD_REQUEST, request);
    }
  }

  @PostMapping(params = "action=remove")
  ResponseEntity<Void> remove(@RequestParam DutyLine line,
      @RequestParam @DateTimeFormat(iso = DateTimeFormat.ISO.DATE_TIME) LocalDateTime from, HttpServletRequest request) {
    editor.remove(line, from, user.id());
    return toRota(request);
  }

  private ModelAndView page(ExceptionForm typed, List<FieldProblem> problems, HttpStatus status, HttpServletRequest request) {
    return new ModelAndView("portal/rota", Map.of(
        "rota", views.of(user.id()),
        "typed", typed == null ? new ExceptionForm(null, null, null, null, null, null) : typed,
        "problems", problems,
        "mayEdit", user.isIn(RotaAccess.EDITORS.toArray(String[]::new)),
        "token", request.getAttribute("csrfToken") == null ? "" : request.getAttribute("csrfToken")), status);
  }

  // by its path alone: a proxy in front may be reached by another scheme
  private static ResponseEntity<Void> toRota(HttpServletRequest request) {
    return ResponseEntity.status(HttpStatus.SEE_OTHER)
        .header(HttpHeaders.LOCATION, request.getContextPath() + "/rota").build();
  }
}
