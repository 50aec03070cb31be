package com.vivition.sla.engine.model;

import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.engine.spring.SpringExpressionManager;
import org.camunda.bpm.engine.test.mock.MockElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.BeanELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;
import org.springframework.context.ApplicationContext;

/**
 * Expressions of models and stored filters: variables, the beans marked for models, plain values, and the few things
 * that an execution or a task tells about itself. Neither reflection nor the engine's services nor any other bean.
 */
class ModelExpressions extends SpringExpressionManager {

  ModelExpressions(ApplicationContext context) {
    super(context);
  }

  @Override
  protected ELResolver createElResolver() {
    final CompositeELResolver resolvers = new CompositeELResolver();
    resolvers.add(new Reach());
    resolvers.add(new VariableScopeElResolver());
    resolvers.add(new VariableContextElResolver());
    resolvers.add(new MockElResolver());
    resolvers.add(new ModelBeans(applicationContext));
    resolvers.add(new ArrayELResolver());
    resolvers.add(new ListELResolver());
    resolvers.add(new MapELResolver());
    resolvers.add(new BeanELResolver());
    return resolvers;
  }
}
