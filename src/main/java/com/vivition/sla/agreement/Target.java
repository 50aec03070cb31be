package com.vivition.sla.agreement;

/** What is promised (R4). */
public enum Target {
    /** A named engineer completes triage. Never paused. */
    ADDRESS,
    /** The studio works again, also by workaround. */
    RESTORE
}
