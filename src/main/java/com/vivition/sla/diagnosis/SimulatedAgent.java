package com.vivition.sla.diagnosis;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The agents of simulated studios, which install every release, in a way that its name asks for:
 * {@code 5.0} is installed when asked for the first time, {@code 5.0-slow} at the third; {@code 5.0-fails} cannot be
 * installed, {@code 5.0-stuck} never ends, after {@code 5.0-sick} the studio's software does not start.
 */
final class SimulatedAgent {

  private static final int SLOWLY = 3;

  /** What an agent says about a release. */
  record Installation(String version, String state, String detail) {
  }

  private record Asked(String version, int times) {
  }

  private final Map<String, Asked> begun = new ConcurrentHashMap<>();
  private final Map<String, String> installed = new ConcurrentHashMap<>();

  /** Begins to install; what is installed already stays so. */
  Installation install(String studio, String version) {
    if (!version.equals(installed.get(studio))) {
      begun.put(studio, new Asked(version, 0));
    }
    return now(studio, version);
  }

  /** How far it is; empty when nobody asked for that release. */
  Optional<Installation> state(String studio, String version) {
    final Asked asked = begun.computeIfPresent(studio, (id, before) ->
        before.version().equals(version) ? new Asked(version, before.times() + 1) : before);
    if (asked != null && asked.version().equals(version) && ends(version, asked.times())) {
      begun.remove(studio);
      installed.put(studio, version);
    }
    return version.equals(installed.get(studio)) || begun.containsKey(studio) && begun.get(studio).version()
        .equals(version) ? Optional.of(now(studio, version)) : Optional.empty();
  }

  /** The release that runs there; empty for the one that simulated studios come with. */
  Optional<String> running(String studio) {
    return Optional.ofNullable(installed.get(studio));
  }

  private Installation now(String studio, String version) {
    if (version.equals(installed.get(studio))) {
      return new Installation(version, "INSTALLED", null);
    }
    return version.endsWith("-fails")
        ? new Installation(version, "FAILED", "The package's signature is wrong")
        : new Installation(version, "INSTALLING", "Copying");
  }

  private static boolean ends(String version, int times) {
    return !version.endsWith("-fails") && !version.endsWith("-stuck")
        && times >= (version.endsWith("-slow") ? SLOWLY : 1);
  }
}
