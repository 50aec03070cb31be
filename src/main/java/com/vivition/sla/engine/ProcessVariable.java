package com.vivition.sla.engine;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.VariableScope;

/**
 * A process variable's name with its type: an id or a primitive (design 5). Models name the same variable in their
 * conditions.
 */
public record ProcessVariable<T>(String name, Class<T> type) {

  /** The value seen from that scope; empty when it is not set or null. */
  public Optional<T> find(VariableScope scope) {
    return Optional.ofNullable(scope.getVariable(name)).map(type::cast);
  }

  /** The value seen from that scope. @throws IllegalStateException when it is not set */
  public T get(VariableScope scope) {
    return find(scope).orElseThrow(() -> new IllegalStateException("The process variable " + name + " is not set"));
  }

  /** Sets it where it is known already, else at the process instance. */
  public void set(VariableScope scope, T value) {
    scope.setVariable(name, value);
  }

  /** Sets it for this scope alone, as what a concurrent branch keeps to itself. */
  public void setLocal(VariableScope scope, T value) {
    scope.setVariableLocal(name, value);
  }
}
