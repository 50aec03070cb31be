package com.vivition.sla.engine.model;

import com.vivition.sla.engine.EngineSide;
import com.vivition.sla.engine.forms.FormGuard;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.context.ApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Puts the engine's safe parts in place of the stock ones before it starts. */
@Component
@EngineSide
@Order(Ordered.LOWEST_PRECEDENCE)
class SafeEngine extends AbstractProcessEnginePlugin {

  private final ApplicationContext context;
  private final FormGuard forms;

  SafeEngine(ApplicationContext context, FormGuard forms) {
    this.context = context;
    this.forms = forms;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setExpressionManager(new ModelExpressions(context));
    engine.setTaskService(new StoredExpressionsOnly());
    engine.setResourceAuthorizationProvider(new LeastPrivileges());
    engine.setCustomPreDeployers(with(engine.getCustomPreDeployers(), new ModelRules()));
    engine.setCustomPostBPMNParseListeners(with(engine.getCustomPostBPMNParseListeners(), forms));
  }

  private static <T> List<T> with(List<T> present, T added) {
    final List<T> all = new ArrayList<>(present == null ? List.of() : present);
    all.add(added);
    return all;
  }
}
