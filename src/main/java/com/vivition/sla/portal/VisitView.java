package com.vivition.sla.portal;

import com.vivition.sla.studio.ComponentType;
import com.vivition.sla.visit.Purpose;
import java.time.Instant;
import java.util.List;

/**
 * A visit ahead, as the operator reads it.
 *
 * @param component  what it is about; null: nothing in particular
 * @param seen       what he sees agreed: sent back with his choice, so that nobody moves what another agreed meanwhile
 * @param agreed     whether a time is agreed; day, time and technician are null otherwise
 * @param begun      whether that time has come: too late to move it here
 * @param agreedSlot the id of the slot that is agreed, where it was offered and lies ahead; else null
 * @param agreedWith null: nobody by name
 * @param paused     what his choice pauses (R8); null: nothing
 * @param slots      those he can have, soonest first, without the one that is agreed
 * @param noneInTime whether there is a due time, and slots, but none keeps it
 */
record VisitView(String id, Purpose purpose, ComponentType component, String seen, boolean agreed, boolean begun,
    String agreedSlot, String day, String time, String technician, String agreedWith, PauseView paused,
    List<SlotView> slots, boolean noneInTime) {

  public List<SlotDay> days() {
    return SlotDay.of(slots);
  }

  /** Those that begin no earlier. */
  public List<SlotDay> daysFrom(Instant from) {
    return SlotDay.of(slots.stream().filter(slot -> !slot.start().isBefore(from)).toList());
  }

  /** Those that begin earlier. */
  public List<SlotDay> daysBefore(Instant end) {
    return SlotDay.of(slots.stream().filter(slot -> slot.start().isBefore(end)).toList());
  }
}
