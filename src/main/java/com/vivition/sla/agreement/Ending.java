package com.vivition.sla.agreement;

/** How an incident ended (R11). */
public enum Ending {
    /** The studio works again. */
    RESTORED,
    /** The customer withdrew it: BREACHED if it was, else no verdict. */
    CANCELLED,
    /** It went into another incident, which keeps the clock: no verdict. */
    MERGED,
    /** A question or a request: no verdict, not counted. */
    NOT_AN_INCIDENT
}
