package com.vivition.sla.bugfix;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.ComponentType;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A bug as it stands now.
 *
 * @param number           BUG-year-six digits; also the business key of its process instance
 * @param make             of the components that it affects; null: any
 * @param model            null: any
 * @param version          the firmware or software version that it affects; null: not known
 * @param workaround       how a studio works in spite of it; null: not known yet
 * @param reason           why it was decided so; null before
 * @param release          the version that mends it; null before it is released
 * @param trackerReference the issue in the tracker, {@code owner/repository#7}; null: none
 * @param trackerUrl       where people read it; null: nowhere
 * @param trackerState     what the tracker says of it; null: nothing yet
 * @param closedAt         when it was fixed or found not to be ours; null before
 */
public record Bug(
    String number, String title, String description, ComponentType componentType, String make, String model,
    String version, BugState state, String workaround, String reason, String release, String trackerReference,
    String trackerUrl, TrackerState trackerState, Instant createdAt, String createdBy, Instant closedAt) {

  /** As people name it: {@code BUG-2026-000001 "Camera stays black"}. */
  public String inWords() {
    return "%s \"%s\"".formatted(number, title);
  }

  /** What kind of component has it, as people read it: {@code camera Lumora LX-45 version 2.8.1}. */
  public String affectedInWords() {
    return Stream.of(componentType.name().toLowerCase(Locale.ROOT).replace('_', ' '), make, model,
        version == null ? null : "version " + version).filter(Objects::nonNull).collect(Collectors.joining(" "));
  }

  /** Whether its developers have closed it in the tracker, for whatever reason. */
  public boolean isClosedInTracker() {
    return trackerState != null && trackerState != TrackerState.OPEN;
  }

  /** Whether it is about components of this type, make and model. */
  public boolean affects(Component component) {
    return componentType == component.type() && anyOr(make, component.make()) && anyOr(model, component.model());
  }

  /** Whether it is about this version; not when either is unknown. */
  boolean affectsVersionOf(Component component) {
    return version != null && component.firmware() != null && version.equalsIgnoreCase(component.firmware().strip());
  }

  private static boolean anyOr(String wanted, String had) {
    return wanted == null || had != null && wanted.equalsIgnoreCase(had.strip());
  }
}
