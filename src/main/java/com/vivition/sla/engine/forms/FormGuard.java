package com.vivition.sla.engine.forms;

import com.vivition.sla.engine.EngineSide;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.cmd.GetCamundaFormDefinitionCmd;
import org.camunda.bpm.engine.impl.cmd.GetDeploymentResourceCmd;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.form.handler.StartFormHandler;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.variable.VariableMap;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Checks on the server what the browser checks too: whoever submits a form, by whatever way, its values fit the form
 * that was deployed with the process. A task or start without a form takes no values.
 */
@Component
@EngineSide
public class FormGuard extends AbstractBpmnParseListener {

  private static final FormSchema NO_FORM = new FormSchema(List.of());

  private final ObjectProvider<FormRule> rules;
  private final Map<String, FormSchema> schemas = new ConcurrentHashMap<>();

  FormGuard(ObjectProvider<FormRule> rules) {
    this.rules = rules;
  }

  @Override
  public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
    final TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
    task.setTaskFormHandler(new GuardedTaskForm(task.getTaskFormHandler(), this));
  }

  @Override
  public void parseProcess(Element element, ProcessDefinitionEntity process) {
    final StartFormHandler handler = process.getStartFormHandler();
    if (handler != null) {
      process.setStartFormHandler(new GuardedStartForm(handler, this));
    }
  }

  /**
   * Returns the values to keep: those of the form's fields that may be filled in, cleaned.
   *
   * @param form null where there is none
   * @throws FormFieldValidationException with all problems in words; the REST API answers 400 with its message
   */
  VariableMap check(CamundaFormRef form, String deployment, VariableMap submitted, VariableScope scope) {
    final Submission submission = new Submission(schema(form, deployment), submitted, scope);
    final List<String> problems = new ArrayList<>(submission.problems());
    if (problems.isEmpty() && form != null) {
      rules.stream().filter(rule -> rule.form().equals(form.getKey()))
          .forEach(rule -> problems.addAll(rule.problems(scope, submission.filledIn())));
    }
    if (!problems.isEmpty()) {
      throw new FormFieldValidationException(problems, String.join(" ", problems));
    }
    return submission.accepted();
  }

  private FormSchema schema(CamundaFormRef form, String deployment) {
    if (form == null || form.getKey() == null) {
      return NO_FORM;
    }
    final var commands = Context.getCommandContext();
    final var definition = commands.runWithoutAuthorization(new GetCamundaFormDefinitionCmd(form, deployment));
    if (definition == null) {
      throw new FormFieldValidationException(form.getKey(),
          "The form '%s' is not deployed. Tell the process owner.".formatted(form.getKey()));
    }
    return schemas.computeIfAbsent(definition.getId(), id -> {
      try (var json = commands.runWithoutAuthorization(
          new GetDeploymentResourceCmd(definition.getDeploymentId(), definition.getResourceName()))) {
        return FormSchema.read(json);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    });
  }
}
