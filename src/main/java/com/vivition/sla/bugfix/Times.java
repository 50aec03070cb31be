package com.vivition.sla.bugfix;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants in and out of the tables. */
final class Times {

  private Times() {
  }

  static OffsetDateTime column(Instant at) {
    return at.atOffset(ZoneOffset.UTC);
  }

  /** As a row has it; null stays. */
  static Instant of(ResultSet row, String column) throws SQLException {
    final OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
