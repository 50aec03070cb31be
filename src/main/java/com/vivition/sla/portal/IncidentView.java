package com.vivition.sla.portal;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.IncidentState;
import java.util.List;

/**
 * An incident as the operator reads it.
 *
 * @param studio   the studio's name
 * @param summary  null: nobody reported it, we found it ourselves
 * @param reported when, in words
 * @param engineer who is on it; null before triage
 * @param cause    null until found
 * @param extended whether the emergency number is his (R5)
 * @param visits   those ahead, none when it is over
 */
record IncidentView(String number, String studio, String summary, String reported, IncidentState state,
    PromiseView promise, String engineer, Cause cause, boolean extended, List<VisitView> visits) implements ErrandView {

  @Override
  public String page() {
    return "incident";
  }

  @Override
  public boolean emergency() {
    return extended && !state.isOver();
  }

  /** How far it is: 1 reported, 2 being diagnosed, 3 in repair, 4 works again; 0 where that says nothing. */
  public int step() {
    return switch (state) {
      case REPORTED, WAITING_FOR_OPENING, IN_TRIAGE -> 1;
      case IN_DIAGNOSIS -> 2;
      case IN_REPAIR -> 3;
      case RESTORED, CLOSED -> 4;
      case CANCELLED, MERGED, NOT_AN_INCIDENT -> 0;
    };
  }
}
