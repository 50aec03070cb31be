package com.vivition.sla.diagnosis;

import com.vivition.sla.engine.UsableInModels;
import com.vivition.sla.studio.StudioRegistry;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.camunda.spin.Spin;
import org.camunda.spin.plugin.variable.SpinValues;
import org.camunda.spin.plugin.variable.value.JsonValue;
import org.springframework.stereotype.Service;

/**
 * The engine's side of the probes, for use in models: what to probe, and what to make of the results. All that models
 * store is typed as JSON, since fifty components do not fit the 4000 characters of a text variable; Java callers read
 * it by {@code getValue().mapTo(…)}.
 */
@Service("studioProbes")
@UsableInModels
public class StudioProbes {

  private final StudioRegistry registry;
  private final ProbeLog probes;

  StudioProbes(StudioRegistry registry, ProbeLog probes) {
    this.registry = registry;
    this.probes = probes;
  }

  /** One line of the engineer's table. */
  private record Line(String component, String check, String result, String detail) {
  }

  /**
   * All components of a studio that have an address, for the external task's variable {@code probeTargets}.
   *
   * @throws com.vivition.sla.studio.UnknownStudio when there is no such studio
   */
  public JsonValue targets(String studioId) {
    return json(ProbeTarget.allOf(registry.get(studioId)));
  }

  /**
   * Keeps what the probes found; the same results twice are kept once.
   *
   * @param results the external task's variable {@code probeResults}: JSON, as text or as the engine's JSON object;
   *     null, as of a step that was cancelled, keeps nothing
   * @throws IllegalArgumentException when the results are not those of a round of probes
   */
  public void record(String incidentNumber, String studioId, Object results) {
    if (results != null) {
      probes.record(incidentNumber, studioId, ProbeRun.of(results.toString()));
    }
  }

  /**
   * The latest results as rows of a form's table, worst first, with the columns component, check, result and detail;
   * no rows when nothing was probed.
   */
  public JsonValue table(String incidentNumber) {
    return json(results(incidentNumber).stream()
        .sorted(Comparator.comparing(ProbeResult::outcome).reversed())
        .map(result -> new Line(result.name(), result.check().label(), result.outcome().label(), result.detail()))
        .toList());
  }

  /** The latest results in one line of plain words: {@code Camera 2 unreachable; 5 of 6 checks fine}. */
  public String inWords(String incidentNumber) {
    final Optional<ProbeRun> latest = probes.latest(incidentNumber);
    if (latest.isEmpty()) {
      return "Not probed yet";
    }
    final List<ProbeResult> results = latest.get().results();
    if (results.isEmpty()) {
      return "Nothing was probed: no component of this studio has an address";
    }
    final List<ProbeResult> bad = results.stream().filter(result -> result.outcome() != Outcome.OK).toList();
    final String count = "%d of %d checks fine".formatted(results.size() - bad.size(), results.size());
    if (bad.isEmpty()) {
      return results.size() == 1 ? "The one check is fine" : "All " + results.size() + " checks fine";
    }
    return ProbeFindings.of(results).notWorking().equals(ProbeFindings.EVERYTHING)
        ? "Nothing of the studio can be reached; " + count
        : ProbeFindings.listed(complaints(bad)) + "; " + count;
  }

  /**
   * The latest results as the decision {@code suggested-cause} asks for them, for its variable {@code findings}; see
   * {@link ProbeFindings} for the fields.
   */
  public JsonValue findings(String incidentNumber) {
    return json(ProbeFindings.of(results(incidentNumber)));
  }

  private List<ProbeResult> results(String incidentNumber) {
    return probes.latest(incidentNumber).map(ProbeRun::results).orElse(List.of());
  }

  private static List<String> complaints(List<ProbeResult> bad) {
    final Comparator<ProbeResult> worstFirst = Comparator.comparing(ProbeResult::outcome).reversed();
    return bad.stream().sorted(worstFirst).map(StudioProbes::complaint).distinct().toList();
  }

  private static String complaint(ProbeResult result) {
    return switch (result.check()) {
      case CONNECTION, HEALTH -> result.name() + " " + result.outcome().label();
      default -> "%s (%s) %s".formatted(
          result.name(), result.check().label().toLowerCase(Locale.ROOT), result.outcome().label());
    };
  }

  private static JsonValue json(Object value) {
    return SpinValues.jsonValue(Spin.JSON(ProbeRun.json(value))).create();
  }
}
