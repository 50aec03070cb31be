package com.vivition.sla.agreement;

/** When the operator needs the studio. */
public enum Urgency {
    NOW,
    TODAY,
    LATER
}
