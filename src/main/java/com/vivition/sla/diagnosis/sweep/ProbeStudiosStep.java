package com.vivition.sla.diagnosis.sweep;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.Prober;
import com.vivition.sla.diagnosis.ShutDown;
import com.vivition.sla.engine.ExternalStep;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.ClientValues;
import org.springframework.stereotype.Component;

/**
 * "Probe the studios" of a batch: in comes {@code sweepTargets} (JSON, from {@link Sweeps#targets}), back goes
 * {@code sweepResults} (JSON, for {@link Sweeps#record}). At most {@code sla.sweep.parallel} studios at the same time,
 * and none is begun after {@code sla.sweep.batch-time}: those left are "not probed", which says nothing about them.
 */
@Component
class ProbeStudiosStep implements ExternalStep {

  private final Prober prober;
  private final SweepSettings settings;
  private final ShutDown shutDown;
  private final Clock clock;

  ProbeStudiosStep(Prober prober, SweepSettings settings, ShutDown shutDown, Clock clock) {
    this.prober = prober;
    this.settings = settings;
    this.shutDown = shutDown;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "probe-studios";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) throws InterruptedException {
    final Object given = task.getVariable("sweepTargets");
    if (given == null) {
      throw new IllegalArgumentException(
          "The model must give this step the variable sweepTargets = ${sweeps.targets(sweep, batch)}");
    }
    final List<StudioTargets> studios = ProbeRun.read(given.toString(), new TypeReference<>() { });
    return Map.of("sweepResults", ClientValues.jsonValue(ProbeRun.json(probe(studios))));
  }

  private List<StudioCheck> probe(List<StudioTargets> studios) throws InterruptedException {
    final long end = System.nanoTime() + settings.batchTime().toNanos();
    final ExecutorService pool = Executors.newFixedThreadPool(settings.parallel(), task -> {
      final var thread = new Thread(task, "sweep");
      thread.setDaemon(true);
      return thread;
    });
    try {
      final List<Future<StudioCheck>> running = new ArrayList<>();
      studios.forEach(studio -> running.add(pool.submit(() -> System.nanoTime() - end >= 0
          ? StudioCheck.notProbed(studio.studio(), clock.instant())
          : StudioCheck.of(studio.studio(), clock.instant(), prober.probe(studio.targets())))));
      final List<StudioCheck> checks = new ArrayList<>();
      for (final var check : running) {
        checks.add(check.get());
        shutDown.endStepWhenBegun();
      }
      return checks;
    } catch (ExecutionException e) {
      throw new IllegalStateException("A probe broke", e.getCause());
    } finally {
      pool.shutdownNow();
    }
  }
}
