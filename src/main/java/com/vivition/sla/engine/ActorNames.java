package com.vivition.sla.engine;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What those are called who act on something: people by their names, the application by its own. */
@Component
public class ActorNames {

  private static final String APPLICATION = "The application";

  private final IdentityService identity;
  private final OwnAuthority authority;

  ActorNames(IdentityService identity, OwnAuthority authority) {
    this.identity = identity;
    this.authority = authority;
  }

  /** As {@link #of(Collection)}, of one. */
  public String of(String actor) {
    return of(List.of(actor)).get(actor);
  }

  /**
   * Names by what histories keep: first and last name for a user's id, whoever asks. What is no user's id, the name of
   * a door of ours or the id of somebody who left, stays as it is.
   *
   * @param actors without null
   */
  public Map<String, String> of(Collection<String> actors) {
    final Map<String, String> names = new HashMap<>();
    actors.forEach(actor -> names.put(actor, actor));
    if (!actors.isEmpty()) {
      authority.get(() -> identity.createUserQuery().userIdIn(names.keySet().toArray(String[]::new)).list())
          .forEach(user -> names.put(user.getId(), name(user)));
    }
    names.computeIfPresent(CurrentUser.APPLICATION, (id, name) -> APPLICATION);
    return names;
  }

  private static String name(User user) {
    final String name = Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? user.getId() : name;
  }
}
