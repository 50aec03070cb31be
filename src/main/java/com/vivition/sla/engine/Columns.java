package com.vivition.sla.engine;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Instants in and out of the columns that keep them. */
public final class Columns {

  private Columns() {
  }

  /** As a column takes it; null stays. */
  public static OffsetDateTime column(Instant at) {
    return at == null ? null : at.atOffset(ZoneOffset.UTC);
  }

  /** As a row has it; null stays. */
  public static Instant instant(ResultSet row, String column) throws SQLException {
    final OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
    return at == null ? null : at.toInstant();
  }
}
