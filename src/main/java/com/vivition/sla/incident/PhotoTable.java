package com.vivition.sla.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The table of photos. */
@Component
class PhotoTable {

  private static final String COLUMNS = "id, incident, visit, subject, width, height, added_at, added_by, caption";
  private static final int LONGEST_CAPTION = 200;

  private final JdbcClient jdbc;
  private final IncidentTable incidents;
  private final Timeline timeline;
  private final Clock clock;

  PhotoTable(JdbcClient jdbc, IncidentTable incidents, Timeline timeline, Clock clock) {
    this.jdbc = jdbc;
    this.incidents = incidents;
    this.timeline = timeline;
    this.clock = clock;
  }

  /** A photo outlives the step with which it came, so the transaction is its own. */
  @Transactional(propagation = Propagation.REQUIRES_NEW)
  Photo add(String incident, String visit, String subject, Picture picture, String sent, String caption, String by) {
    return put(incident, visit, subject, picture, sent, caption, by);
  }

  /**
   * Adds one that a customer sent in the running transaction: the incident may have begun in it.
   *
   * @return false when there are as many as there can be
   */
  boolean join(String incident, Picture picture, String sent, String caption, String by) {
    if (isFull(incident, Photos.FROM_CUSTOMER)) {
      return false;
    }
    put(incident, null, Photos.FROM_CUSTOMER, picture, sent, caption, by);
    return true;
  }

  private Photo put(String incident, String visit, String subject, Picture picture, String sent, String caption,
      String by) {
    // whoever adds another one at the same moment waits: they are counted
    final boolean ofIncident = Incidents.isNumber(incident);
    if (ofIncident) {
      incidents.lock(incident);
      incidents.find(incident).orElseThrow(() -> new UnknownIncident(incident));
    }
    final Optional<Photo> before = jdbc
        .sql("select " + COLUMNS + " from photo where incident = ? and subject = ? and sent = ?")
        .params(incident, subject, sent).query(PhotoTable::read).optional();
    if (before.isPresent()) {
      return before.get();
    }
    makeRoom(incident, subject);
    final String words = caption == null || caption.isBlank() ? null
        : caption.strip().substring(0, Math.min(caption.strip().length(), LONGEST_CAPTION));
    final Photo photo = new Photo(UUID.randomUUID().toString(), incident, visit, subject, picture.width(),
        picture.height(), clock.instant(), by, words);
    jdbc.sql("""
            insert into photo (id, incident, visit, subject, content, width, height, sent, added_at, added_by, caption)
            values (:id, :incident, :visit, :subject, :content, :width, :height, :sent, :at, :by, :caption)""")
        .param("id", photo.id())
        .param("incident", incident)
        .param("visit", visit)
        .param("subject", subject)
        .param("content", picture.jpeg())
        .param("width", photo.width())
        .param("height", photo.height())
        .param("sent", sent)
        .param("at", photo.addedAt().atOffset(ZoneOffset.UTC))
        .param("by", by)
        .param("caption", words)
        .update();
    if (ofIncident) {
      timeline.add(incident, by, TimelineEntry.Kind.NOTE, words == null ? "Photo added" : "Photo added: " + words,
          false);
    }
    return photo;
  }

  private void makeRoom(String number, String subject) {
    if (subject.isEmpty() || subject.equals(Photos.FROM_CUSTOMER)) {
      if (isFull(number, subject)) {
        throw new TooManyPhotos(number, Photos.MOST);
      }
      return;
    }
    final List<Photo> all = of(number);
    final List<Photo> same = all.stream().filter(photo -> photo.subject().equals(subject)).toList();
    final int most = all.size() < Photos.MOST_FREELY ? Photos.MOST_OF_ONE : 1;
    same.stream().limit(Math.max(0, same.size() - most + 1)).forEach(oldest ->
        jdbc.sql("delete from photo where id = ?").param(oldest.id()).update());
  }

  boolean isFull(String number, String subject) {
    return of(number).stream().filter(photo -> photo.subject().equals(subject)).count() >= Photos.MOST;
  }

  List<Photo> of(String incident) {
    return jdbc.sql("select " + COLUMNS + " from photo where incident = ? order by added_at, id")
        .param(incident).query(PhotoTable::read).list();
  }

  Optional<byte[]> content(String id) {
    return jdbc.sql("select content from photo where id = ?").param(id)
        .query((row, index) -> row.getBytes("content")).optional();
  }

  private static Photo read(ResultSet row, int index) throws SQLException {
    return new Photo(row.getString("id"), row.getString("incident"), row.getString("visit"),
        row.getString("subject"), row.getInt("width"), row.getInt("height"),
        row.getObject("added_at", OffsetDateTime.class).toInstant(), row.getString("added_by"),
        row.getString("caption"));
  }
}
