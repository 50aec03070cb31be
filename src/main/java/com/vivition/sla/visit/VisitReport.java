package com.vivition.sla.visit;

import com.vivition.sla.diagnosis.Cause;

/**
 * What a technician reports from the site.
 *
 * @param partUsed    whether the part that was brought is installed and stays
 * @param partBroken  for PART_WRONG: it is broken, not merely unfit
 * @param oldSerial   of what was taken out; null: not known
 * @param newSerial   of what was installed; null: it has none
 * @param component   for MORE_BROKEN: the id of the component to replace; null: another cause, to be diagnosed
 * @param cause       what a visit to look found; null: nothing, or said by the component
 * @param note        for the engineer; needed unless it is restored
 * @param signedOffBy the customer's name; needed when it is restored
 */
public record VisitReport(Outcome outcome, boolean partUsed, boolean partBroken, String oldSerial, String newSerial,
    String component, Cause cause, String note, String signedOffBy) {

  /** What the technician found, or achieved. */
  public enum Outcome {
    RESTORED,
    /** The part does not fit or is broken. */
    PART_WRONG,
    /** Nobody let him in (R8: pauses). */
    NO_ACCESS,
    /** It needs more than was brought; also a look that did not restore the studio. */
    MORE_BROKEN
  }
}
