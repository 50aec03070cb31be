package com.vivition.sla.bugfix.tracker;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.bugfix.Bug;
import com.vivition.sla.bugfix.BugStory;
import com.vivition.sla.bugfix.NewBug;
import com.vivition.sla.bugfix.Now;
import com.vivition.sla.studio.ComponentType;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** What developers read of a bug in the tracker. */
class TrackerIssuesTest extends BugStory {

  @Test
  void an_issue_tells_the_bug_and_its_incidents_but_no_customer_and_no_person() {
    final String incident = incident("Camera blijft zwart, zegt Sanne Bakker");
    final Bug bug = bugs.open(new NewBug("Camera blijft zwart, zegt Sanne Bakker", "Bel 06-12345678",
        ComponentType.CAMERA, "Lumora", "LX-45", "2.8.1"), incident, BY);
    bugs.workaround(bug.number(), "Switch standby off", BY);

    final TrackerIssue issue = TrackerIssue.of(issues("vivition/studio")
        .describe(bug.number(), "Camera stays black after standby", "The sensor does not wake up").getValue());

    assertThat(issue.bug()).isEqualTo(bug.number());
    assertThat(issue.title()).isEqualTo("Camera stays black after standby");
    assertThat(issue.since()).isEqualTo(bug.createdAt());
    assertThat(issue.body()).isEqualTo("""
        The sensor does not wake up

        **Affects:** camera Lumora LX-45 version 2.8.1

        **Workaround:** Switch standby off

        **Incidents:** %s""".formatted(incident));
  }

  @Test
  void a_model_can_ask_whether_there_is_a_tracker() {
    assertThat(issues("vivition/studio").configured()).isTrue();
    assertThat(issues("").configured()).isFalse();
  }

  private TrackerIssues issues(String repository) {
    return new TrackerIssues(bugs, new BugTrackers(new GitHubSettings(
        repository, "", URI.create("https://api.github.com"), Duration.ofSeconds(1), ""), new Now()));
  }
}
