package com.vivition.sla.visit;

import com.vivition.sla.studio.ComponentType;
import java.time.Duration;
import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How visits are planned.
 *
 * @param work         how long the swap of a component takes on site, by its type
 * @param otherWork    the same for types that have no entry, and for a visit to look
 * @param speed        kilometres an hour, door to door
 * @param detour       a road's length by the great-circle distance
 * @param parking      what every way takes on top
 * @param unknownWay   what a way takes from or to an address without coordinates
 * @param pickUp       how long it takes to pick up a part in a warehouse
 * @param handOver     how long it takes to take a part over from another technician's van
 * @param preparation  from now until a technician can leave
 * @param apart        how far the slots offered lie apart
 * @param shown        how many slots are offered at most
 * @param horizon      how far ahead slots are looked for
 * @param reservation  how long a part waits for its visit to be agreed
 * @param afterVisit   how long it is kept after the agreed visit's end
 * @param express      in how many working days an express order arrives, at the opening of business hours
 */
@ConfigurationProperties("sla.visit")
record VisitSettings(
    Map<ComponentType, Duration> work,
    @DefaultValue("45m") Duration otherWork,
    @DefaultValue("70") double speed,
    @DefaultValue("1.3") double detour,
    @DefaultValue("5m") Duration parking,
    @DefaultValue("90m") Duration unknownWay,
    @DefaultValue("10m") Duration pickUp,
    @DefaultValue("20m") Duration handOver,
    @DefaultValue("10m") Duration preparation,
    @DefaultValue("60m") Duration apart,
    @DefaultValue("5") int shown,
    @DefaultValue("14d") Duration horizon,
    @DefaultValue("48h") Duration reservation,
    @DefaultValue("12h") Duration afterVisit,
    @DefaultValue("1") int express) {

  VisitSettings {
    work = work == null ? Map.of() : Map.copyOf(work);
    if (!(speed > 0) || !(detour >= 1) || shown < 1 || express < 1 || apart.compareTo(Duration.ofMinutes(15)) < 0) {
      throw new IllegalArgumentException("sla.visit: speed, shown and express must be above zero, "
          + "detour at least 1, apart at least 15m");
    }
    if (otherWork.toMinutes() < 1 || work.values().stream().anyMatch(length -> length.toMinutes() < 1)) {
      throw new IllegalArgumentException("sla.visit.work and sla.visit.other-work must be at least a minute");
    }
  }

  /** How long work on such a component takes; null: to look. */
  Duration workOn(ComponentType type) {
    return type == null ? otherWork : work.getOrDefault(type, otherWork);
  }

  SlotFinder finder() {
    return new SlotFinder(new Travel(speed, detour, parking, unknownWay), pickUp, handOver, apart, shown);
  }
}
