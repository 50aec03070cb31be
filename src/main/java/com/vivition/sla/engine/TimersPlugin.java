package com.vivition.sla.engine;

import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;

/** Lets {@link PromptTimers} hear of the due dates that this node writes. */
@Component
@EngineSide
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", havingValue = "true", matchIfMissing = true)
class TimersPlugin extends AbstractProcessEnginePlugin {

  private final PromptTimers timers;

  TimersPlugin(PromptTimers timers) {
    this.timers = timers;
  }

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    engine.setCustomPostCommandInterceptorsTxRequired(
        withDueDates(engine.getCustomPostCommandInterceptorsTxRequired()));
    engine.setCustomPostCommandInterceptorsTxRequiresNew(
        withDueDates(engine.getCustomPostCommandInterceptorsTxRequiresNew()));
  }

  private List<CommandInterceptor> withDueDates(List<CommandInterceptor> others) {
    final var interceptors = new ArrayList<CommandInterceptor>(others == null ? List.of() : others);
    interceptors.add(new DueDates(timers::expect));
    return interceptors;
  }
}
