package com.vivition.sla.incident;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.testing.Tells;
import org.junit.jupiter.api.Test;

/** Probes and engineer find the cause side by side. */
@Tells("remote-diagnosis")
class RemoteDiagnosisProcessTest extends Story {

  @Test
  void the_probes_findings_and_a_suggested_cause_appear_on_the_open_task() {
    diagnosing();
    assertThat(briefing()).contains("still on their way");
    probed("camera-2", "CAMERA", "FAILED");

    assertThat(briefing()).contains("Suggested cause: Hardware").doesNotContain("still on their way");
    assertThat(open()).as("the engineer's word counts").containsExactly("diagnose-remotely");
    assertThat(timeline(TimelineEntry.Kind.PROBE)).singleElement().asString()
        .isEqualTo("camera-2 failed; 0 of 1 checks fine. Suggested cause: Hardware");
    assertThat(runtime.getVariables(task("diagnose-remotely").getProcessInstanceId())).containsOnlyKeys("incident");
  }

  @Test
  void an_engineer_who_is_faster_than_the_probes_waits_for_nobody() {
    diagnosing();
    restoredRemotely();

    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
    assertThat(probes()).as("the outstanding probe is called off").isZero();
  }

  @Test
  void a_dead_worker_holds_nobody_up() {
    diagnosing();
    final var probe = externalTasks.fetchAndLock(1, "worker").topic("probe-studio", 60_000).execute().get(0);
    externalTasks.handleFailure(probe.getId(), "worker", "No network", 0, 0);
    moreNeeded();

    assertThat(it().state()).isEqualTo(IncidentState.IN_REPAIR);
  }

  @Test
  void the_engineer_may_have_the_studio_probed_again() {
    diagnosing();
    probed("camera-2", "CAMERA", "FAILED");
    submit("support", "diagnose-remotely", "outcome", "PROBE_AGAIN");

    assertThat(open()).containsExactly("diagnose-remotely");
    assertThat(probes()).isOne();
    clock.set(clock.instant().plusSeconds(60));
    probed("camera-2", "CAMERA", "OK");
    assertThat(timeline(TimelineEntry.Kind.PROBE)).hasSize(2);
    assertThat(briefing()).contains("The one check is fine");
    restoredRemotely();
    assertThat(it().state()).isEqualTo(IncidentState.RESTORED);
  }

  @Test
  void probes_that_are_asked_for_again_before_they_answered_are_one() {
    diagnosing();
    submit("support", "diagnose-remotely", "outcome", "PROBE_AGAIN");

    assertThat(probes()).isOne();
  }

  @Test
  void what_was_found_is_written_down_for_the_next_engineer() {
    diagnosing();
    diagnosed("MORE_NEEDED", "HANDLING", "The driver hangs");

    assertThat(it().cause().name()).isEqualTo("HANDLING");
    assertThat(timeline(TimelineEntry.Kind.DIAGNOSIS)).containsExactly("The driver hangs");
    assertThat(tasks.getVariable(task("help-customer").getId(), "briefing").toString()).contains("The driver hangs");
  }

  private void diagnosing() {
    reported("venlo-1", Channel.PHONE);
    triaged();
  }

  private long probes() {
    return externalTasks.createExternalTaskQuery().topicName("probe-studio").count();
  }

  private String briefing() {
    return tasks.getVariableLocal(task("diagnose-remotely").getId(), "briefing").toString();
  }
}
