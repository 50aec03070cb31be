package com.vivition.sla.agreement;

/** How urgent an incident is; HIGH is a calamity. From the highest to the lowest. */
public enum Priority {
    HIGH,
    MEDIUM,
    LOW
}
