package com.vivition.sla.engine;

import java.util.function.Supplier;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.springframework.stereotype.Component;

/**
 * Lets the application act on the engine by its own authority, where a user asks for something that the application
 * has already allowed: the user needs no grant on the engine for it. The call joins the running transaction.
 */
@Component
public class OwnAuthority {

  private final ProcessEngineConfigurationImpl configuration;

  OwnAuthority(ProcessEngineConfigurationImpl configuration) {
    this.configuration = configuration;
  }

  /** Does the work without asking for grants; exceptions pass through. */
  public <T> T get(Supplier<T> work) {
    return configuration.getCommandExecutorTxRequired().execute(
        (CommandContext context) -> context.runWithoutAuthorization(work::get));
  }

  /** As {@link #get}, for work without a result. */
  public void run(Runnable work) {
    get(() -> {
      work.run();
      return null;
    });
  }
}
