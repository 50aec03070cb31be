package com.vivition.sla.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
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
 * The door page: what anybody at a studio can report, see and say by the link on its wall. Visitors may read it, so it
 * shows no name and no word that somebody wrote.
 */
@Controller
@RequestMapping("/studio/{token}")
class DoorPage {

  private final StudioLinks links;
  private final DoorViews views;
  private final DoorScreens screens;
  private final ReplyPages replies;
  private final Doorway doorway;
  private final ReceivedPhotos photos;
  private final OperatorPages pages;

  DoorPage(StudioLinks links, DoorViews views, DoorScreens screens, ReplyPages replies, Doorway doorway,
      ReceivedPhotos photos, OperatorPages pages) {
    this.links = links;
    this.views = views;
    this.screens = screens;
    this.replies = replies;
    this.doorway = doorway;
    this.photos = photos;
    this.pages = pages;
  }

  /** The studio: which number to call, what is open, what was, and the way to report. */
  @GetMapping
  ModelAndView studio(@PathVariable String token, HttpServletRequest request) {
    return screens.studio(links.read(token), request);
  }

  /** The empty report. */
  @GetMapping("/report")
  ModelAndView form(@PathVariable String token, HttpServletRequest request) {
    return screens.report(links.read(token), ReportForm.empty(), Map.of(), request);
  }

  /** Somebody reports. */
  @PostMapping("/report")
  ModelAndView report(@PathVariable String token, ReportForm form,
      @RequestParam(required = false) List<MultipartFile> photos, HttpServletRequest request) {
    final DoorLink link = links.read(token);
    if (!form.problems().isEmpty()) {
      final ModelAndView page = screens.report(link, form, form.problems(), request);
      page.setStatus(HttpStatus.BAD_REQUEST);
      return page;
    }
    final String number = reportOnce(link, form);
    final int refused = this.photos.keep(number, photos);
    return pages.goTo(link, "/incident/%s?said=reported&refused=%d".formatted(number, refused));
  }

  private String reportOnce(DoorLink link, ReportForm form) {
    try {
      return doorway.report(link, form);
    } catch (final DuplicateKeyException twice) {
      // the same form at the same moment: the other one was first
      return doorway.report(link, form);
    }
  }

  /** One incident. @param said what was just done @param refused how many files were no photos */
  @GetMapping("/incident/{number}")
  ModelAndView incident(@PathVariable String token, @PathVariable String number,
      @RequestParam(defaultValue = "") String said, @RequestParam(defaultValue = "0") int refused,
      HttpServletRequest request) {
    return screens.incident(links.read(token), number, said, refused, request);
  }

  /** What somebody wants to say about it. */
  @GetMapping("/incident/{number}/reply")
  ModelAndView reply(@PathVariable String token, @PathVariable String number, ReplyForm form,
      HttpServletRequest request) {
    final DoorLink link = links.read(token);
    return replies.page(link, views.incident(link, number).incident(), "/incident/" + number, form, null, request);
  }

  /** Somebody says it. */
  @PostMapping("/incident/{number}/reply")
  ModelAndView say(@PathVariable String token, @PathVariable String number, ReplyForm form,
      @RequestParam(required = false) List<MultipartFile> photos, HttpServletRequest request) {
    final DoorLink link = links.read(token);
    return replies.send(link, views.incident(link, number).incident(), "/incident/" + number, form, photos, request);
  }

  /** Nothing else is here. */
  @RequestMapping(path = "/**", method = {RequestMethod.GET, RequestMethod.POST})
  ModelAndView elsewhere() {
    throw new LinkInvalid();
  }
}
