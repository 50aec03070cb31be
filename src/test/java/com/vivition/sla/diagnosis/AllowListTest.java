package com.vivition.sla.diagnosis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AllowListTest {

  @ParameterizedTest
  @CsvSource({
      "10.20.0.0/16, 10.20.255.255, true", "10.20.0.0/16, 10.21.0.0, false", "10.20.0.0/16, 10.19.255.255, false",
      "10.20.30.40, 10.20.30.40, true", "10.20.30.40, 10.20.30.41, false", "10.128.0.0/9, 10.127.0.1, false",
      "192.168.4.0/22, 192.168.7.255, true", "192.168.4.0/22, 192.168.8.0, false", "0.0.0.0/0, 203.0.113.9, true",
      "0.0.0.0/0, ::1, false", "::/0, 127.0.0.1, false", "fd00::/8, fdff::1, true", "fd00::/8, fe00::1, false",
      "2001:db8::/33, 2001:db8:7fff::1, true", "2001:db8::/33, 2001:db8:8000::1, false",
      "::1, ::1, true", "127.0.0.0/8, ::ffff:127.0.0.1, true"})
  void anAddressIsAllowedInsideANetworkAndNowhereElse(String network, String address, boolean allowed)
      throws Exception {
    assertThat(AllowList.of(List.of(network)).permits(InetAddress.getByName(address))).isEqualTo(allowed);
  }

  @Test
  void anyOfTheNetworksWillDo() throws Exception {
    final AllowList list = AllowList.of(List.of("10.0.0.0/8", "fd00::/8"));
    assertThat(list.permits(InetAddress.getByName("10.1.1.1"))).isTrue();
    assertThat(list.permits(InetAddress.getByName("fd00::1"))).isTrue();
    assertThat(list.permits(InetAddress.getByName("11.1.1.1"))).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "", "studio.example", "10.0.0.0/33", "::/129", "10.0.0/8", "10.0.0.0/", "10.0.0.0/-1",
      "300.0.0.0/8", "fe80::1%eth0"})
  void whatIsNoNetworkIsRefused(String network) {
    assertThatIllegalArgumentException().isThrownBy(() -> AllowList.of(List.of(network)))
        .withMessageStartingWith("sla.probe.allowed-networks: '" + network + "' cannot be used: ");
  }

  @Test
  void aNetworkThatBeginsElsewhereIsRefusedAndTheRightOneNamed() {
    assertThatIllegalArgumentException().isThrownBy(() -> AllowList.of(List.of("10.1.2.3/8")))
        .withMessageEndingWith("that network begins at 10.0.0.0/8");
  }
}
