package com.vivition.sla.diagnosis;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A round of probes boiled down to what the decision table {@code suggested-cause} asks for.
 *
 * @param unreachableAll nothing of the studio itself answers (the online services are elsewhere and do not count)
 * @param networkDown its network does not work
 * @param computerDown its control computer does not work
 * @param softwareFailed its software does not work
 * @param serviceFailed an online service does not work
 * @param machineFailed something else of it does not work: camera, turntable, lighting, door, …
 * @param suspects the names of all that does not work, as one text; empty when all works
 * @param attention the checks with a figure worth a look, as one text of their names: {@code DISK, CLOCK}
 * @param worstOutcome the worst outcome by name; NONE without any result
 */
public record ProbeFindings(
    boolean unreachableAll, boolean networkDown, boolean computerDown, boolean softwareFailed, boolean serviceFailed,
    boolean machineFailed, String suspects, String attention, String worstOutcome) {

  private static final Set<Check> FIGURES = EnumSet.of(Check.CERTIFICATE, Check.DISK, Check.QUEUE, Check.CLOCK);
  private static final int MOST_SUSPECTS = 5;

  /** Boils down the results of one round; none at all gives a finding that says so. */
  public static ProbeFindings of(List<ProbeResult> results) {
    final List<ProbeResult> failed = results.stream().filter(ProbeFindings::isDead).toList();
    return new ProbeFindings(
        unreachable(results),
        anyOf(failed, "NETWORK"::equals),
        anyOf(failed, "CONTROLLER_PC"::equals),
        anyOf(failed, "STUDIO_SOFTWARE"::equals),
        anyOf(failed, "UPLOAD_SERVICE"::equals),
        anyOf(failed, ProbeFindings::isMachine),
        listed(failed.stream().map(ProbeResult::name).distinct().toList()),
        attention(results),
        results.stream().map(ProbeResult::outcome).max(Outcome::compareTo).map(Outcome::name).orElse("NONE"));
  }

  /** The names in one text, at most five of them: {@code Camera 2, Door 1 and 7 more}. */
  static String listed(List<String> names) {
    final int more = names.size() - MOST_SUSPECTS;
    return names.stream().limit(MOST_SUSPECTS).collect(Collectors.joining(", ")) + (more > 0 ? " and " + more + " more" : "");
  }

  // an expired certificate or a full disk is a figure, not yet the death of the component
  private static boolean isDead(ProbeResult result) {
    return result.outcome().worseThan(Outcome.WARNING) && !FIGURES.contains(result.check());
  }

  private static boolean unreachable(List<ProbeResult> results) {
    final List<ProbeResult> studio = results.stream()
        .filter(result -> !result.type().equals("UPLOAD_SERVICE") && result.outcome() != Outcome.REFUSED).toList();
    return !studio.isEmpty() && studio.stream().allMatch(result -> result.outcome() == Outcome.UNREACHABLE);
  }

  private static boolean isMachine(String type) {
    return switch (type) {
      case "NETWORK", "CONTROLLER_PC", "STUDIO_SOFTWARE", "UPLOAD_SERVICE" -> false;
      default -> true;
    };
  }

  private static boolean anyOf(List<ProbeResult> failed, Predicate<String> type) {
    return failed.stream().map(ProbeResult::type).anyMatch(type);
  }

  private static String attention(List<ProbeResult> results) {
    return Stream.of(Check.values())
        .filter(FIGURES::contains)
        .filter(check -> results.stream()
            .anyMatch(result -> result.check() == check && result.outcome().worseThan(Outcome.REFUSED)))
        .map(Check::name)
        .collect(Collectors.joining(", "));
  }
}
