package com.vivition.sla.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** Where a customer says something about an incident: by his own link or by the one on the studio's wall. */
@Component
class ReplyPages {

  private final Doorway doorway;
  private final ReceivedPhotos photos;
  private final OperatorPages pages;

  ReplyPages(Doorway doorway, ReceivedPhotos photos, OperatorPages pages) {
    this.doorway = doorway;
    this.photos = photos;
    this.pages = pages;
  }

  /** The form. @param path of the incident's page below the link's @param problem a text's key; null: none */
  ModelAndView page(SignedLink link, IncidentView incident, String path, ReplyForm form, String problem,
      HttpServletRequest request) {
    final var model = new HashMap<String, Object>(Map.of("incident", incident, "path", path, "form", form));
    model.put("problem", problem);
    model.put("call", incident.call());
    final ModelAndView page = pages.page("reply", link, request, model);
    page.setStatus(problem == null ? HttpStatus.OK : HttpStatus.BAD_REQUEST);
    return page;
  }

  /** Keeps what he says, then his photos, and leads back to the incident. */
  ModelAndView send(SignedLink link, IncidentView incident, String path, ReplyForm form, List<MultipartFile> files,
      HttpServletRequest request) {
    if (form.problem().isPresent()) {
      return page(link, incident, path, form, form.problem().get(), request);
    }
    try {
      doorway.reply(incident.number(), form);
    } catch (final DuplicateKeyException twice) {
      // the same was on its way twice, and the other has arrived
      doorway.reply(incident.number(), form);
    }
    return pages.goTo(link, "%s?said=replied&refused=%d".formatted(path, photos.keep(incident.number(), files)));
  }
}
