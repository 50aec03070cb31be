package com.vivition.sla.bugfix;

import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry;
import org.springframework.stereotype.Component;

/** What the timelines of a bug's incidents tell of it: all of it to staff, the plain words to the customer too. */
@Component
class BugEntries {

  private static final String WAITS = "The cause is an error that we have to mend. We look for a way around it first.";
  private static final String AROUND = "We found a way around the error and apply it to your studio.";

  private static final String NOT_OURS =
      "The cause is not an error of ours after all. We go on looking for what makes your studio work.";

  private final BugRows rows;
  private final Incidents incidents;

  BugEntries(BugRows rows, Incidents incidents) {
    this.rows = rows;
    this.incidents = incidents;
  }

  void opened(Bug bug, String incident, String by) {
    toStaff(incident, by, "%s is opened".formatted(bug.inWords()));
  }

  void linked(Bug bug, BugLink before, String incident, String by) {
    toStaff(incident, by, before == null ? "Caused by %s".formatted(bug.inWords())
        : "Caused by %s, not by %s: moved".formatted(bug.inWords(), before.bug()));
  }

  void waits(Bug bug, String incident, String by) {
    toStaff(incident, by, "Waits for %s".formatted(bug.number()));
    toCustomer(incident, by, WAITS);
  }

  void goesOn(Bug bug, String incident, String by) {
    toStaff(incident, by, "Waits for %s no longer".formatted(bug.number()));
  }

  void workaround(Bug bug, String by) {
    for (final BugLink link : rows.links(bug.number())) {
      toStaff(link.incident(), by, "Workaround of %s: %s".formatted(bug.number(), bug.workaround()));
      if (link.waits()) {
        toCustomer(link.incident(), by, AROUND);
      }
    }
  }

  void decided(Bug bug, String by) {
    final String decision = switch (bug.state()) {
      case FIXING -> "will be fixed";
      case KNOWN_ERROR -> "is a known error that is not fixed for now";
      case NOT_OURS -> "is not ours";
      default -> throw new IllegalStateException(bug.number() + " is " + bug.state());
    };
    toAllStaff(bug, by, "%s %s: %s".formatted(bug.inWords(), decision, bug.reason()));
    if (bug.state() == BugState.NOT_OURS) {
      rows.links(bug.number()).stream().filter(BugLink::standing)
          .forEach(link -> toCustomer(link.incident(), by, NOT_OURS));
    }
  }

  void released(Bug bug, String by) {
    toAllStaff(bug, by, "Version %s mends %s and is being rolled out".formatted(bug.release(), bug.inWords()));
    toAllCustomers(bug, by, "Version %s mends the error. We install it, one studio after another."
        .formatted(bug.release()));
  }

  void releasedAgain(Bug bug, String incident, String by) {
    toAllStaff(bug, by, "%s is not fixed everywhere: version %s is missing at the studio of %s"
        .formatted(bug.inWords(), bug.release(), incident));
  }

  void withdrawn(Bug bug, String version, String reason, String by) {
    toAllStaff(bug, by, "Version %s for %s is withdrawn: %s".formatted(version, bug.number(), reason));
    toAllCustomers(bug, by, "Version %s is withdrawn. We mend the error anew and come back to you.".formatted(version));
  }

  void fixed(Bug bug, String by) {
    toAllStaff(bug, by, "%s is fixed by version %s".formatted(bug.inWords(), bug.release()));
    toAllCustomers(bug, by, "Version %s has mended the error.".formatted(bug.release()));
  }

  void reopened(Bug bug, String version, String by) {
    toAllStaff(bug, by, "%s is open again, version %s did not mend it: %s"
        .formatted(bug.inWords(), version, bug.reason()));
  }

  private void toAllStaff(Bug bug, String by, String text) {
    rows.links(bug.number()).forEach(link -> toStaff(link.incident(), by, text));
  }

  private void toAllCustomers(Bug bug, String by, String text) {
    rows.links(bug.number()).forEach(link -> toCustomer(link.incident(), by, text));
  }

  private void toStaff(String incident, String by, String text) {
    incidents.note(incident, by, TimelineEntry.Kind.BUG, text, false);
  }

  private void toCustomer(String incident, String by, String text) {
    incidents.note(incident, by, TimelineEntry.Kind.BUG, text, true);
  }
}
