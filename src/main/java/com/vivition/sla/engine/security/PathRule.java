package com.vivition.sla.engine.security;

import java.util.List;
import java.util.Set;
import org.springframework.http.HttpMethod;

/**
 * Who may reach a path that another package serves: a bean of this type opens it, every other path stays closed.
 * What is signed, a link or a webhook, carries its own proof: the only reason to open a path to everybody.
 *
 * @param method null for every method
 * @param pattern a Spring path pattern, {@code /visit/**}
 * @param groups ids of the groups that may, and names of {@link TokenCaller}s; empty for everybody, without a login
 */
public record PathRule(HttpMethod method, String pattern, Set<String> groups) {

  /** Open to everybody: what serves it checks the signature itself. */
  public static PathRule open(HttpMethod method, String pattern) {
    return new PathRule(method, pattern, Set.of());
  }

  /** For members of one of these groups, logged in by the web applications or by HTTP basic; and administrators. */
  public static PathRule forGroups(String pattern, UserGroup... groups) {
    final var ids = new java.util.HashSet<>(List.of(UserGroup.ADMINISTRATOR.id()));
    for (final UserGroup group : groups) {
      ids.add(group.id());
    }
    return new PathRule(null, pattern, Set.copyOf(ids));
  }
}
