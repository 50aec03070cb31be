package com.vivition.sla.portal;

import com.vivition.sla.diagnosis.Cause;
import com.vivition.sla.incident.IncidentState;
import com.vivition.sla.incident.Reply.Says;
import java.util.List;

/**
 * An incident as the operator reads it.
 *
 * @param studio   the studio's name
 * @param summary  null: nobody reported it, we found it ourselves
 * @param reported when, in words
 * @param engineer who is on it; null before triage
 * @param cause    null until found
 * @param visits   those ahead, none when it is over
 * @param history  what he said and what we told him, the latest first
 * @param call     which number reaches us now
 * @param goesOn   the number under which it goes on (R11); null: its own
 */
record IncidentView(String number, String studio, String summary, String reported, IncidentState state,
    PromiseView promise, String engineer, Cause cause, List<VisitView> visits, List<HistoryView> history, CallView call,
    String goesOn) implements ErrandView {

  @Override
  public String page() {
    return "incident";
  }

  /** What he can say of it here by pressing a button. */
  public List<Says> says() {
    return switch (state) {
      case REPORTED, WAITING_FOR_OPENING, IN_TRIAGE, IN_DIAGNOSIS, IN_REPAIR -> List.of(Says.WORKS, Says.SOMETHING);
      case RESTORED -> List.of(Says.WORKS, Says.DOES_NOT_WORK, Says.SOMETHING);
      case CLOSED -> List.of(Says.DOES_NOT_WORK, Says.SOMETHING);
      case CANCELLED, MERGED, NOT_AN_INCIDENT -> List.of(Says.SOMETHING);
    };
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
