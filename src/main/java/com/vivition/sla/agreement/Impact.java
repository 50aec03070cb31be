package com.vivition.sla.agreement;

/** What the incident does to the studio. */
public enum Impact {
    STANDSTILL,
    HAMPERED,
    MINOR
}
