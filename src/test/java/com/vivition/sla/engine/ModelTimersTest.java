package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelTimersTest {

  private static final Instant SOON = Instant.parse("2027-03-29T09:00:00Z");
  private static final Instant LATER = Instant.parse("2027-03-29T11:00:00Z");
  private static final Instant ARMED_BY_MODELS = Instant.parse("2500-01-01T00:00:00Z");

  private static Promise promise;

  @BeforeAll
  static void start() {
    promise = new Promise(BareEngine.start(List.of(Promise.Delegates.class),
        "camunda.bpm.job-execution.enabled=false")).deploy();
  }

  @AfterAll
  static void stop() {
    promise.node().close();
  }

  @Test
  void aWarningWaitsForeverUntilItIsArmed() {
    final String instance = promise.begin();

    assertThat(promise.due(instance)).isAfter(ARMED_BY_MODELS);
    assertThat(promise.arm(instance, SOON)).isTrue();
    assertThat(promise.due(instance)).isEqualTo(SOON);
  }

  @Test
  void aWarningCanBeArmedByTheTransactionThatEntersItsScope() {
    assertThat(promise.due(promise.begin(SOON))).isEqualTo(SOON);
  }

  @Test
  void anArmedWarningCanBePutOffForEver() {
    final String instance = promise.begin(SOON);

    assertThat(promise.arm(instance, null)).isTrue();

    assertThat(promise.due(instance)).isEqualTo(ModelTimers.NEVER);
  }

  @Test
  void aWarningThatFiredIsUnarmedAndFiresAgainWhenArmedAgain() {
    final String instance = promise.begin(SOON);

    promise.fire(instance);
    assertThat(promise.warnings(instance)).isEqualTo(1);
    assertThat(promise.due(instance)).isAfter(ARMED_BY_MODELS);

    assertThat(promise.arm(instance, LATER)).isTrue();
    assertThat(promise.due(instance)).isEqualTo(LATER);
    promise.fire(instance);
    assertThat(promise.warnings(instance)).isEqualTo(2);
    assertThat(promise.due(instance)).isAfter(ARMED_BY_MODELS);
  }

  @Test
  void enteringTheScopeAnewBringsAnUnarmedWarning() {
    final String instance = promise.begin();
    promise.arm(instance, SOON);

    promise.complete(instance, Map.of());
    assertThat(promise.arm(instance, SOON)).as("outside its scope there is no warning to arm").isFalse();
    promise.complete(instance, Map.of("works", false));

    assertThat(promise.due(instance)).isAfter(ARMED_BY_MODELS);
    assertThat(promise.arm(instance, LATER)).isTrue();
    promise.fire(instance);
    assertThat(promise.warnings(instance)).isEqualTo(1);
  }

  @Test
  void anUnknownEventIsNotArmed() {
    final String instance = promise.begin();

    assertThat(promise.node().getBean(ModelTimers.class).arm(instance, "noSuchEvent", SOON)).isFalse();
  }
}
