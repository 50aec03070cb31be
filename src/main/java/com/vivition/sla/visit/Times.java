package com.vivition.sla.visit;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants in and out of the tables. */
final class Times {

  private Times() {
  }

  /** As a column takes it; null stays. */
  static OffsetDateTime column(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** As a row has it; null stays. */
  static Instant of(ResultSet row, String column) throws SQLException {
    final OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }

  static Instant later(Instant one, Instant other) {
    return other == null || one != null && one.isAfter(other) ? one : other;
  }
}
