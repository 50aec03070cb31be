package com.vivition.sla.engine;

import java.sql.SQLException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells an administrator in two lines that the database cannot be reached or does not let us in. */
class NoDatabaseAnalyzer extends AbstractFailureAnalyzer<SQLException> {

  @Override
  protected FailureAnalysis analyze(Throwable rootFailure, SQLException cause) {
    final String state = String.valueOf(cause.getSQLState());
    // no connection, wrong user or password, no such database; anything else is for a developer and needs its stack
    return state.startsWith("08") || state.startsWith("28") || state.startsWith("3D")
        ? new FailureAnalysis("The database cannot be used: " + FailureText.safe(String.valueOf(cause.getMessage())),
            "Check SLA_DB_URL, SLA_DB_USER and SLA_DB_PASSWORD, and that the database runs and lets this machine in.", cause)
        : null;
  }
}
