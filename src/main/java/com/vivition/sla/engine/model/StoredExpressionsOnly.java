package com.vivition.sla.engine.model;

import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.TaskQueryImpl;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.impl.Validator;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * Task queries whose {@code or} parts contain no expressions. The stock engine refuses expressions of a query that
 * somebody sends, but overlooks those in its parts; no other query takes expressions.
 */
class StoredExpressionsOnly extends TaskServiceImpl {

  private static final Validator<AbstractQuery<?, ?>> NO_EXPRESSION_IN_PARTS = query -> {
    final TaskQueryImpl whole = (TaskQueryImpl) query;
    final boolean found = whole.getQueries().stream()
        .anyMatch(part -> part != whole && !part.getExpressions().isEmpty());
    if (found) {
      throw new BadUserRequestException("Expressions are forbidden in the or-parts of a query: send values.");
    }
  };

  @Override
  public TaskQuery createTaskQuery() {
    final TaskQueryImpl query = new TaskQueryImpl(commandExecutor);
    query.addValidator(NO_EXPRESSION_IN_PARTS);
    return query;
  }
}
