package com.vivition.sla.diagnosis;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.engine.ExternalStep;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.ClientValues;
import org.springframework.stereotype.Component;

/**
 * "Probe the studio": probes the components named in the variable {@code probeTargets} (JSON, from
 * {@link StudioProbes#targets}) and hands back {@code probeResults} (JSON, for {@link StudioProbes#record}). Whatever
 * the studio does, the step succeeds: a dead studio is a finding. Both variables are typed as JSON, since text ends at
 * 4000 characters in the engine's tables.
 */
@Component
class ProbeStudioStep implements ExternalStep {

  private final Prober prober;
  private final Clock clock;

  ProbeStudioStep(Prober prober, Clock clock) {
    this.prober = prober;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "probe-studio";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) throws InterruptedException {
    final Object given = task.getVariable("probeTargets");
    if (given == null) {
      throw new IllegalArgumentException(
          "The model must give this step the variable probeTargets = ${studioProbes.targets(…)}");
    }
    final List<ProbeTarget> targets = ProbeRun.read(given.toString(), new TypeReference<>() { });
    final List<ProbeResult> results = prober.probe(targets);
    final var run = new ProbeRun(task.getId(), clock.instant(), results);
    return Map.of("probeResults", ClientValues.jsonValue(ProbeRun.json(run)));
  }
}
