package com.vivition.sla.engine;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.stereotype.Component;

/** On whose behalf the engine works just now. */
@Component
public class CurrentUser {

  /** The name that stands for the application itself, where a timer or a worker acts. */
  public static final String APPLICATION = "sla";

  private final IdentityService identity;

  CurrentUser(IdentityService identity) {
    this.identity = identity;
  }

  /** The user's id, or {@link #APPLICATION}. */
  public String id() {
    final var authentication = identity.getCurrentAuthentication();
    return authentication == null || authentication.getUserId() == null ? APPLICATION : authentication.getUserId();
  }

  /** Whether the user belongs to one of these groups. */
  public boolean isIn(String... groups) {
    final var authentication = identity.getCurrentAuthentication();
    return authentication != null && authentication.getGroupIds() != null
        && java.util.Arrays.stream(groups).anyMatch(authentication.getGroupIds()::contains);
  }
}
