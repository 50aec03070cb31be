package com.vivition.sla.engine.forms;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.StartFormData;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.persistence.entity.DeploymentEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;

/** A process's start form, checked before its values reach the new instance. */
record GuardedStartForm(StartFormHandler form, FormGuard guard) implements StartFormHandler {

  @Override
  public void submitFormVariables(VariableMap submitted, VariableScope scope) {
    final ProcessDefinitionEntity process = ((ExecutionEntity) scope).getProcessDefinition();
    final StartFormData data = form.createStartFormData(process);
    form.submitFormVariables(guard.check(data.getCamundaFormRef(), data.getDeploymentId(), submitted, scope), scope);
  }

  @Override
  public StartFormData createStartFormData(ProcessDefinitionEntity process) {
    return form.createStartFormData(process);
  }

  @Override
  public void parseConfiguration(
      Element element, DeploymentEntity deployment, ProcessDefinitionEntity process, BpmnParse parse) {
    form.parseConfiguration(element, deployment, process, parse);
  }
}
