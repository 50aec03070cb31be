package com.vivition.sla.incident;

import static com.vivition.sla.engine.Columns.column;
import static com.vivition.sla.engine.Columns.instant;

import com.vivition.sla.agreement.Channel;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What customers said about incidents of theirs, and whether somebody has read it. */
@Service
public class Replies {

  private static final int LONGEST = 9_000;
  private static final int LONGEST_SENDER = 254;
  private static final String COLUMNS = "id, at, channel, sender, text, says";

  private final JdbcClient jdbc;
  private final Clock clock;

  Replies(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** The latest about that incident; empty when nobody ever replied. */
  public Optional<ReceivedReply> latest(String incident) {
    return jdbc.sql("select " + COLUMNS + " from reply where incident = ? order by id desc limit 1").param(incident)
        .query(Replies::read).optional();
  }

  ReceivedReply get(long id) {
    return jdbc.sql("select " + COLUMNS + " from reply where id = ?").param(id).query(Replies::read).single();
  }

  /** Keeps a reply for somebody to read. */
  @Transactional
  void add(String incident, Reply reply, Instant at) {
    jdbc.sql("insert into reply (incident, at, channel, sender, text, says) values (?, ?, ?, ?, ?, ?)")
        .params(incident, column(at), reply.channel().name(), cut(reply.from(), LONGEST_SENDER),
            cut(reply.text(), LONGEST), reply.says().name())
        .update();
  }

  /** What nobody has read yet, the oldest first. */
  List<ReceivedReply> unread(String incident) {
    return jdbc.sql("select " + COLUMNS + " from reply where incident = ? and read_at is null order by id")
        .param(incident).query(Replies::read).list();
  }

  /** Whether one that nobody has read says that the studio does not work. */
  boolean fails(String incident) {
    return unread(incident).stream().anyMatch(reply -> reply.says() == Reply.Says.DOES_NOT_WORK);
  }

  /** Somebody has read them all. */
  @Transactional
  void read(String incident, String by) {
    jdbc.sql("update reply set read_at = ?, read_by = ? where incident = ? and read_at is null")
        .params(column(clock.instant()), by, incident).update();
  }

  /** What nobody has read of the one is about the other from now on. @return whether there was something */
  @Transactional
  boolean passOn(String incident, String survivor) {
    return jdbc.sql("update reply set incident = ? where incident = ? and read_at is null").params(survivor, incident)
        .update() > 0;
  }

  private static ReceivedReply read(ResultSet row, int index) throws SQLException {
    return new ReceivedReply(row.getLong("id"), instant(row, "at"), Channel.valueOf(row.getString("channel")),
        row.getString("sender"), row.getString("text"), Reply.Says.valueOf(row.getString("says")));
  }

  private static String cut(String said, int longest) {
    return said == null || said.length() <= longest ? said : said.substring(0, longest - 1) + "…";
  }
}
