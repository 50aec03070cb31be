package com.vivition.sla.engine;

import com.vivition.sla.agreement.ClockRefused;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cmd.SubmitStartFormCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.springframework.stereotype.Component;

/**
 * A rule that forbids what a form asks for is bad input, not a fault of the engine: the person at the form reads the
 * rule's own words, and REST answers 400 (the engine would wrap them and answer 500).
 */
final class SpokenRefusals extends CommandInterceptor {

  @Override
  public <T> T execute(Command<T> command) {
    try {
      return next.execute(command);
    } catch (ProcessEngineException | ClockRefused | DomainProblem e) {
      final boolean form = command instanceof SubmitTaskFormCmd || command instanceof SubmitStartFormCmd;
      for (Throwable cause = e; form && cause != null; cause = cause.getCause()) {
        if (cause instanceof ClockRefused || cause instanceof DomainProblem) {
          throw new FormFieldValidationException(cause, cause.getMessage());
        }
      }
      throw e;
    }
  }

  /** Puts it around every command. */
  @Component
  @EngineSide
  static class Plugin extends AbstractProcessEnginePlugin {

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
      final List<CommandInterceptor> interceptors = new ArrayList<>();
      interceptors.add(new SpokenRefusals());
      if (engine.getCustomPreCommandInterceptorsTxRequired() != null) {
        interceptors.addAll(engine.getCustomPreCommandInterceptorsTxRequired());
      }
      engine.setCustomPreCommandInterceptorsTxRequired(interceptors);
    }
  }
}
