package com.vivition.sla.engine.model;

import com.vivition.sla.engine.UsableInModels;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.camunda.bpm.impl.juel.jakarta.el.ELException;
import org.springframework.core.annotation.AnnotationUtils;

/**
 * Goes before all other resolvers and refuses whatever an expression must not touch. Anything that is not a plain
 * value, a marked bean, an execution or a task is out of reach, so that a chain of calls ends at the first stranger.
 */
class Reach extends ReadingResolver {

  private static final Set<String> REFLECTION = Set.of(
      "class", "getClass", "declaringClass", "getDeclaringClass", "describeConstable", "wait", "notify", "notifyAll");

  private static final Set<String> OF_SCOPE = Set.of(
      "id", "getId", "variables", "getVariables", "variable", "getVariable", "getVariableLocal", "hasVariable",
      "hasVariableLocal", "variableNames", "getVariableNames", "setVariable", "setVariableLocal", "removeVariable",
      "processInstanceId", "getProcessInstanceId", "processDefinitionId", "getProcessDefinitionId", "eventName",
      "getEventName", "tenantId", "getTenantId");

  private static final Set<String> OF_EXECUTION = Set.of(
      "businessKey", "getBusinessKey", "processBusinessKey", "getProcessBusinessKey", "setProcessBusinessKey",
      "parentId", "getParentId", "currentActivityId", "getCurrentActivityId", "currentActivityName",
      "getCurrentActivityName", "activityInstanceId", "getActivityInstanceId", "currentTransitionId",
      "getCurrentTransitionId", "canceled", "isCanceled");

  private static final Set<String> OF_TASK = Set.of(
      "name", "getName", "setName", "description", "getDescription", "setDescription", "priority", "getPriority",
      "setPriority", "assignee", "getAssignee", "setAssignee", "owner", "getOwner", "dueDate", "getDueDate",
      "setDueDate", "followUpDate", "getFollowUpDate", "setFollowUpDate", "createTime", "getCreateTime",
      "taskDefinitionKey", "getTaskDefinitionKey", "execution", "getExecution", "executionId", "getExecutionId",
      "candidates", "getCandidates", "addCandidateGroup", "addCandidateUser");

  @Override
  public Object getValue(ELContext context, Object base, Object property) {
    check(context, base, property);
    return null;
  }

  @Override
  public Object invoke(ELContext context, Object base, Object method, Class<?>[] types, Object[] parameters) {
    check(context, base, method);
    return null;
  }

  @Override
  public void setValue(ELContext context, Object base, Object property, Object value) {
    throw new ELException("Expressions do not assign values: set '%s' in a delegate.".formatted(property));
  }

  private static void check(ELContext context, Object base, Object member) {
    if (base == null) {
      return;
    }
    final String name = String.valueOf(member);
    final boolean inProcess = context.getContext(VariableScope.class) != null;
    if (REFLECTION.contains(name) && !(base instanceof Map) || !reachable(base, name, inProcess)) {
      throw new ELException(
          "'%s' of a %s is out of an expression's reach. Use a variable, or a bean marked @UsableInModels."
              .formatted(name, base.getClass().getSimpleName()));
    }
  }

  private static boolean reachable(Object base, String name, boolean inProcess) {
    if (base.getClass().getName().startsWith("org.joda.time.") || base instanceof Date) {
      return true;
    }
    if (!inProcess) {
      return false;
    }
    if (base instanceof DelegateTask) {
      return OF_SCOPE.contains(name) || OF_TASK.contains(name);
    }
    if (base instanceof DelegateExecution) {
      return OF_SCOPE.contains(name) || OF_EXECUTION.contains(name);
    }
    return isValue(base) || AnnotationUtils.findAnnotation(base.getClass(), UsableInModels.class) != null;
  }

  private static boolean isValue(Object base) {
    return base instanceof CharSequence || base instanceof Number || base instanceof Boolean
        || base instanceof Character || base instanceof Enum || base instanceof Record || base instanceof Optional
        || base instanceof Collection || base instanceof Map || base instanceof Map.Entry || base.getClass().isArray()
        || base.getClass().getName().startsWith("java.time.")
        || base.getClass().getName().startsWith("org.camunda.spin.");
  }
}
