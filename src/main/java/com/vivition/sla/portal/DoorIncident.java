package com.vivition.sla.portal;

import com.vivition.sla.agreement.Impact;

/**
 * An incident as everybody at its studio may read it: no word that somebody wrote, and no name.
 *
 * @param part     what it is about: a component's type, {@link SentForms#WHOLE}, {@link SentForms#ELSE} or UNKNOWN
 * @param impact   null: not said
 * @param incident where it stands; without summary, engineer and visits
 */
record DoorIncident(String part, Impact impact, IncidentView incident) {
}
