package com.vivition.sla.visit;

import com.vivition.sla.studio.ComponentType;
import java.time.Duration;
import java.time.Instant;

/**
 * Somebody going to a studio.
 *
 * @param id          stays when it is moved: also the calendar invitation's
 * @param errand      the number of what it is for: {@link Errand}
 * @param studio      the studio's id
 * @param place       the studio as it was when planned
 * @param component   null: about none in particular
 * @param skill       null: anybody can
 * @param technician  null while PROPOSED, as are all times
 * @param part        the piece's id; null: none is brought
 * @param pickUp      the stock location where it is picked up; null: nothing to pick up
 * @param departure   when the technician leaves for it
 * @param start       of the work
 * @param end         of the work
 * @param freeAt      when he is at home again, or leaves for his next visit
 * @param sequence    of the calendar invitation: grows with every change
 * @param agreedWith  null: nobody by name
 * @param chosenStart the slot that the customer chose himself, whatever we moved it to (R8)
 * @param pausedSince what the customer's choice paused (R8); null: nothing
 * @param overAt      when it turned out how it ended
 * @param failedBy    null unless FAILED
 * @param signedOffBy the customer who signed; null unless DONE
 */
public record Visit(String id, String errand, Purpose purpose, String studio, Place place, String component,
    ComponentType skill, Duration work, VisitState state, String technician, String part, String pickUp,
    Instant departure, Instant start, Instant end, Instant freeAt, int sequence, String agreedWith,
    AgreedBy.How agreedHow, Instant chosenStart, Instant pausedSince, Instant pausedUntil, Instant overAt,
    FailReason failedBy, String note, String signedOffBy) {

  /** Whether somebody is at work there by then, or was when it ended; a visit without a time never begins. */
  public boolean begunBy(Instant instant) {
    return start != null && !start.isAfter(overAt != null && overAt.isBefore(instant) ? overAt : instant);
  }

  boolean isAt(OfferedSlot slot) {
    return state.isAgreed() && slot.technician().equals(technician) && slot.start().equals(start);
  }
}
