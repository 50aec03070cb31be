package com.vivition.sla.bugfix.rollout;

import com.vivition.sla.bugfix.rollout.Installation.State;
import com.vivition.sla.diagnosis.ProbeFindings;
import com.vivition.sla.diagnosis.ProbeResult;
import com.vivition.sla.diagnosis.ProbeTarget;
import com.vivition.sla.diagnosis.Prober;
import com.vivition.sla.diagnosis.ShutDown;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Brings a release to one studio and looks whether it bears it. What did not work before does not count against the
 * release: a studio that waits for a fix is seldom well. Begun a second time, it finds what the first began and goes on.
 */
@Component
class Installer {

  private final StudioAgent agent;
  private final Prober prober;
  private final RollOutSettings settings;
  private final ShutDown shutDown;

  Installer(StudioAgent agent, Prober prober, RollOutSettings settings, ShutDown shutDown) {
    this.agent = agent;
    this.prober = prober;
    this.settings = settings;
    this.shutDown = shutDown;
  }

  /**
   * Installs, waits, probes; that the studio cannot be reached is an answer too.
   *
   * @param knownDead what did not work before an earlier try began; null: not known
   */
  RollOutResult install(String agentUrl, String version, List<ProbeTarget> targets, Set<String> knownDead)
      throws InterruptedException {
    final Installation found = agent.state(agentUrl, version);
    final boolean untouched = found.state() == State.NOT_BEGUN || found.state() == State.FAILED;
    final Set<String> deadBefore = untouched || knownDead == null && found.state() == State.INSTALLED
        // what somebody else has installed long ago does not answer for what is dead now
        ? dead(prober.probe(targets))
        // once an installation has begun, nobody knows any more what worked before it
        : knownDead == null ? Set.of() : knownDead;
    final Installation end = follow(untouched ? agent.install(agentUrl, version) : found, agentUrl, version);
    return switch (end.state()) {
      case OFFLINE -> new RollOutResult(RollOutResult.State.OFFLINE, end.detail(), List.of(),
          found.state() == State.OFFLINE ? knownDead : deadBefore);
      case USELESS, NOT_BEGUN -> RollOutResult.of(RollOutResult.State.FAILED, end.detail());
      case INSTALLED -> judged(RollOutResult.State.DONE, "Installed", targets, deadBefore);
      case FAILED -> judged(RollOutResult.State.FAILED, "Not installed" + because(end), targets, deadBefore);
      case INSTALLING -> judged(RollOutResult.State.FAILED, "Still installing after %d min%s"
          .formatted(settings.installation().toMinutes(), because(end)), targets, deadBefore);
    };
  }

  // an agent that installs may restart its computer: silence in between is no answer yet
  private Installation follow(Installation begun, String agentUrl, String version) throws InterruptedException {
    final long end = System.nanoTime() + settings.installation().toNanos();
    Installation last = begun;
    final boolean hasBegun = begun.state() == State.INSTALLING;
    while (hasBegun && (last.state() == State.INSTALLING || last.state() == State.OFFLINE)
        && System.nanoTime() - end < 0) {
      pause();
      last = agent.state(agentUrl, version);
    }
    return last.state() == State.NOT_BEGUN ? new Installation(State.USELESS, "The agent has forgotten this release") : last;
  }

  private RollOutResult judged(RollOutResult.State state, String words, List<ProbeTarget> targets, Set<String> deadBefore)
      throws InterruptedException {
    final long end = System.nanoTime() + settings.settling().toNanos();
    List<ProbeResult> probes = prober.probe(targets);
    while (!deadBefore.containsAll(dead(probes)) && System.nanoTime() - end < 0) {
      pause();
      probes = prober.probe(targets);
    }
    final List<ProbeResult> dead = probes.stream().filter(Installer::isDead).toList();
    final List<String> newly = names(dead.stream().filter(probe -> !deadBefore.contains(probe.component())).toList());
    if (!newly.isEmpty()) {
      return new RollOutResult(RollOutResult.State.UNHEALTHY,
          "%s; does not work since: %s".formatted(words, ProbeFindings.listed(newly)), probes, deadBefore);
    }
    return new RollOutResult(state, dead.isEmpty() ? words
        : "%s; does not work, as before: %s".formatted(words, ProbeFindings.listed(names(dead))), probes, deadBefore);
  }

  private static String because(Installation end) {
    return end.detail().isEmpty() ? "" : ": " + end.detail();
  }

  private static boolean isDead(ProbeResult probe) {
    return probe.ofStudio() && probe.dead();
  }

  private static Set<String> dead(List<ProbeResult> probes) {
    return probes.stream().filter(Installer::isDead).map(ProbeResult::component).collect(Collectors.toSet());
  }

  private static List<String> names(List<ProbeResult> probes) {
    return probes.stream().map(ProbeResult::name).distinct().toList();
  }

  private void pause() throws InterruptedException {
    shutDown.endStepWhenBegun();
    Thread.sleep(settings.askEvery().toMillis());
  }
}
