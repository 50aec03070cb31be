package com.vivition.sla.maintenance;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What happened to maintenance orders; also to those that are over. */
@Service
@Transactional
public class MaintenanceLog {

  private final JdbcClient jdbc;
  private final Clock clock;

  MaintenanceLog(JdbcClient jdbc, Clock clock) {
    this.jdbc = jdbc;
    this.clock = clock;
  }

  /** All entries of an order, the oldest first. */
  @Transactional(readOnly = true)
  public List<MaintenanceEntry> of(String number) {
    return jdbc.sql("select at, actor, text, open from maintenance_entry where order_number = ? order by at, id")
        .param(number)
        .query((row, index) -> new MaintenanceEntry(row.getObject("at", OffsetDateTime.class).toInstant(),
            row.getString("actor"), row.getString("text"), row.getBoolean("open")))
        .list();
  }

  /**
   * Adds an entry, as of now.
   *
   * @param actor user id, or the name of the part of the application that acted
   * @param open  whether the customer may read it
   */
  public void add(String number, String actor, String text, boolean open) {
    jdbc.sql("insert into maintenance_entry (order_number, at, actor, text, open) values (?, ?, ?, ?, ?)")
        .params(number, clock.instant().atOffset(ZoneOffset.UTC), actor, text, open).update();
  }
}
