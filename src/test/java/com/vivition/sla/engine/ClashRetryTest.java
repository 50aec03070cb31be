package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.impl.cmd.CompleteTaskCmd;
import org.camunda.bpm.engine.impl.cmd.ResolveTaskCmd;
import org.camunda.bpm.engine.impl.cmd.SubmitTaskFormCmd;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** What a person sends at the moment at which somebody else changes the same. */
class ClashRetryTest {

  private final Clashing engine = new Clashing();
  private final ClashRetry.Interceptor retry = new ClashRetry.Interceptor();

  ClashRetryTest() {
    retry.setNext(engine);
  }

  @Test
  void a_form_that_meets_another_transaction_is_submitted_again() {
    engine.clashes = 2;
    retry.execute(new SubmitTaskFormCmd("task", Map.of(), false, false));
    assertThat(engine.tries).isEqualTo(3);
  }

  @Test
  void so_is_a_completed_task() {
    engine.clashes = 1;
    retry.execute(new CompleteTaskCmd("task", Map.of()));
    assertThat(engine.tries).isEqualTo(2);
  }

  @Test
  void who_meets_one_again_and_again_hears_of_it() {
    engine.clashes = 9;
    refused(new SubmitTaskFormCmd("task", Map.of(), false, false));
    assertThat(engine.tries).isEqualTo(3);
  }

  @Test
  void nothing_else_is_repeated() {
    engine.clashes = 1;
    refused(new ResolveTaskCmd("task", Map.of()));
    assertThat(engine.tries).isEqualTo(1);
  }

  @Test
  void nothing_is_repeated_within_a_larger_transaction() {
    engine.clashes = 1;
    TransactionSynchronizationManager.setActualTransactionActive(true);
    try {
      refused(new CompleteTaskCmd("task", Map.of()));
    } finally {
      TransactionSynchronizationManager.setActualTransactionActive(false);
    }
    assertThat(engine.tries).isEqualTo(1);
  }

  private void refused(Command<?> command) {
    assertThatExceptionOfType(OptimisticLockingException.class).isThrownBy(() -> retry.execute(command));
  }

  private static final class Clashing extends CommandInterceptor {

    private int clashes;
    private int tries;

    @Override
    public <T> T execute(Command<T> command) {
      tries++;
      if (clashes-- > 0) {
        throw new OptimisticLockingException("updated by another transaction");
      }
      return null;
    }
  }
}
