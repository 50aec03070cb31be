package com.vivition.sla.engine;

import java.time.Instant;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import org.camunda.bpm.engine.impl.cfg.TransactionState;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.db.entitymanager.cache.CachedDbEntity;
import org.camunda.bpm.engine.impl.interceptor.Command;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandInterceptor;
import org.camunda.bpm.engine.impl.persistence.entity.JobEntity;

/** Sees, after each command, which due dates of jobs it created or changed, and announces the soonest once committed. */
final class DueDates extends CommandInterceptor {

  private final Consumer<Instant> listener;

  DueDates(Consumer<Instant> listener) {
    this.listener = listener;
  }

  @Override
  public <T> T execute(Command<T> command) {
    final T result = next.execute(command);
    final CommandContext context = Context.getCommandContext();
    soonest(context).ifPresent(due -> context.getTransactionContext()
        .addTransactionListener(TransactionState.COMMITTED, committed -> listener.accept(due)));
    return result;
  }

  private static Optional<Instant> soonest(CommandContext context) {
    return context.getDbEntityManager().getDbEntityCache().getCachedEntities().stream()
        .filter(DueDates::written)
        .map(cached -> ((JobEntity) cached.getEntity()).getDuedate())
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .map(due -> Instant.ofEpochMilli(due.getTime()));
  }

  private static boolean written(CachedDbEntity cached) {
    return cached.getEntity() instanceof JobEntity && switch (cached.getEntityState()) {
      case TRANSIENT, MERGED -> true;
      case PERSISTENT -> cached.isDirty();
      case DELETED_TRANSIENT, DELETED_PERSISTENT, DELETED_MERGED -> false;
    };
  }
}
