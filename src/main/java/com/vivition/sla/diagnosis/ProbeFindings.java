package com.vivition.sla.diagnosis;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A round of probes boiled down to what the decision table {@code suggested-cause} asks for.
 *
 * @param notWorking what does not work, as one text: EVERYTHING when nothing of the studio itself answers (the online
 *     services are elsewhere and do not count), else some of NETWORK, COMPUTER, SOFTWARE, SERVICE, MACHINE (camera,
 *     turntable, lighting, door and all the rest): {@code SOFTWARE, MACHINE}; empty when all works
 * @param suspects the names of the components that do not work, as one text; empty when all work
 * @param attention the figures that may be why something does not work, as one text of their checks' names:
 *     {@code DISK, CLOCK}
 * @param worstOutcome the worst outcome by name; NONE without any result
 */
public record ProbeFindings(String notWorking, String suspects, String attention, String worstOutcome) {

  static final String EVERYTHING = "EVERYTHING";

  private static final int MOST_NAMED = 5;

  /** Boils down the results of one round; none at all gives a finding that says so. */
  public static ProbeFindings of(List<ProbeResult> results) {
    final List<ProbeResult> dead = results.stream().filter(ProbeResult::dead).toList();
    return new ProbeFindings(
        isUnreachable(results)
            ? EVERYTHING
            : dead.stream().map(ProbeFindings::kind).distinct().sorted().collect(Collectors.joining(", ")),
        listed(dead.stream().map(ProbeResult::name).distinct().toList()),
        attention(results),
        results.stream().map(ProbeResult::outcome).max(Outcome::compareTo).map(Outcome::name).orElse("NONE"));
  }

  /** The names in one text, the first five of them: {@code Camera 2, Door 1 and 7 more}. */
  public static String listed(List<String> names) {
    final int more = names.size() - MOST_NAMED;
    return names.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
        + (more > 0 ? " and " + more + " more" : "");
  }

  private static String kind(ProbeResult result) {
    return switch (result.type()) {
      case "NETWORK" -> "NETWORK";
      case "CONTROLLER_PC" -> "COMPUTER";
      case "STUDIO_SOFTWARE" -> "SOFTWARE";
      case "UPLOAD_SERVICE" -> "SERVICE";
      default -> "MACHINE";
    };
  }

  /** Whether nothing of the studio itself answers; false without any result. */
  public static boolean isUnreachable(List<ProbeResult> results) {
    final List<ProbeResult> studio = results.stream()
        .filter(result -> result.ofStudio() && result.outcome() != Outcome.REFUSED).toList();
    return !studio.isEmpty() && studio.stream().allMatch(result -> result.outcome() == Outcome.UNREACHABLE);
  }

  private static String attention(List<ProbeResult> results) {
    return Stream.of(Check.values())
        .filter(ProbeResult.FIGURES::contains)
        .filter(check -> results.stream().anyMatch(result -> result.check() == check && mayHurt(result)))
        .map(Check::name)
        .collect(Collectors.joining(", "));
  }

  // a certificate that ends in three weeks hurts nobody today
  private static boolean mayHurt(ProbeResult result) {
    return result.outcome().worseThan(result.check() == Check.CERTIFICATE ? Outcome.WARNING : Outcome.REFUSED);
  }
}
