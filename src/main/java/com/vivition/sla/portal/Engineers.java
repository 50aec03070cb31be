package com.vivition.sla.portal;

import com.vivition.sla.engine.OwnAuthority;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** What our engineers are called. */
@Component
class Engineers {

  private final IdentityService identity;
  private final OwnAuthority authority;

  Engineers(IdentityService identity, OwnAuthority authority) {
    this.identity = identity;
    this.authority = authority;
  }

  /** First and last name of a user, whoever asks; null when none is known, and for null. */
  String name(String user) {
    final User found = user == null ? null
        : authority.get(() -> identity.createUserQuery().userId(user).singleResult());
    final String name = found == null ? "" : Stream.of(found.getFirstName(), found.getLastName())
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? null : name;
  }
}
