package com.vivition.sla.maintenance;

import com.vivition.sla.studio.Lists;
import java.util.List;

/**
 * What a technician reports from a visit for maintenance.
 *
 * @param results     the filled-in checklists; counts when it is DONE only
 * @param worksAgain  whether the studio does; asked when an incident waits for it and it is DONE, else null
 * @param note        null: nothing to say; needed unless all went well
 * @param signedOffBy the customer's name; needed when the studio works again, else it may be null
 */
public record MaintenanceReport(
    Outcome outcome, List<ItemResult> results, Boolean worksAgain, String note, String signedOffBy) {

  /** How it went. */
  public enum Outcome {
    /** The checklists are filled in, whatever was found. */
    DONE,
    /** Nobody let him in. */
    NO_ACCESS,
    /** He was there, and could not do it: no time left, a tool missing, unsafe. */
    NOT_DONE
  }

  public MaintenanceReport {
    results = Lists.orEmpty(results);
  }
}
