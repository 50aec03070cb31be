package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Everything that happened to an incident, in the order in which it happened. */
@Component
class Timeline {

  private static final int LONGEST = 4000;

  private final JdbcClient jdbc;
  private final Clock clock;

  Timeline(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  void add(String incident, String actor, TimelineEntry.Kind kind, String text, boolean open) {
    add(incident, actor, kind, null, null, text, open);
  }

  /** @param channel null: the customer did not say it @param code null: the text alone says it */
  void add(String incident, String actor, TimelineEntry.Kind kind, Channel channel, String code, String text,
      boolean open) {
    jdbc.sql("""
            insert into timeline_entry (incident, at, actor, kind, channel, code, text, open)
            values (?, ?, ?, ?, ?, ?, ?, ?)""")
        .params(incident, clock.instant().atOffset(ZoneOffset.UTC), actor, kind.name(),
            channel == null ? null : channel.name(), code,
            text.length() <= LONGEST ? text : text.substring(0, LONGEST - 1) + "…", open)
        .update();
  }

  List<TimelineEntry> of(String incident) {
    return jdbc.sql("select at, actor, kind, channel, code, text, open from timeline_entry where incident = ? order by at, id")
        .param(incident)
        .query((row, index) -> new TimelineEntry(row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"), TimelineEntry.Kind.valueOf(row.getString("kind")),
            row.getString("channel") == null ? null : Channel.valueOf(row.getString("channel")), row.getString("code"),
            row.getString("text"), row.getBoolean("open")))
        .list();
  }
}
