package com.vivition.sla.notice;

import com.vivition.sla.visit.VisitVars;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/**
 * What a notice is about.
 *
 * @param incident  the incident's number
 * @param reason    what whoever caused the notice says; null for nothing
 * @param visit     the visit's id; null: about none
 * @param component the id of the component whose part it is about; null: about none, or the visit's
 */
record Occasion(String incident, NoticeKind kind, String reason, String visit, String component) {

  /** An occasion in a process whose business key is the incident's number. */
  static Occasion in(DelegateExecution execution, NoticeKind kind, String reason) {
    final String incident = execution.getProcessBusinessKey();
    return switch (kind) {
      case VISIT_PROPOSED, VISIT_AGREED, VISIT_MOVED, VISIT_REMINDER ->
          new Occasion(incident, kind, reason, VisitVars.VISIT.get(execution), null);
      // after a compensation there may never have been a visit
      case VISIT_CANCELLED -> new Occasion(incident, kind, reason, VisitVars.VISIT.find(execution).orElse(null), null);
      case PART_ORDERED -> new Occasion(incident, kind, reason, null, VisitVars.COMPONENT.get(execution));
      case NO_SLOT_IN_TIME -> new Occasion(incident, kind,
          reason != null ? reason : VisitVars.SLOT_PROBLEM.find(execution).orElse(null),
          VisitVars.VISIT.find(execution).orElse(null), VisitVars.COMPONENT.find(execution).orElse(null));
      default -> of(incident, kind, reason);
    };
  }

  /** An occasion that is about the incident alone. */
  static Occasion of(String incident, NoticeKind kind, String reason) {
    return new Occasion(incident, kind, reason, null, null);
  }
}
