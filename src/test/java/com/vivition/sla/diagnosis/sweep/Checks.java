package com.vivition.sla.diagnosis.sweep;

import static com.vivition.sla.time.Amsterdam.at;

import com.vivition.sla.diagnosis.Check;
import com.vivition.sla.diagnosis.Outcome;
import com.vivition.sla.diagnosis.ProbeResult;
import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.studio.OpeningHours;
import com.vivition.sla.studio.OpeningTimes;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Looks at studios as tests need them. */
final class Checks {

  static final List<OpeningHours> BY_DAY = Arrays.stream(DayOfWeek.values())
      .map(day -> new OpeningHours(day, LocalTime.of(8, 0), LocalTime.of(18, 0))).toList();
  static final OpeningTimes OPEN_BY_DAY = OpeningTimes.of(BY_DAY);

  private Checks() {
  }

  static SweepSettings settings() {
    return new SweepSettings(LocalTime.of(1, 30), 2, 4, Duration.ofMinutes(1), Duration.ofMinutes(5), List.of(ComponentType.CONTROLLER_PC,
        ComponentType.STUDIO_SOFTWARE, ComponentType.CAMERA, ComponentType.TURNTABLE, ComponentType.LIGHTING),
        Duration.ofMinutes(30), Duration.ofMinutes(30), 6, 0.1, 3, Duration.ofDays(90));
  }

  static StudioCheck fine(String local) {
    return check(local, result("camera-1", "CAMERA", Check.HEALTH, Outcome.OK));
  }

  static StudioCheck unreachable(String local) {
    return check(local, result("camera-1", "CAMERA", Check.CONNECTION, Outcome.UNREACHABLE));
  }

  static StudioCheck check(String local, ProbeResult... results) {
    return StudioCheck.of("a-1", at(local), List.of(results));
  }

  static ProbeResult result(String component, String type, Check check, Outcome outcome) {
    return new ProbeResult(component, type, component, check, outcome, "as found", 1, Map.of());
  }
}
