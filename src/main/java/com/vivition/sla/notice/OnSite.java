package com.vivition.sla.notice;

import com.vivition.sla.studio.Component;
import com.vivition.sla.studio.Studio;
import com.vivition.sla.visit.FailReason;
import com.vivition.sla.visit.OfferedSlot;
import com.vivition.sla.visit.Reservation;
import com.vivition.sla.visit.Technician;
import com.vivition.sla.visit.Visit;
import com.vivition.sla.visit.VisitState;
import java.util.List;

/**
 * What is true of a visit at the moment of a notice about it.
 *
 * @param visit      null: only a part is spoken of
 * @param component  what it is about; null: nothing in particular
 * @param slots      that can still be had, by start
 * @param technician null until agreed
 * @param part       the piece that waits for the swap; null: none
 * @param contacts   whom to ask for, with phone numbers, the reporter first
 */
record OnSite(Studio studio, Visit visit, Component component, List<OfferedSlot> slots, Technician technician,
    Reservation part, List<String> contacts) {

  /** Whether somebody is to come. */
  boolean isAgreed() {
    return visit != null && visit.state().isAgreed();
  }

  /** Whether a notice of that kind still tells the truth: another step may have been quicker. */
  boolean allows(NoticeKind kind) {
    return switch (kind) {
      case VISIT_PROPOSED -> !visit.state().isOver();
      case VISIT_AGREED, VISIT_MOVED, VISIT_REMINDER -> isAgreed();
      case VISIT_CANCELLED -> visit != null && visit.state() != VisitState.DONE
          && (visit.state() != VisitState.FAILED || visit.failedBy() == FailReason.TECHNICIAN);
      default -> true;
    };
  }
}
