package com.vivition.sla.rota.duty;

import com.vivition.sla.engine.OwnAuthority;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Users by name and group, whoever asks. */
@Component
class People {

  private final IdentityService identity;
  private final OwnAuthority authority;

  People(IdentityService identity, OwnAuthority authority) {
    this.identity = identity;
    this.authority = authority;
  }

  /** What a user is called; the id when no name is known. */
  String name(String id) {
    final User user = authority.get(() -> identity.createUserQuery().userId(id).singleResult());
    final String name = user == null ? "" : Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? id : name;
  }

  String names(List<String> ids) {
    return ids.stream().map(this::name).collect(Collectors.joining(", "));
  }

  /** The ids of a group's members. */
  List<String> inGroup(String group) {
    return authority.get(() -> identity.createUserQuery().memberOfGroup(group).orderByUserId().asc().unlimitedList())
        .stream().map(User::getId).toList();
  }
}
