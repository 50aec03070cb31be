package com.vivition.sla.bugfix.rollout;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.ProbeTarget;
import com.vivition.sla.engine.ExternalStep;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.ClientValues;
import org.springframework.stereotype.Component;

/**
 * "Roll out the release" to one studio. In come {@code agentUrl}, {@code version} and {@code probeTargets} (JSON, from
 * {@link com.vivition.sla.diagnosis.StudioProbes#targets}); back go {@code rollOutState} (DONE, FAILED, OFFLINE or
 * UNHEALTHY), {@code rollOutDetail} in words, and {@code probeResults} (JSON, as of {@code probe-studio}). A studio
 * that is offline is an answer; only a token that its agent refuses is an incident in Cockpit, at once.
 */
@Component
class RollOutReleaseStep implements ExternalStep {

  private final Installer installer;
  private final Clock clock;

  RollOutReleaseStep(Installer installer, Clock clock) {
    this.installer = installer;
    this.clock = clock;
  }

  @Override
  public String topic() {
    return "roll-out-release";
  }

  @Override
  public Map<String, Object> perform(ExternalTask task) throws InterruptedException {
    final List<ProbeTarget> targets = ProbeRun.read(given(task, "probeTargets"), new TypeReference<>() { });
    final RollOutResult result = installer.install(given(task, "agentUrl"), given(task, "version"), targets);
    final var probes = new ProbeRun(task.getId(), clock.instant(), result.probes());
    return Map.of("rollOutState", result.state().name(), "rollOutDetail", result.detail(),
        "probeResults", ClientValues.jsonValue(ProbeRun.json(probes)));
  }

  private static String given(ExternalTask task, String name) {
    final Object value = task.getVariable(name);
    if (value == null) {
      throw new IllegalArgumentException("The model must give this step the variable " + name);
    }
    return value.toString();
  }
}
