package com.vivition.sla.engine;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import org.flywaydb.core.api.migration.BaseJavaMigration;
import org.flywaydb.core.api.migration.Context;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.stereotype.Component;

/**
 * Creates the engine's own tables from the scripts inside its jar, so that one migration history, with one lock, covers
 * the whole database and later migrations may add indexes to engine tables.
 */
@Component
@EngineSide
class V1__Engine_schema extends BaseJavaMigration {

  private static final List<String> PARTS =
      List.of("engine", "history", "identity", "case.engine", "case.history", "decision.engine", "decision.history");

  @Override
  public void migrate(Context context) throws SQLException {
    final Connection connection = context.getConnection();
    final String database = switch (connection.getMetaData().getDatabaseProductName().toLowerCase(Locale.ROOT)) {
      case "h2" -> "h2";
      case "postgresql" -> "postgres";
      default -> throw new IllegalStateException("Only H2 and PostgreSQL are supported, not "
          + connection.getMetaData().getDatabaseProductName());
    };
    for (final String part : PARTS) {
      final var script = new ClassPathResource(
          "org/camunda/bpm/engine/db/create/activiti.%s.create.%s.sql".formatted(database, part));
      ScriptUtils.executeSqlScript(connection, new EncodedResource(script, "UTF-8"));
    }
  }
}
