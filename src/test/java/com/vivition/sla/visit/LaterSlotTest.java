package com.vivition.sla.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.time.Amsterdam;
import com.vivition.sla.time.Interval;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** R8: work of an hour, due at 13:00. */
class LaterSlotTest {

  @ParameterizedTest(name = "[{index}] offered {0}, chosen {1}: paused from {2}")
  @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
      10:00 11:00 15:00 | 10:00 | -
      10:00 11:00 15:00 | 11:00 | -
      10:00 11:00 15:00 | 15:00 | 11:00
      10:00 12:00 15:00 | 15:00 | 12:00
      10:00 12:15 15:00 | 15:00 | 10:00
      10:00 12:15 15:00 | 12:15 | 10:00
      12:15 15:00       | 15:00 | -
      15:00             | 15:00 | -
      15:00 11:00       | 16:00 | 11:00
                        | 15:00 | -
      """)
  void aChoiceLaterThanOneOfferedInTimePauses(String offered, String chosen, String since) {
    final List<Interval> slots = offered == null ? List.of()
        : Arrays.stream(offered.split(" ")).map(LaterSlotTest::slot).toList();
    final var pause = LaterSlot.pauseFor(slot(chosen), slots, Amsterdam.at("2026-11-23 13:00"));
    if (since == null) {
      assertThat(pause).isEmpty();
    } else {
      assertThat(pause).contains(PauseRequest.laterSlot(slot(since).start(), slot(chosen).start()));
      assertThat(pause.get().reason()).isEqualTo(PauseReason.LATER_SLOT);
    }
  }

  @Test
  void withoutATargetNothingPauses() {
    assertThat(LaterSlot.pauseFor(slot("15:00"), List.of(slot("10:00")), null)).isEmpty();
  }

  private static Interval slot(String time) {
    final var start = Amsterdam.at("2026-11-23 " + time);
    return Interval.of(start, start.plus(Duration.ofHours(1)));
  }
}
