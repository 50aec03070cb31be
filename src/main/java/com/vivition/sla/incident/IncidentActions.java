package com.vivition.sla.incident;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Ending;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.agreement.Priority;
import java.time.Instant;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What may happen to an incident at any time: written down and told to its process in one transaction, so that either
 * both know or neither.
 */
@Service
@Transactional
class IncidentActions {

  private final Reporting reporting;
  private final Incidents incidents;
  private final IncidentDesk desk;
  private final IncidentProcess process;

  IncidentActions(Reporting reporting, Incidents incidents, IncidentDesk desk, IncidentProcess process) {
    this.reporting = reporting;
    this.incidents = incidents;
    this.desk = desk;
    this.process = process;
  }

  /** A new incident; or, for a reference that the caller has used before, the one of then. */
  Reported report(Report report, String by) {
    final Optional<Incident> before = report.reference() == null ? Optional.empty()
        : incidents.findByReference(by, report.reference());
    if (before.isPresent()) {
      return new Reported(before.get().number(), false);
    }
    final String number = reporting.record(report, null, by, null).number();
    process.begin(number);
    return new Reported(number, true);
  }

  void correct(String number, CorrectionRequest correction, String by, boolean leading) {
    desk.corrected(number, correction, by, leading);
    process.tell(number, "IncidentCorrected");
  }

  void change(String number, Priority priority, Channel channel, Instant at, String reason, String by) {
    desk.changed(number, priority, channel, at, reason, by);
    process.tell(number, "IncidentChanged");
  }

  void emergencyCall(String number, Instant at, String by) {
    desk.emergencyCall(number, at, by);
    process.tell(number, "EmergencyCall");
  }

  void attempt(String number, String note, String by) {
    desk.attempted(number, note, by);
  }

  void pause(String number, PauseRequest request, String note, String by) {
    desk.paused(number, request, note, by);
    process.tell(number, "ClockPaused");
  }

  void resume(String number, Instant at, Channel channel, String by) {
    desk.resumed(number, at, channel, by);
    if (!process.tellIfWaiting(number, "ClockResumed")) {
      // an earlier word ends the pause at an opening that lies ahead; this one ends it sooner
      process.tell(number, "IncidentChanged");
    }
  }

  void cancel(String number, String reason, String by) {
    desk.ended(number, Ending.CANCELLED, "Cancelled: " + reason, by);
    process.tell(number, "IncidentCancelled");
  }

  void reopen(String number, Channel channel, Instant at, String reason, String by) {
    desk.reopened(number, channel, at, reason, by);
    process.beginAgain(number);
  }

  /** @param fresh false for a repeated reference */
  record Reported(String number, boolean fresh) {
  }
}
