package com.vivition.sla.notice.inbound;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import com.vivition.sla.notice.inbound.MailRow.Filed;
import com.vivition.sla.notice.inbound.MailRow.State;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The table of mails that came in. */
@Component
class MailRows {

  private static final String COLUMNS = "id, mail_key, kind, state, number, reason, note, filed, sender, sender_name, "
      + "subject, size, received_at";
  private static final int LONGEST_NOTE = 2000;

  private final JdbcClient jdbc;

  MailRows(JdbcClient jdbc) {
    this.jdbc = jdbc;
  }

  /** As what it was recorded; empty: it was not. */
  Optional<MailKind> kindOf(String key) {
    return jdbc.sql("select kind from mail_in where mail_key = ?").param(key).query(String.class).optional()
        .map(MailKind::valueOf);
  }

  /** Those about that incident or order, the newest ones, the oldest of them first. */
  List<MailRow> about(String number, int most) {
    return jdbc.sql("select * from (select " + COLUMNS + " from mail_in where number = ? order by received_at desc, id "
            + "fetch first " + most + " rows only) newest order by received_at, id")
        .param(number).query(MailRows::read).list();
  }

  /** @throws org.springframework.dao.DuplicateKeyException when somebody else has recorded it meanwhile */
  void insert(MailRow mail, Instant now) {
    jdbc.sql("insert into mail_in (" + COLUMNS + ", recorded_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
        .params(mail.id(), mail.key(), mail.kind().name(), mail.state().name(), mail.number(), name(mail.reason()),
            note(mail.note()), name(mail.filed()), mail.sender(), mail.senderName(), mail.subject(), mail.size(),
            column(mail.receivedAt()), column(now))
        .update();
  }

  Optional<MailRow> find(String id) {
    return jdbc.sql("select " + COLUMNS + " from mail_in where id = ?").param(id).query(MailRows::read).optional();
  }

  /** It is where it belongs. @param filed null: on record, and nothing else @param by user id; null: by itself */
  void filed(String id, Filed filed, String number, String note, String by) {
    jdbc.sql("update mail_in set state = ?, filed = ?, number = coalesce(?, number), note = coalesce(?, note), "
            + "placed_by = ? where id = ?")
        .params(filed == null ? State.KEPT.name() : State.FILED.name(), name(filed), number, note(note), by, id)
        .update();
  }

  /** A person looks at it, too. */
  void waits(String id, Reason reason) {
    jdbc.sql("update mail_in set state = ?, reason = ? where id = ?").params(State.WAITING.name(), reason.name(), id)
        .update();
  }

  void answered(String id, Instant at) {
    jdbc.sql("update mail_in set answered_at = ? where id = ?").params(column(at), id).update();
  }

  /** How many answers went to that sender since then. */
  int answersTo(String sender, Instant since) {
    return jdbc.sql("select count(*) from mail_in where sender = ? and answered_at > ?")
        .params(sender, column(since)).query(Integer.class).single();
  }

  /** How many answers went out at all since then. */
  int answers(Instant since) {
    return jdbc.sql("select count(*) from mail_in where answered_at > ?").param(column(since))
        .query(Integer.class).single();
  }

  /** How many mails of that sender became reports since then. */
  int reportsOf(String sender, Instant since) {
    return jdbc.sql("select count(*) from mail_in where sender = ? and filed = 'REPORT' and recorded_at > ?")
        .params(sender, column(since)).query(Integer.class).single();
  }

  /** How many of his mails were a word on that incident or order, by themselves, since then. */
  int commentsOf(String sender, String number, Instant since) {
    return jdbc.sql("""
            select count(*) from mail_in where sender = ? and number = ? and filed = 'COMMENT'
            and placed_by is null and recorded_at > ?""")
        .params(sender, number, column(since)).query(Integer.class).single();
  }

  /** Whether somebody is to reach the one whom our mails about that number do not reach, already. */
  boolean waitsForUndelivered(String number, String note) {
    return jdbc.sql("""
            select count(*) from mail_in where state = 'WAITING' and reason = 'BOUNCED'
            and number = ? and note = ?""")
        .params(number, note(note)).query(Integer.class).single() > 0;
  }

  private static String note(String note) {
    return note == null ? null : Clean.text(note, LONGEST_NOTE);
  }

  private static String name(Enum<?> value) {
    return value == null ? null : value.name();
  }

  private static <E extends Enum<E>> E value(Class<E> type, String name) {
    return name == null ? null : Enum.valueOf(type, name);
  }

  private static MailRow read(ResultSet row, int index) throws SQLException {
    return new MailRow(row.getString("id"), row.getString("mail_key"), MailKind.valueOf(row.getString("kind")),
        State.valueOf(row.getString("state")), row.getString("number"), value(Reason.class, row.getString("reason")),
        row.getString("note"), value(Filed.class, row.getString("filed")), row.getString("sender"),
        row.getString("sender_name"), row.getString("subject"), row.getLong("size"), instant(row, "received_at"));
  }
}
