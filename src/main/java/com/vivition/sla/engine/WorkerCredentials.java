package com.vivition.sla.engine;

import java.util.Objects;

/** The technical user as whom workers call the engine's REST API. */
public record WorkerCredentials(String user, String password) {

  public WorkerCredentials {
    Objects.requireNonNull(user, "user");
    Objects.requireNonNull(password, "password");
  }

  @Override
  public String toString() {
    return "WorkerCredentials[user=" + user + "]";
  }
}
