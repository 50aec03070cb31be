package com.vivition.sla.engine.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Objects;

/**
 * A system of others that proves itself by a bearer token instead of a login: a bean of this type lets it in wherever a
 * {@link PathRule} names its name as a group, and nowhere else.
 *
 * @param name  also whom its acts are recorded as; no user and no group may have it
 * @param token secret; empty: nobody may
 */
public record TokenCaller(String name, String token) {

  public TokenCaller {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(token, "token");
  }

  /** Whether that is its token; takes as long for a wrong one. */
  boolean shows(String shown) {
    return !token.isEmpty()
        && MessageDigest.isEqual(token.getBytes(StandardCharsets.UTF_8), shown.getBytes(StandardCharsets.UTF_8));
  }

  @Override
  public String toString() {
    return "TokenCaller[name=" + name + "]";
  }
}
