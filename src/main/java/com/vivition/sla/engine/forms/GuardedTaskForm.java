package com.vivition.sla.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.TaskFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.TaskFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.TaskEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** A task's form, checked before its values reach the process. */
record GuardedTaskForm(TaskFormHandler form, FormGuard guard) implements TaskFormHandler {

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    final TaskFormData data = form.createTaskForm((TaskEntity) scope);
    form.submitFormVariables(guard.check(data.getCamundaFormRef(), data.getDeploymentId(), submitted, scope), scope);
  }

  @Override
  public TaskFormData createTaskForm(TaskEntity task) {
    return form.createTaskForm(task);
  }

  @Override
  public void parseConfiguration(
      Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
    form.parseConfiguration(element, deployment, process, parse);
  }
}
