package com.vivition.sla.diagnosis.sweep;

import com.vivition.sla.studio.ComponentType;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How all studios are probed by night, and what counts.
 *
 * @param at           when it begins, on the wall in Amsterdam
 * @param batch        how many studios one external task probes
 * @param parallel     how many of them at the same time
 * @param batchTime    after that no further studio of the batch is begun; the rest is not probed that night
 * @param patience     a batch whose results are not there by then is not probed that night
 * @param essential    the types of components without which a studio cannot work
 * @param afterOpening how long after its opening a studio is looked at that could not be reached
 * @param apart        how far such looks lie apart
 * @param mostLooks    how often a studio is looked at within one sweep
 * @param alarmShare   more unreachable than this share of all studios is an alarm about ourselves
 * @param alarmFrom    but never fewer studios than this
 * @param keep         how long results are kept
 */
@ConfigurationProperties("sla.sweep")
record SweepSettings(
    @DefaultValue("01:30") LocalTime at,
    @DefaultValue("100") int batch,
    @DefaultValue("8") int parallel,
    @DefaultValue("10m") Duration batchTime,
    @DefaultValue("45m") Duration patience,
    @DefaultValue({"CONTROLLER_PC", "STUDIO_SOFTWARE", "CAMERA", "TURNTABLE", "LIGHTING"}) List<ComponentType> essential,
    @DefaultValue("30m") Duration afterOpening,
    @DefaultValue("30m") Duration apart,
    @DefaultValue("6") int mostLooks,
    @DefaultValue("0.10") double alarmShare,
    @DefaultValue("3") int alarmFrom,
    @DefaultValue("90d") Duration keep) {

  SweepSettings {
    essential = List.copyOf(essential);
    if (patience.compareTo(batchTime) <= 0) {
      throw new IllegalArgumentException("sla.sweep.patience must be longer than sla.sweep.batch-time");
    }
    if (batch < 1 || parallel < 1 || mostLooks < 1 || apart.toMillis() < 1 || !(alarmShare >= 0)) {
      throw new IllegalArgumentException("sla.sweep: batch, parallel, most-looks and apart must be above zero");
    }
  }
}
