package com.vivition.sla.rota;

import com.vivition.sla.engine.OwnAuthority;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.springframework.stereotype.Component;

/** Who can be on duty, as the engine's user administration knows them; whoever asks. */
@Component
public class DutyStaff {

  private final IdentityService identity;
  private final OwnAuthority authority;

  DutyStaff(IdentityService identity, OwnAuthority authority) {
    this.identity = identity;
    this.authority = authority;
  }

  /** The ids of those who can be on duty in that line. */
  public Set<String> of(DutyLine line) {
    return named(line).keySet();
  }

  /** As {@link #of}, with what each is called; in order of the names. */
  public Map<String, String> named(DutyLine line) {
    return authority.get(() -> line.groups().stream()
            .flatMap(group -> identity.createUserQuery().memberOfGroup(group.id()).unlimitedList().stream())
            .collect(Collectors.toMap(User::getId, DutyStaff::name, (one, same) -> one)))
        .entrySet().stream().sorted(Map.Entry.comparingByValue())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue, (a, b) -> a, LinkedHashMap::new));
  }

  private static String name(User user) {
    final String name = Stream.of(user.getFirstName(), user.getLastName())
        .filter(part -> part != null && !part.isBlank()).collect(Collectors.joining(" "));
    return name.isEmpty() ? user.getId() : name;
  }
}
