package com.vivition.sla.notice;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Our own people, as the engine's user administration knows them. */
@Component
class Staff {

  private final IdentityService identity;

  Staff(IdentityService identity) {
    this.identity = identity;
  }

  /** What a user is called; the id when no name is known, null for null. */
  String name(String userId) {
    if (userId == null) {
      return null;
    }
    final User user = identity.createUserQuery().userId(userId).singleResult();
    final String name = user == null ? "" : fullName(user);
    return name.isEmpty() ? userId : name;
  }

  /** A user's mailbox; one that cannot be used when he has none. */
  Mailbox mailbox(String userId) {
    final User user = identity.createUserQuery().userId(userId).singleResult();
    return user == null ? new Mailbox(null, null) : new Mailbox(user.getEmail(), fullName(user));
  }

  /** The mailboxes of a group's members who have one, by user id. */
  List<Mailbox> mailboxes(String group) {
    return identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().list().stream()
        .map(user -> new Mailbox(user.getEmail(), fullName(user)))
        .filter(Mailbox::isUsable)
        .toList();
  }

  private static String fullName(User user) {
    return Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> part != null && !part.isBlank())
        .collect(Collectors.joining(" "));
  }
}
