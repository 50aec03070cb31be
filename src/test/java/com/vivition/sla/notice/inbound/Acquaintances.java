package com.vivition.sla.notice.inbound;

import com.vivition.sla.studio.Address;
import com.vivition.sla.studio.Studio;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** People whom a test knows, without a registry. */
class Acquaintances implements People {

  final Map<String, List<Studio>> studios = new HashMap<>();
  final Map<String, String> owners = new HashMap<>();

  @Override
  public List<Studio> studiosOf(String address) {
    return studios.getOrDefault(address, List.of());
  }

  @Override
  public boolean exists(String number) {
    return owners.containsKey(number);
  }

  @Override
  public boolean owns(String address, String number) {
    return owners.get(number).equals(address);
  }

  @Override
  public List<String> membersOf(String number) {
    return List.of(owners.get(number));
  }

  @Override
  public boolean commentsTooOften(String address, String number) {
    return false;
  }

  @Override
  public boolean reportsTooOften(String address) {
    return false;
  }

  static Studio studio(String id, String name, String city) {
    return new Studio(id, "customer", name, new Address("Street 1", "1234 AB", city, "NL"), null, null, List.of(), null,
        List.of(), List.of(), List.of());
  }
}
