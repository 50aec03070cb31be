package com.vivition.sla.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class RetriesTest {

  private static final Duration SHORT = Duration.ofSeconds(10);
  private static final Duration LONG = Duration.ofHours(1);

  private final Retries retries = new Retries(List.of(SHORT, LONG));

  @Test
  void pausesGrowFromFailureToFailureAndEndInAnIncident() {
    assertThat(retries.after(null)).isEqualTo(new Retries.Next(2, SHORT));
    assertThat(retries.after(2)).isEqualTo(new Retries.Next(1, LONG));
    assertThat(retries.after(1)).isEqualTo(new Retries.Next(0, Duration.ZERO));
  }

  @Test
  void moreRetriesGivenByHandThanThereArePausesBeginWithTheFirstPause() {
    assertThat(retries.after(9)).isEqualTo(new Retries.Next(2, SHORT));
  }

  @Test
  void withoutPausesTheFirstFailureIsAnIncident() {
    assertThat(new Retries(List.of()).after(null)).isEqualTo(new Retries.Next(0, Duration.ZERO));
  }
}
