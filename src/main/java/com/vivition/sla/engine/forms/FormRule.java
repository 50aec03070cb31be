package com.vivition.sla.engine.forms;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.delegate.VariableScope;

/** What a form's fields must fulfil together, or against the domain: a bean for each form that has such a rule. */
public interface FormRule {

  /** The form's id. */
  String form();

  /**
   * Checks values that already fit the form's fields.
   *
   * @param scope the task, or the new process instance for a start form
   * @param submitted by field, without the fields that were left empty
   * @return one sentence for each problem, as the person at the form shall read it; empty when all is well
   */
  List<String> problems(VariableScope scope, Map<String, Object> submitted);
}
