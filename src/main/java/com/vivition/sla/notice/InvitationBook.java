package com.vivition.sla.notice;

import com.vivition.sla.studio.Language;
import com.vivition.sla.visit.Visit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Who has which visit in his calendar. It answers what has to be sent and remembers it as sent, in the caller's
 * transaction: asked again, it answers that there is nothing to send.
 */
@Component
class InvitationBook {

  private final JdbcClient sql;

  InvitationBook(JdbcClient sql) {
    this.sql = sql;
  }

  /** Invites these people to an agreed visit or tells them of its change; who knows its sequence is left out. */
  List<Invitation> invite(Visit visit, Audience audience, List<Recipient> people) {
    final List<Invitation> known = of(visit.id());
    return people.stream()
        .map(person -> new Invitation(visit.id(), audience, person, visit.sequence(), false, visit.start(),
            visit.end(), known.stream().filter(one -> !one.cancelled() && isFor(one, audience, person))
                .map(Invitation::start).findFirst().orElse(null)))
        .filter(this::write)
        .toList();
  }

  /** Takes a visit that was moved out of the calendars of those whom it concerns no longer. */
  List<Invitation> withdraw(Visit visit, Map<Audience, List<Recipient>> concerned) {
    return of(visit.id()).stream()
        .filter(one -> !one.cancelled() && one.sequence() < visit.sequence())
        .filter(one -> concerned.getOrDefault(one.audience(), List.of()).stream()
            .noneMatch(person -> isFor(one, one.audience(), person)))
        .map(one -> one.cancelled(visit.sequence()))
        .filter(this::write)
        .toList();
  }

  /** Takes a visit out of all calendars that have it. */
  List<Invitation> cancel(Visit visit) {
    return of(visit.id()).stream().filter(one -> !one.cancelled()).map(one -> one.cancelled(visit.sequence()))
        .filter(this::write).toList();
  }

  private List<Invitation> of(String visit) {
    return sql.sql("""
            select visit, audience, address, name, language, sequence, cancelled, starts_at, ends_at
              from invitation where visit = :visit order by audience, address""")
        .param("visit", visit)
        .query(InvitationBook::invitation)
        .list();
  }

  /** False when the person knows of that sequence already. */
  private boolean write(Invitation invitation) {
    final Optional<Integer> before = sql.sql("""
            select sequence from invitation
             where visit = :visit and audience = :audience and address = :address for update""")
        .param("visit", invitation.visit())
        .param("audience", invitation.audience().name())
        .param("address", key(invitation.person()))
        .query(Integer.class).optional();
    if (before.isPresent() && before.get() >= invitation.sequence()) {
      return false;
    }
    sql.sql(before.isPresent() ? """
            update invitation set name = :name, language = :language, sequence = :sequence, cancelled = :cancelled,
                   starts_at = :start, ends_at = :end
             where visit = :visit and audience = :audience and address = :address""" : """
            insert into invitation
                   (visit, audience, address, name, language, sequence, cancelled, starts_at, ends_at)
            values (:visit, :audience, :address, :name, :language, :sequence, :cancelled, :start, :end)""")
        .param("visit", invitation.visit())
        .param("audience", invitation.audience().name())
        .param("address", key(invitation.person()))
        .param("name", invitation.person().mailbox().name())
        .param("language", invitation.person().language().name())
        .param("sequence", invitation.sequence())
        .param("cancelled", invitation.cancelled())
        .param("start", invitation.start().atOffset(ZoneOffset.UTC))
        .param("end", invitation.end().atOffset(ZoneOffset.UTC))
        .update();
    return true;
  }

  private static Invitation invitation(ResultSet row, int number) throws SQLException {
    final Instant start = row.getObject("starts_at", OffsetDateTime.class).toInstant();
    return new Invitation(row.getString("visit"), Audience.valueOf(row.getString("audience")),
        new Recipient(new Mailbox(row.getString("address"), row.getString("name")),
            Language.valueOf(row.getString("language"))),
        row.getInt("sequence"), row.getBoolean("cancelled"), start,
        row.getObject("ends_at", OffsetDateTime.class).toInstant(), start);
  }

  private static boolean isFor(Invitation known, Audience audience, Recipient person) {
    return known.audience() == audience && key(known.person()).equals(key(person));
  }

  /** Nobody is two people for writing his address in capitals once. */
  private static String key(Recipient person) {
    return person.mailbox().address().toLowerCase(Locale.ROOT);
  }
}
