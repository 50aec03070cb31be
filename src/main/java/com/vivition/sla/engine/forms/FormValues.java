package com.vivition.sla.engine.forms;

import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a form's FEEL expressions see: the variables that the form was opened with, overlaid with what was filled in. */
class FormValues {

  private static final Logger log = LoggerFactory.getLogger(FormValues.class);

  private final VariableScope scope;
  private final Map<String, Object> filledIn;
  private VariableMap all;

  FormValues(VariableScope scope, Map<String, Object> filledIn) {
    this.scope = scope;
    this.filledIn = filledIn;
  }

  /** A variable that the form was opened with; null when there is none. */
  Object variable(String name) {
    return scope.getVariable(name);
  }

  /** A setting that is true or an expression ({@code =}…) that yields true. */
  boolean holds(String setting) {
    return setting != null && Boolean.TRUE.equals(setting.startsWith("=") ? evaluate(setting) : Boolean.valueOf(setting));
  }

  /** The expression's value; null when it has none, as in the browser. */
  Object evaluate(String expression) {
    final var feel = Context.getProcessEngineConfiguration().getDmnEngineConfiguration().getFeelEngine();
    try {
      return feel.evaluateSimpleExpression(expression.substring(1), all().asVariableContext());
    } catch (RuntimeException e) {
      log.debug("The form's expression {} has no value: {}", expression, e.getMessage());
      return null;
    }
  }

  private VariableMap all() {
    if (all == null) {
      all = Variables.createVariables();
      all.putAll(scope.getVariables());
      all.putAll(filledIn);
    }
    return all;
  }
}
