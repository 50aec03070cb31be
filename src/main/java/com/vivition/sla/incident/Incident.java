package com.vivition.sla.incident;

import com.vivition.sla.agreement.Agreement;
import com.vivition.sla.agreement.Channel;
import com.vivition.sla.agreement.Impact;
import com.vivition.sla.agreement.Priority;
import com.vivition.sla.agreement.Urgency;
import com.vivition.sla.diagnosis.Cause;
import java.time.Instant;

/**
 * An incident as it stands now; its clock and timeline are kept beside it.
 *
 * @param number        INC-year-six digits; also the business key of its process instance
 * @param studio        the studio's id
 * @param description   null when the summary says it all
 * @param reporter      who reported it and how to reach that person
 * @param ours          our own people or probes found it (R5: MONITORING): customers do not read the summary
 * @param impact        null when the report did not say
 * @param urgency       null when the report did not say
 * @param priority      provisional until {@code priorityConfirmed} (R7)
 * @param agreement     the agreement of the studio on the local date of the report (R1)
 * @param reportedAt    when the report reached VIVITION
 * @param recordedAt    when it was written down here
 * @param engineer      user id of the engineer who took it on at triage; null before
 * @param cause         null until found
 * @param component     the id of the studio's component that is defective; null: none, or not found yet
 * @param solution      what was done to restore the studio; null before
 * @param confirmation  what the operator said after that; null before
 * @param breachReason  why the promise was broken; null unless it was and the reason was given
 * @param closedAt      null while open
 */
public record Incident(
    String number, String studio, IncidentState state, Channel channel, String summary, String description,
    Reporter reporter, boolean ours, Impact impact, Urgency urgency, Priority priority,
    boolean priorityConfirmed, Agreement agreement,
    Instant reportedAt, Instant recordedAt, String engineer, Cause cause, String component, String solution, Confirmation confirmation,
    String breachReason, Instant closedAt) {
}
