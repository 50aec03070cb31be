package com.vivition.sla.incident;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * The photos and files of an incident, and what was merged into it with its own, as links on its tasks; who follows one is
 * asked to log in.
 */
@Component
class SentAlong implements BriefingLine {

  private final Incidents incidents;
  private final Photos photos;
  private final Attachments attachments;

  SentAlong(Incidents incidents, Photos photos, Attachments attachments) {
    this.incidents = incidents;
    this.photos = photos;
    this.attachments = attachments;
  }

  @Override
  public List<Line> of(String number) {
    final var lines = new ArrayList<Line>();
    final List<String> its = links(number);
    if (!its.isEmpty()) {
      lines.add(new Line("Sent along", String.join(" · ", its)));
    }
    incidents.mergedNumbers(number).forEach(merged -> lines.add(new Line("Also reported as", String.join(" · ",
        Stream.concat(Stream.of(link(merged, "/api/incidents/%s", merged)), links(merged).stream()).toList()))));
    return lines;
  }

  private List<String> links(String number) {
    final Stream<String> pictures = photos.of(number).stream().map(photo ->
        link(photo.caption() == null ? "photo" : photo.caption(), "/api/incidents/%s/photos/%s", number, photo.id()));
    final Stream<String> files = attachments.of(number).stream().map(file -> "%s (%s)".formatted(
        link(file.name(), "/api/incidents/%s/attachments/%s", number, file.id()), size(file.size())));
    return Stream.concat(pictures, files).toList();
  }

  /** As people write it: 3 kB, 1.2 MB. */
  static String size(long bytes) {
    return bytes < 1_000_000 ? "%d kB".formatted(Math.max(1, bytes / 1000))
        : String.format(java.util.Locale.ROOT, "%.1f MB", bytes / 1_000_000.0);
  }

  private static String link(String words, String address, Object... parts) {
    return "[%s](%s)".formatted(Markdown.line(words), address.formatted(parts));
  }
}
