package com.vivition.sla.diagnosis.sweep;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What is not well, for as long as it is: what stays from night to night is one note, told once. One whose incident is
 * over stands for nothing until it is seen again: then it is a new one.
 */
@Repository
class Notes {

  private static final int LONGEST = 1000;

  private final JdbcClient jdbc;

  Notes(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  private record Key(String kind, String component, String check) {
  }

  /** Brings a studio's notes up to its verdict; a verdict that leaves something open takes nothing back. */
  void follow(Verdict verdict, Instant now) {
    final List<Row> known = of(verdict.studio());
    final Set<Key> said = new HashSet<>();
    for (final Verdict.Note note : verdict.notes()) {
      final var key = new Key(verdict.kind().name(), note.component(), note.check());
      if (said.add(key) && known.stream().noneMatch(row -> row.key.equals(key) && !row.over)) {
        known.stream().filter(row -> row.key.equals(key)).forEach(row -> delete(row.id));
        insert(verdict.studio(), key, note.words(), now);
      }
    }
    known.stream().filter(row -> !said.contains(row.key) && isOver(row.key, verdict)).forEach(row -> delete(row.id));
  }

  private static boolean isOver(Key key, Verdict verdict) {
    final boolean wasUnreachable = key.kind.equals(Verdict.Kind.UNREACHABLE.name());
    return switch (verdict.kind()) {
      case FINE, FINDING -> wasUnreachable || verdict.again() == null;
      // findings stay behind it until it works again
      case CANNOT_WORK -> wasUnreachable;
      case UNREACHABLE, UNSURE, NOT_PROBED -> false;
    };
  }

  /** What nobody was told yet: studios that cannot work first, findings last. */
  List<News> news() {
    return jdbc.sql("""
            select id, studio, kind, component, words from sweep_note where told_at is null
             order by case kind when 'FINDING' then 1 else 0 end, studio, component, check_kind""")
        .query(Notes::read).list();
  }

  /** One of them; empty when it was told or is over. */
  Optional<News> find(String id) {
    return jdbc.sql("select id, studio, kind, component, words from sweep_note where id = ? and told_at is null")
        .param(id).query(Notes::read).optional();
  }

  /** Marks a note as told; false when it was before, or is over. */
  boolean tell(String id, Instant now) {
    return jdbc.sql("update sweep_note set told_at = :now where id = :id and told_at is null")
        .param("now", now.atOffset(ZoneOffset.UTC))
        .param("id", id)
        .update() > 0;
  }

  /** The incident by which people were told a note. @param own it is about nothing else */
  void carry(String id, String incident, boolean own) {
    jdbc.sql("update sweep_note set incident = ?, own = ? where id = ?").params(incident, own, id).update();
  }

  /** What an incident was told for that is not known to be over. */
  List<Carried> carried() {
    return jdbc.sql("select id, incident, own from sweep_note where incident is not null and over_at is null")
        .query((row, number) -> new Carried(row.getString("id"), row.getString("incident"), row.getBoolean("own")))
        .list();
  }

  /** The note's incident is over since then. */
  void over(String id, Instant at) {
    jdbc.sql("update sweep_note set over_at = ? where id = ?").params(at.atOffset(ZoneOffset.UTC), id).update();
  }

  /** The studios at which an incident is over that stood for a note, and since when. */
  Map<String, Instant> over() {
    return jdbc.sql("select studio, max(over_at) as since from sweep_note where over_at is not null group by studio")
        .query((row, number) -> Map.entry(row.getString("studio"),
            row.getObject("since", OffsetDateTime.class).toInstant()))
        .list().stream().collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** Drops what concerns studios that are not in the registry any more. */
  void dropStrangers() {
    jdbc.sql("delete from sweep_note where studio not in (select id from studio)").update();
  }

  private static News read(ResultSet row, int number) throws SQLException {
    return new News(row.getString("id"), row.getString("studio"), News.Kind.valueOf(row.getString("kind")),
        row.getString("component").isEmpty() ? null : row.getString("component"), row.getString("words"));
  }

  private record Row(String id, Key key, boolean over) {
  }

  private List<Row> of(String studio) {
    return jdbc.sql("select id, kind, component, check_kind, over_at from sweep_note where studio = :studio")
        .param("studio", studio)
        .query((row, number) -> new Row(row.getString("id"),
            new Key(row.getString("kind"), row.getString("component"), row.getString("check_kind")),
            row.getObject("over_at") != null))
        .list();
  }

  private void insert(String studio, Key key, String words, Instant now) {
    final OffsetDateTime since = now.atOffset(ZoneOffset.UTC);
    jdbc.sql("""
            insert into sweep_note (id, studio, kind, component, check_kind, words, since)
            values (:id, :studio, :kind, :component, :check, :words, :since)""")
        .param("id", UUID.randomUUID().toString())
        .param("studio", studio)
        .param("kind", key.kind)
        .param("component", key.component)
        .param("check", key.check)
        .param("words", words.length() <= LONGEST ? words : words.substring(0, LONGEST - 1) + "…")
        .param("since", since)
        .update();
  }

  private void delete(String id) {
    jdbc.sql("delete from sweep_note where id = :id").param("id", id).update();
  }
}
