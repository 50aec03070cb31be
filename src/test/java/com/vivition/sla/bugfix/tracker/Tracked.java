package com.vivition.sla.bugfix.tracker;

import java.net.URI;
import java.time.Duration;
import org.springframework.test.util.ReflectionTestUtils;

/** A tracker for some stories of a context that has none. */
public final class Tracked {

  private Tracked() {
  }

  /** @param repository empty: there is none */
  public static void by(BugTrackers trackers, String repository) {
    ReflectionTestUtils.setField(trackers, "settings", new GitHubSettings(
        repository, "", URI.create("https://api.github.com"), Duration.ofSeconds(1), ""));
  }
}
