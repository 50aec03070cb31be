package com.vivition.sla.notice.inbound;

import java.sql.SQLException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/** Tells a failure that passes by itself from one that comes again with the same mail. */
final class Outage {

  private Outage() {
  }

  /** Whether the same may work later: the database is away, or somebody else was in the way. */
  static boolean is(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof OptimisticLockingException || cause instanceof TransientDataAccessException
          || cause instanceof DataAccessResourceFailureException || cause instanceof CannotCreateTransactionException
          || cause instanceof SQLException sql && passes(sql)) {
        return true;
      }
    }
    return false;
  }

  /** The engine hands on what the database said: a lost connection, a deadlock, a lock that was not to be had. */
  private static boolean passes(SQLException failure) {
    final String state = String.valueOf(failure.getSQLState());
    return failure instanceof SQLTransientException || failure instanceof SQLRecoverableException
        || state.startsWith("08") || state.startsWith("40") || state.startsWith("57P") || state.equals("55P03")
        || state.startsWith("HYT");
  }
}
