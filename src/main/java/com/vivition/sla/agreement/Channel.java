package com.vivition.sla.agreement;

/** The way by which a word reaches VIVITION (R5). */
public enum Channel {
    PHONE("phone", "telefoon"),
    EMAIL("e-mail", "e-mail"),
    PORTAL("the portal", "de portal"),
    /** The extra number, given to EXTENDED customers only. */
    EMERGENCY_PHONE("the emergency number", "het noodnummer"),
    /** Our own probes. */
    MONITORING("monitoring", "monitoring");

    private final String english;
    private final String dutch;

    Channel(String english, String dutch) {
        this.english = english;
        this.dutch = dutch;
    }

    String english() {
        return english;
    }

    String dutch() {
        return dutch;
    }
}
