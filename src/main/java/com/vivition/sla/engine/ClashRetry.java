package com.vivition.sla.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Completes a task again when another transaction, a probe's answer say, changed the same at that very moment: its
 * sender need not know. All of the first try is rolled back by then; within a larger transaction nothing is repeated.
 */
@Component
@EngineSide
class ClashRetry extends AbstractProcessEnginePlugin {

  private static final int TRIES = 3;
  private static final Set<Class<?>> REPEATED = Set.of(SubmitTaskFormCmd.class, CompleteTaskCmd.class);

  @Override
  public void preInit(ProcessEngineConfigurationImpl engine) {
    final var interceptors = new ArrayList<CommandInterceptor>();
    // around the transaction, and around what others put there
    interceptors.add(new Interceptor());
    interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired() == null
        ? List.of() : engine.getCustomPreCommandInterceptorsTxRequired());
    engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
  }

  static final class Interceptor extends CommandInterceptor {

    @Override
    public <T> T execute(Command<T> command) {
      final boolean repeated = REPEATED.contains(command.getClass())
          && !TransactionSynchronizationManager.isActualTransactionActive();
      for (int left = repeated ? TRIES : 1; ; left--) {
        try {
          return next.execute(command);
        } catch (OptimisticLockingException clash) {
          if (left == 1) {
            throw clash;
          }
        }
      }
    }
  }
}
