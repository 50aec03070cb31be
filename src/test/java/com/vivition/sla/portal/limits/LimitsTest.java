package com.vivition.sla.portal.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vivition.sla.testing.SteeredClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final Instant NOW = Instant.parse("2026-11-16T09:00:00Z");

  private final SteeredClock clock = new SteeredClock();
  private final Limits limits = new Limits(new LimitSettings(new Rate(3, Duration.ofMinutes(1)),
      new Rate(5, Duration.ofSeconds(10)), new Rate(2, Duration.ofSeconds(30))), clock);

  LimitsTest() {
    clock.set(NOW);
  }

  @Test
  void a_few_at_once_are_welcome_then_one_a_minute() {
    for (int i = 0; i < 3; i++) {
      limits.sent("door", "192.0.2." + i);
    }
    refused("door", "192.0.2.9", 60);
    clock.set(NOW.plusSeconds(59));
    refused("door", "192.0.2.9", 1);
    clock.set(NOW.plusSeconds(60));
    limits.sent("door", "192.0.2.9");
    refused("door", "192.0.2.9", 60);
    clock.set(NOW.plusSeconds(3600));
    for (int i = 0; i < 3; i++) {
      limits.sent("door", "192.0.2.9");
    }
    refused("door", "192.0.2.9", 60);
  }

  @Test
  void a_flood_by_one_link_stops_no_other() {
    for (int i = 0; i < 3; i++) {
      limits.sent("flooded", "192.0.2." + i);
    }
    refused("flooded", "192.0.2.9", 60);
    assertThatCode(() -> limits.sent("other", "192.0.2.9")).doesNotThrowAnyException();
  }

  @Test
  void a_flood_from_one_address_stops_no_other_and_uses_up_nobodys_link() {
    for (int i = 0; i < 5; i++) {
      limits.sent("door-" + i, "192.0.2.1");
    }
    for (int i = 0; i < 50; i++) {
      refused("door", "192.0.2.1", 10);
    }
    for (int i = 0; i < 3; i++) {
      limits.sent("door", "192.0.2.2");
    }
  }

  @Test
  void guessing_is_slowed_down_by_address() {
    limits.unknown("192.0.2.1");
    limits.unknown("192.0.2.1");
    assertThatThrownBy(() -> limits.unknown("192.0.2.1")).isInstanceOf(TooMany.class);
    assertThatCode(() -> limits.unknown("192.0.2.2")).doesNotThrowAnyException();
    assertThatCode(() -> limits.sent("door", "192.0.2.1")).as("by a good link").doesNotThrowAnyException();
  }

  @Test
  void a_clock_that_is_set_back_locks_nobody_out() {
    clock.set(NOW.plus(Duration.ofDays(100)));
    for (int i = 0; i < 3; i++) {
      limits.sent("door", "192.0.2.1");
    }
    clock.set(NOW);
    assertThatCode(() -> limits.sent("door", "192.0.2.1")).doesNotThrowAnyException();
  }

  @Test
  void of_many_at_the_same_moment_no_more_get_in() throws Exception {
    final Callable<Boolean> send = () -> {
      try {
        limits.unknown("192.0.2.1");
        return true;
      } catch (final TooMany flood) {
        return false;
      }
    };
    final var senders = Executors.newFixedThreadPool(8);
    try {
      int let = 0;
      for (final var one : senders.invokeAll(Collections.nCopies(100, send))) {
        let += one.get() ? 1 : 0;
      }
      assertThat(let).isEqualTo(2);
    } finally {
      senders.shutdown();
    }
  }

  @ParameterizedTest
  @CsvSource({
      "192.0.2.1, 192.0.2.2, false",
      "2001:db8:1:2::1, 2001:db8:1:2:ffff::9, true",
      "2001:db8:1:2::1, 2001:db8:1:3::1, false",
      "0:0:0:0:0:0:0:1, ::1, true"})
  void one_connection_is_one_address(String one, String other, boolean same) {
    assertThat(Limits.network(one).equals(Limits.network(other))).isEqualTo(same);
  }

  @Test
  void a_limit_that_lets_nothing_in_is_no_setting() {
    assertThatThrownBy(() -> new Rate(0, Duration.ofMinutes(1))).hasMessageContaining("sla.portal.limits");
    assertThatThrownBy(() -> new Rate(1, Duration.ZERO)).hasMessageContaining("above zero");
  }

  private void refused(String link, String address, long seconds) {
    assertThatThrownBy(() -> limits.sent(link, address)).isInstanceOfSatisfying(TooMany.class,
        flood -> assertThat(flood.retryAfter()).isEqualTo(seconds));
  }
}
