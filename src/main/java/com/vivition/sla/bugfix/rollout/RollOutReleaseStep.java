package com.vivition.sla.bugfix.rollout;

import com.fasterxml.jackson.core.type.TypeReference;
import com.vivition.sla.diagnosis.ProbeRun;
import com.vivition.sla.diagnosis.ProbeTarget;
import com.vivition.sla.engine.ExternalStep;
import java.time.Clock;
import java.util.Arrays;
import java.util.Date;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.client.task.ExternalTask;
import org.camunda.bpm.client.variable.ClientValues;
import org.springframework.stereotype.Component;

/**
 * "Roll out the release" to one studio. In come {@code agentUrl}, {@code version} and {@code probeTargets} (JSON, from
 * {@link com.vivition.sla.diagnosis.StudioProbes#targets}), and where the model knows them {@code notAfter} (a date)
 * and {@code deadBefore} (component ids by comma); back go {@code rollOutState} (see {@link RollOutResult.State}),
 * {@code rollOutDetail} in words, {@code deadBefore} for the next try, and {@code probeResults} (JSON, as of
 * {@code probe-studio}). A studio that is offline is an answer; only a token that its agent refuses is an incident in
 * Cockpit, at once.
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
    final RollOutResult result = isTooLate(task)
        ? RollOutResult.of(RollOutResult.State.TOO_LATE, "The studio was about to open")
        : installer.install(given(task, "agentUrl"), given(task, "version"), targets, deadBefore(task));
    final var probes = new ProbeRun(task.getId(), clock.instant(), result.probes());
    final Map<String, Object> answer = new HashMap<>(Map.of("rollOutState", result.state().name(),
        "rollOutDetail", result.detail(), "probeResults", ClientValues.jsonValue(ProbeRun.json(probes))));
    answer.put("deadBefore", result.deadBefore() == null ? null
        : result.deadBefore().stream().sorted().collect(Collectors.joining(",")));
    return answer;
  }

  // the worker was down when the turn came: nothing is installed under the operator's hands
  private boolean isTooLate(ExternalTask task) {
    return task.getVariable("notAfter") instanceof Date notAfter && clock.instant().isAfter(notAfter.toInstant());
  }

  private static Set<String> deadBefore(ExternalTask task) {
    return task.getVariable("deadBefore") instanceof String dead
        ? Arrays.stream(dead.split(",")).filter(id -> !id.isEmpty()).collect(Collectors.toSet()) : null;
  }

  private static String given(ExternalTask task, String name) {
    final Object value = task.getVariable(name);
    if (value == null) {
      throw new IllegalArgumentException("The model must give this step the variable " + name);
    }
    return value.toString();
  }
}
