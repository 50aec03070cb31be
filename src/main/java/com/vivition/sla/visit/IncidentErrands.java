package com.vivition.sla.visit;

import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.PauseReason;
import com.vivition.sla.agreement.PauseRequest;
import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.Incident;
import com.vivition.sla.incident.IncidentActions;
import com.vivition.sla.incident.Incidents;
import com.vivition.sla.incident.TimelineEntry.Kind;
import java.time.Clock;
import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Visits for incidents: planned against RESTORE's due time, heard by its clock. */
@Component
@Transactional
class IncidentErrands implements Errands {

  private final Incidents incidents;
  private final IncidentActions actions;
  private final Clock clock;

  IncidentErrands(Incidents incidents, IncidentActions actions, Clock clock) {
    this.incidents = incidents;
    this.actions = actions;
    this.clock = clock;
  }

  @Override
  @Transactional(readOnly = true)
  public boolean has(String number) {
    return Incidents.isNumber(number);
  }

  @Override
  @Transactional(readOnly = true)
  public Errand get(String number) {
    final Incident incident = incidents.get(number);
    return new Errand(number, Errand.Kind.INCIDENT, incident.studio(), incident.summary(), incident.reporter().name(),
        incident.reporter().phone(), incident.priority(),
        incidents.clock(number).planningDue(clock.instant()).orElse(null), null, null, null, incident.component(),
        incident.state().isOver());
  }

  @Override
  public void hold(String number) {
    actions.hold(number);
  }

  @Override
  public void note(String number, String by, String text, boolean open) {
    incidents.note(number, by, Kind.VISIT, text, open);
  }

  @Override
  public void called(String number, String text, String by) {
    incidents.note(number, by, Kind.CONTACT, text, true);
  }

  @Override
  public void heard(String number, Channel channel, String by) {
    actions.heard(number, channel, by);
  }

  @Override
  public void notReached(String number, String text, String by) {
    actions.notReached(number, text, by);
  }

  @Override
  public void noAccess(String number, String note, String by) {
    actions.attempt(number, "Nobody let the technician in" + (note == null ? "" : ": " + note), by);
    if (incidents.clock(number).pausedAt(clock.instant()).isEmpty()) {
      actions.pause(number, PauseRequest.of(PauseReason.NO_ACCESS, clock.instant()), note, by);
    }
  }

  @Override
  public void slotAgreed(String number, PauseRequest pause, Instant pauseEnds, String by) {
    actions.slotAgreed(number, pause, pauseEnds, by);
  }

  @Override
  public void diagnosed(String number, Cause cause, String component, String findings, String by) {
    actions.diagnosed(number, cause, component, findings, by);
  }

  @Override
  public void restored(String number, String by) {
    actions.restored(number, null, by);
  }

  @Override
  public void goOnRestored(String number) {
    actions.goOnRestored(number);
  }
}
