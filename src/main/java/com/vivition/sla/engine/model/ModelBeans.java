package com.vivition.sla.engine.model;

import com.vivition.sla.engine.UsableInModels;
import java.util.Set;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.springframework.context.ApplicationContext;

/** Finds the beans marked for models by their name, inside a process only: a task filter knows none. */
class ModelBeans extends ReadingResolver {

  private final ApplicationContext context;
  private volatile Set<String> names;

  ModelBeans(ApplicationContext context) {
    this.context = context;
  }

  @Override
  public Object getValue(ELContext expression, Object base, Object property) {
    if (base != null || expression.getContext(VariableScope.class) == null || !names().contains(property)) {
      return null;
    }
    expression.setPropertyResolved(true);
    return context.getBean((String) property);
  }

  // looked up when first needed: the beans themselves may need the engine
  private Set<String> names() {
    if (names == null) {
      names = Set.of(context.getBeanNamesForAnnotation(UsableInModels.class));
    }
    return names;
  }
}
