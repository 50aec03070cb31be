package com.vivition.sla.portal;

import com.vivition.sla.engine.DomainProblem;
import com.vivition.sla.incident.Photos;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;

/** Keeps the photos that come with a customer's word; the word itself is kept before, whatever they are. */
@Component
class ReceivedPhotos {

  /** How many are kept of those sent at once. */
  static final int MOST = 5;

  private final Photos photos;

  ReceivedPhotos(Photos photos) {
    this.photos = photos;
  }

  /** Keeps what can be kept. @param files null: none @return how many could not be */
  int keep(String incident, List<MultipartFile> files) {
    // a field without a choice sends a file without a name
    final List<MultipartFile> chosen = files == null ? List.of() : files.stream()
        .filter(file -> file.getOriginalFilename() != null && !file.getOriginalFilename().isEmpty()).toList();
    int refused = Math.max(0, chosen.size() - MOST);
    for (final MultipartFile file : chosen.subList(0, Math.min(chosen.size(), MOST))) {
      try {
        photos.add(incident, null, Photos.FROM_CUSTOMER, bytes(file), null, Doorway.BY);
      } catch (final DomainProblem noPhoto) {
        refused++;
      }
    }
    return refused;
  }

  private static byte[] bytes(MultipartFile file) {
    // a larger one is refused all the same, and need not fill the memory before
    try (var content = file.getInputStream()) {
      return content.readNBytes(Photos.LARGEST_FILE + 1);
    } catch (final IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
