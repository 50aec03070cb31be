package com.vivition.sla.incident;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What customers send along with their words. Photos go to {@link Photos}, everything else is kept as it came, outside
 * the processes, and is never unpacked, rendered or run: people take it away as a file.
 */
@Service
public class Attachments {

  /** The largest file that is kept, in bytes: 10 MB. */
  public static final int LARGEST = 10 * 1024 * 1024;
  /** How many files of one message are kept. */
  public static final int MOST = 20;
  /** How many an incident or an order can have. */
  static final int MOST_IN_ALL = 200;

  private static final String COLUMNS = "id, number, name, type, size, added_at, added_by";

  /**
   * A file that was looked at before anything is written.
   *
   * @param type    null: it is not kept
   * @param photo   what is kept of a photo; null: it is none
   * @param refused why it is not kept, as its sender may read it; null: it is
   */
  public record Checked(SentFile file, FileType type, Picture photo, String refused) {
  }

  private final JdbcClient jdbc;
  private final Contents contents;
  private final PhotoTable photos;
  private final PictureDesk desk;
  private final Timeline timeline;
  private final Clock clock;

  Attachments(JdbcClient jdbc, Contents contents, PhotoTable photos, PictureDesk desk, Timeline timeline, Clock clock) {
    this.jdbc = jdbc;
    this.contents = contents;
    this.photos = photos;
    this.desk = desk;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** Looks at the files of one message, in no transaction: photos take their time. What cannot be kept says why. */
  public List<Checked> check(List<SentFile> files) {
    final List<Checked> checked = new ArrayList<>();
    for (final SentFile file : files) {
      checked.add(checked.size() < MOST ? check(file)
          : refused(file, "a message can have %d files".formatted(MOST)));
    }
    return checked;
  }

  /**
   * Keeps them in the running transaction and tells the incident's timeline, also of what is not kept. The same file
   * again is kept once.
   *
   * @param number the incident's or the maintenance order's, which must exist
   * @param by     user id, or the name of the door
   */
  @Transactional
  public void keep(String number, List<Checked> files, String by) {
    for (final Checked checked : files) {
      final String refused = checked.refused() != null ? checked.refused()
          : checked.photo() != null ? photo(number, checked, by) : file(number, checked, by);
      if (refused != null && Incidents.isNumber(number)) {
        timeline.add(number, by, TimelineEntry.Kind.NOTE,
            "Not kept: %s, since %s".formatted(checked.file().name(), refused), false);
      }
    }
  }

  /** The files of an incident or an order, the oldest first; photos are not among them. */
  public List<Attachment> of(String number) {
    return jdbc.sql("select " + COLUMNS + " from attachment where number = ? order by added_at, id").param(number)
        .query(Attachments::read).list();
  }

  /** One of them; empty when it belongs to something else or is not there. */
  public Optional<Attachment> find(String number, String id) {
    return jdbc.sql("select " + COLUMNS + " from attachment where number = ? and id = ?").params(number, id)
        .query(Attachments::read).optional();
  }

  /** What is in it, as it came. */
  public byte[] content(Attachment attachment) {
    return contents.of(attachment.id()).orElse(new byte[0]);
  }

  private Checked check(SentFile file) {
    if (file.content().length > LARGEST) {
      return refused(file, "it is larger than 10 MB");
    }
    final FileType type = FileType.of(file).orElse(null);
    if (type == null) {
      return refused(file, file.content().length == 0 ? "it is empty" : "files of its kind are not taken");
    }
    if (type != FileType.PHOTO) {
      return new Checked(file, type, null, null);
    }
    try {
      return new Checked(file, type, desk.picture(file.content()), null);
    } catch (NoPhoto e) {
      return refused(file, e.getMessage());
    }
  }

  private static Checked refused(SentFile file, String why) {
    return new Checked(file, null, null, why);
  }

  private String photo(String number, Checked checked, String by) {
    return photos.join(number, checked.photo(), Picture.digest(checked.file().content()), checked.file().name(), by)
        ? null : "there are %d photos already".formatted(Photos.MOST);
  }

  private String file(String number, Checked checked, String by) {
    final String sent = Picture.digest(checked.file().content());
    final List<String> before = jdbc.sql("select sent from attachment where number = ?").param(number)
        .query(String.class).list();
    if (before.contains(sent)) {
      return null;
    }
    if (before.size() >= MOST_IN_ALL) {
      return "there are %d files already".formatted(MOST_IN_ALL);
    }
    final String id = UUID.randomUUID().toString();
    jdbc.sql("insert into attachment (" + COLUMNS + ", sent) values (?, ?, ?, ?, ?, ?, ?, ?)")
        .params(id, number, checked.file().name(), checked.type().name(), checked.file().content().length,
            column(clock.instant()), by, sent)
        .update();
    contents.keep(id, checked.file().content());
    if (Incidents.isNumber(number)) {
      timeline.add(number, by, TimelineEntry.Kind.NOTE, "File added: " + checked.file().name(), false);
    }
    return null;
  }

  private static Attachment read(ResultSet row, int index) throws SQLException {
    return new Attachment(row.getString("id"), row.getString("number"), row.getString("name"),
        FileType.valueOf(row.getString("type")), row.getLong("size"), instant(row, "added_at"),
        row.getString("added_by"));
  }
}
