package com.vivition.sla.portal.site;

import com.vivition.sla.engine.CurrentUser;
import com.vivition.sla.engine.FieldProblem;
import com.vivition.sla.incident.Photos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos that come with a report, whatever becomes of the report. */
@Component
class SentPhotos {

  private final Photos photos;
  private final CurrentUser user;

  SentPhotos(Photos photos, CurrentUser user) {
    this.photos = photos;
    this.user = user;
  }

  /**
   * Keeps what can be kept.
   *
   * @param number  the incident's or the order's
   * @param subject what they show; empty: nothing in particular
   * @param caption null: none
   * @param field   of the page, for what is refused
   * @return why files were refused; empty: all are kept
   */
  List<FieldProblem> keep(
      String number, String visit, String subject, String caption, String field, List<MultipartFile> files) {
    final List<FieldProblem> refused = new ArrayList<>();
    for (final MultipartFile file : files) {
      final String name = file.getOriginalFilename();
      // a field without a choice sends a file without a name
      if (name != null && !name.isEmpty()) {
        Refusal.of(() -> photos.add(number, visit, subject, bytes(file), caption, user.id())).forEach(problem ->
            refused.add(new FieldProblem(field, "%s: %s".formatted(name, problem.message()))));
      }
    }
    return refused;
  }

  private static byte[] bytes(MultipartFile file) {
    // a larger one is refused all the same, and need not fill the memory before
    try (var content = file.getInputStream()) {
      return content.readNBytes(Photos.LARGEST_FILE + 1);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
