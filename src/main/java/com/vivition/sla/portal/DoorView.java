package com.vivition.sla.portal;

import java.util.List;

/**
 * What the door page of a studio shows.
 *
 * @param studio its name
 * @param parts  what can stand still there: types of components, then the whole studio, then something else
 * @param open   incidents that are not over, the latest first
 * @param recent those that were over in the last days, the latest first
 */
record DoorView(String studio, List<String> parts, List<DoorIncident> open, List<DoorIncident> recent, CallView call) {
}
